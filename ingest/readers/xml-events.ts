/** What a walk over an XML file meets. Names keep their prefix ("w:p"). */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Walks well-formed XML without building a tree. Knows no entities but the five of XML, so nothing can expand. False when it breaks off. */
export function walkXml(xml: string, handler: XmlHandler): boolean {
  TOKEN.lastIndex = 0;
  let depth = 0;
  let at = 0;
  for (let match = TOKEN.exec(xml); match !== null; match = TOKEN.exec(xml)) {
    at = TOKEN.lastIndex;
    const [, cdata, slash, name, attributes = '', selfClosing, text] = match;
    if (text !== undefined) handler.text(unescapeXml(text));
    else if (cdata !== undefined) handler.text(cdata);
    else if (name !== undefined) {
      if (slash === '/') {
        depth--;
        handler.close(name);
      } else {
        handler.open(name, (wanted) => attributeOf(attributes, wanted));
        if (selfClosing === '/') handler.close(name);
        else depth++;
      }
    }
  }
  return at === xml.length && depth === 0;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescapeXml(value);
}

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    },
  );
}

/** The name without its prefix, which the writer of a file may choose. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
