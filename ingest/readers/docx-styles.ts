import { walkXml } from './xml-events.ts';

/** What a paragraph style says that matters for the text. */
export interface ParagraphStyle {
  /** 1 to 6 for headings and titles. */
  heading?: number;
  listId?: string;
  listDepth?: number;
}

interface RawStyle extends ParagraphStyle {
  basedOn?: string;
}

/** Paragraph styles by id, with what they inherit. */
export function readStyles(xml: string | undefined): Map<string, ParagraphStyle> {
  const raw = new Map<string, RawStyle>();
  let current: RawStyle | undefined;
  if (xml !== undefined) {
    walkXml(xml, {
      open: (name, attribute) => {
        const value = attribute('w:val') ?? '';
        if (name === 'w:style') {
          current = {};
          raw.set(attribute('w:styleId') ?? '', current);
        } else if (current === undefined) return;
        else if (name === 'w:basedOn') current.basedOn = value;
        else if (name === 'w:outlineLvl') current.heading ??= headingOf(Number(value) + 1);
        else if (name === 'w:numId') current.listId = value;
        else if (name === 'w:ilvl') current.listDepth = Number(value);
        else if (name === 'w:name') {
          const level = /^(?:heading|đề mục|tiêu đề) (\d)$/iu.exec(value)?.[1];
          if (level !== undefined) current.heading = headingOf(Number(level));
          else if (/^title$/iu.test(value)) current.heading = 1;
        }
      },
      close: (name) => {
        if (name === 'w:style') current = undefined;
      },
      text: () => undefined,
    });
  }
  return new Map([...raw.keys()].map((id) => [id, resolve(raw, id, 0)]));
}

// Outline levels 7 to 9 are body text.
const headingOf = (level: number) => (level >= 1 && level <= 6 ? level : undefined);

function resolve(raw: ReadonlyMap<string, RawStyle>, id: string, depth: number): ParagraphStyle {
  const style = raw.get(id);
  if (style === undefined || depth > 20) return {};
  const { basedOn, ...own } = style;
  const parent = basedOn === undefined ? {} : resolve(raw, basedOn, depth + 1);
  return { ...parent, ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
}
