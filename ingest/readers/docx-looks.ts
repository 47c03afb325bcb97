import { fontEncoding } from '../legacy-fonts/font-encoding.ts';
import type { Attribute } from './xml-events.ts';
import { walkXml } from './xml-events.ts';

/** What decides how the letters of a run are read, and whether a reader sees them. Undefined: as inherited. */
export interface Look {
  ascii?: string;
  hAnsi?: string;
  cs?: string;
  /** True for text in complex script, which takes the font `cs`. */
  complex?: boolean;
  vanish?: boolean;
  /** Six hexadecimal digits, or "auto". */
  color?: string;
  /** In half points. */
  size?: number;
  /** True with a background of its own, on which white letters can be read. */
  shaded?: boolean;
}

export type ThemeFonts = ReadonlyMap<string, string>;

/** Takes a property element (`w:rFonts`, `w:color` …) over into `look`; other elements change nothing. */
export function addProperty(
  look: Look,
  name: string,
  { attribute, theme }: { attribute: Attribute; theme: ThemeFonts },
) {
  const value = attribute('w:val') ?? '';
  if (name === 'w:rFonts') addFonts(look, attribute, theme);
  else if (name === 'w:vanish') look.vanish = isOn(value);
  else if (name === 'w:cs' || name === 'w:rtl') look.complex = isOn(value);
  else if (name === 'w:sz') look.size = Number(value) || undefined;
  else if (name === 'w:color')
    look.color = /^(?:background1|light1|bg1|lt1)$/u.test(attribute('w:themeColor') ?? '') ? 'FFFFFF' : value;
  else if (name === 'w:highlight') look.shaded = !/^(?:none|white)?$/u.test(value);
  else if (name === 'w:shd') look.shaded = isDark(attribute);
}

const isOn = (value: string) => !/^(?:0|false|off|none)$/u.test(value);

/** A pattern, a theme colour or any filling that is not white; what cannot be told counts as a background. */
export function isDark(attribute: Attribute): boolean {
  const fill = attribute('w:fill') ?? 'auto';
  const pattern = attribute('w:val') ?? 'clear';
  return !isWhite(fill) && fill !== 'auto' ? true : !/^(?:clear|nil)$/u.test(pattern);
}

const isWhite = (color: string) => /^(?:F[89A-F]){3}$/iu.test(color);

function addFonts(look: Look, attribute: Attribute, theme: ThemeFonts): void {
  const font = (slot: string) => {
    const themed = attribute(`w:${slot}Theme`);
    return themed === undefined ? attribute(`w:${slot}`) : (theme.get(themed.slice(0, 5)) ?? '');
  };
  const ascii = font('ascii');
  // An old font named for ASCII alone is meant for all letters: what it draws are letters beyond ASCII.
  const hAnsi = font('hAnsi') ?? (isOld(ascii) ? ascii : undefined);
  const cs = attribute('w:cstheme') === undefined ? attribute('w:cs') : '';
  if (ascii !== undefined) look.ascii = ascii;
  if (hAnsi !== undefined) look.hAnsi = hAnsi;
  if (cs !== undefined) look.cs = cs;
}

const isOld = (font: string | undefined) => /^(?:tcvn3|vni)/u.test(fontEncoding(font) ?? '');

/** Latin fonts of the theme by "major" and "minor". */
export function readTheme(xml: string | undefined): ThemeFonts {
  const fonts = new Map<string, string>();
  for (const kind of ['major', 'minor']) {
    const scheme =
      xml === undefined
        ? undefined
        : new RegExp(`<a:${kind}Font>[^]{0,200}?<a:latin [^>]*typeface="([^"]*)"`, 'u').exec(xml);
    if (scheme?.[1] !== undefined) fonts.set(kind, scheme[1]);
  }
  return fonts;
}

export interface DocumentLooks {
  /** Of text without any style. */
  defaults: Look;
  /** Of paragraphs that name no style. */
  normal: Look;
  /** Of paragraph and character styles by id, with what they inherit but without the defaults. */
  styles: ReadonlyMap<string, Look>;
}

interface RawLook {
  look: Look;
  basedOn?: string;
}

/** The looks that word/styles.xml gives. */
export function readLooks(xml: string | undefined, theme: ThemeFonts): DocumentLooks {
  const defaults: Look = {};
  const raw = new Map<string, RawLook>();
  let current: RawLook | undefined;
  let normal: string | undefined;
  let inDefaults = false;
  if (xml !== undefined) {
    walkXml(xml, {
      open: (name, attribute) => {
        if (name === 'w:rPrDefault') inDefaults = true;
        else if (name === 'w:style') {
          const id = attribute('w:styleId') ?? '';
          current = { look: {} };
          raw.set(id, current);
          if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? 'off')) normal = id;
        } else if (name === 'w:basedOn' && current !== undefined) current.basedOn = attribute('w:val');
        else if (inDefaults) addProperty(defaults, name, { attribute, theme });
        else if (current !== undefined) addProperty(current.look, name, { attribute, theme });
      },
      close: (name) => {
        if (name === 'w:rPrDefault') inDefaults = false;
        else if (name === 'w:style') current = undefined;
      },
      text: () => undefined,
    });
  }
  const styles = new Map([...raw.keys()].map((id) => [id, inherit(raw, id, 0)]));
  return { defaults, normal: styles.get(normal ?? '') ?? {}, styles };
}

function inherit(raw: ReadonlyMap<string, RawLook>, id: string, depth: number): Look {
  const style = raw.get(id);
  if (style === undefined || depth > 20) return {};
  return style.basedOn === undefined ? style.look : mergeLooks([inherit(raw, style.basedOn, depth + 1), style.look]);
}

/** Later looks win where they say something. */
export const mergeLooks = (looks: readonly Look[]): Look =>
  Object.assign(
    {},
    ...looks.map((look) => Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))),
  ) as Look;

/** Letters of three points and less are not meant for people. */
const TINY = 6;

/** True when nobody sees the text on paper. White counts as hidden only where nothing dark can lie behind it. */
export const isHidden = (look: Look, onPaper: boolean): boolean =>
  look.vanish === true ||
  (look.size !== undefined && look.size <= TINY) ||
  (onPaper && look.shaded !== true && isWhite(look.color ?? ''));

/** The text as pieces with their fonts: Word takes another font for ASCII than for the letters beyond. */
export function fontSpans(text: string, look: Look): { text: string; font?: string }[] {
  const high = look.complex === true ? look.cs : look.hAnsi;
  const low = look.complex === true ? look.cs : look.ascii;
  const span = (part: string, font: string | undefined) => ({ text: part, ...(font === undefined ? {} : { font }) });
  if (low === high) return [span(text, high)];
  return (text.match(/[\0-~]+|[^\0-~]+/gu) ?? []).map((part) => span(part, part < '\u007f' ? low : high));
}
