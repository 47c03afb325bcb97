import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** What decides how letters are read and whether a reader sees them. */
export interface HtmlLook {
  font?: string;
  /** Not shown, or too small, or in the colour of what lies behind it. */
  hidden: boolean;
  /** Lower-case, without spaces: "#fff", "white", "rgb(255,255,255)". */
  color: string;
  background: string;
}

type Declarations = ReadonlyMap<string, string>;

interface Rule {
  tag?: string;
  name?: string;
  id?: string;
  declarations: Declarations;
}

const READ =
  /^(?:font|font-family|font-size|display|visibility|opacity|color|background|background-color|left|top|text-indent)$/u;
const MAX_RULES = 5000;

/** Gives the look of an element with what it inherits. Knows rules for a tag, a class or an id; others count for nothing. */
export function createHtmlLooks($: CheerioAPI): (element: Element) => HtmlLook {
  const { rules, complete } = parseRules($('style').text());
  const index = indexRules(rules);
  // What gives white letters their dark background may stand where it is not read.
  const trusted = complete && $('link[rel~="stylesheet"]').length === 0;
  const seen = new WeakMap<Element, HtmlLook>();
  const lookOf = (element: Element): HtmlLook => {
    const known = seen.get(element);
    if (known !== undefined) return known;
    const parent = element.parent;
    const inherited =
      parent !== null && 'attribs' in parent ? lookOf(parent) : { hidden: false, color: 'black', background: 'white' };
    const look = apply(inherited, declarationsOf(element, index), trusted || ownColor(element));
    seen.set(element, look);
    return look;
  };
  return lookOf;
}

const ownColor = ({ attribs }: Element) =>
  attribs['color'] !== undefined || /(?:^|;)\s*color\s*:/iu.test(attribs['style'] ?? '');

function declarationsOf(element: Element, rules: RuleIndex): Declarations {
  const { attribs } = element;
  const own = new Map<string, string>();
  if (attribs['face'] !== undefined) own.set('font-family', attribs['face']);
  if (element.name === 'font' && attribs['color'] !== undefined) own.set('color', attribs['color']);
  if (attribs['bgcolor'] !== undefined) own.set('background-color', attribs['bgcolor']);
  const keys = [
    element.name,
    `#${attribs['id'] ?? ''}`,
    ...(attribs['class'] ?? '').split(/\s+/u).map((name) => `.${name}`),
  ];
  for (const key of keys) {
    for (const rule of rules.get(key) ?? []) {
      if (rule.tag !== undefined && rule.tag !== element.name) continue;
      for (const [property, value] of rule.declarations) own.set(property, value);
    }
  }
  for (const [property, value] of parseDeclarations(attribs['style'] ?? '')) own.set(property, value);
  return own;
}

function apply(inherited: HtmlLook, own: Declarations, trustsColor: boolean): HtmlLook {
  if (own.size === 0) return inherited;
  const shorthand = /(?:^|\s)[\d.]+(?:pt|px|em|%)(?:\/\S+)?\s+(.+)$/u.exec(own.get('font') ?? '')?.[1];
  const font = own.get('font-family') ?? shorthand ?? inherited.font;
  const color = squeeze(own.get('color')) ?? inherited.color;
  const behind = squeeze(own.get('background-color') ?? own.get('background'));
  const background =
    behind === undefined || /^(?:transparent|none|inherit)/u.test(behind) ? inherited.background : behind;
  const unseen =
    own.get('display') === 'none' ||
    /^(?:hidden|collapse)$/u.test(own.get('visibility') ?? '') ||
    /^0?(?:\.0+)?%?$/u.test(own.get('opacity') ?? '1') ||
    isTiny(own.get('font-size') ?? '') ||
    /^-\d{3,}/u.test(own.get('left') ?? own.get('top') ?? own.get('text-indent') ?? '');
  const same = trustsColor && own.has('color') && isWhite(color) && isWhite(background);
  return { ...(font === undefined ? {} : { font }), hidden: inherited.hidden || unseen || same, color, background };
}

const squeeze = (value: string | undefined) => value?.toLowerCase().replace(/\s+|!important/gu, '');

/** Up to three points; larger relative sizes are left alone. */
function isTiny(size: string): boolean {
  const [, number, unit] = /^([\d.]+)(pt|px|em|rem|%)?$/u.exec(size.trim()) ?? [];
  const limit: Record<string, number> = { pt: 3, px: 4, em: 0.2, rem: 0.2, '%': 20 };
  return number !== undefined && Number(number) <= (limit[unit ?? 'px'] ?? 0);
}

const isWhite = (color: string) =>
  /^(?:white|#fff(?:fff)?f{0,2}|#(?:f[89a-f]){3}|rgba?\(2(?:4[89]|5\d),2(?:4[89]|5\d),2(?:4[89]|5\d)(?:,[\d.%]+)?\)|transparent)$/u.test(
    color,
  );

type RuleIndex = ReadonlyMap<string, readonly Rule[]>;

function indexRules(rules: readonly Rule[]): RuleIndex {
  const index = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = rule.id !== undefined ? `#${rule.id}` : rule.name !== undefined ? `.${rule.name}` : rule.tag!;
    index.set(key, [...(index.get(key) ?? []), rule]);
  }
  return index;
}

/** Rules whose selector is a tag, a class or an id, or a tag with one of them; `complete` unless another one colours a background. */
function parseRules(css: string): { rules: Rule[]; complete: boolean } {
  const rules: Rule[] = [];
  let complete = true;
  const plain = css.replace(/<!--|-->/gu, '').replace(/\/\*[^]*?\*\//gu, '');
  for (const [, selectors, body] of plain.matchAll(/([^{}]{1,2000})\{([^{}]{0,5000})\}/gu)) {
    const declarations = parseDeclarations(body!);
    if (declarations.size === 0) continue;
    for (const selector of selectors!.split(',')) {
      const [, tag, name, id] = /^\s*([a-z]\w*)?(?:\.([\w-]+)|#([\w-]+))?\s*$/iu.exec(selector) ?? [];
      if (tag === undefined && name === undefined && id === undefined) {
        complete &&= !declarations.has('background') && !declarations.has('background-color');
        continue;
      }
      rules.push({
        ...(tag === undefined ? {} : { tag: tag.toLowerCase() }),
        ...(name === undefined ? {} : { name }),
        ...(id === undefined ? {} : { id }),
        declarations,
      });
      if (rules.length >= MAX_RULES) return { rules, complete: false };
    }
  }
  return { rules, complete };
}

function parseDeclarations(text: string): Declarations {
  const declarations = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const property = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!important/iu, '')
      .trim();
    if (colon > 0 && READ.test(property))
      declarations.set(property, property.startsWith('font') && property !== 'font-size' ? value : value.toLowerCase());
  }
  return declarations;
}
