/** The ways in which Vietnamese documents open a part of their text. */
export type MarkerLevel =
  | 'appendix'
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'subnumber'
  | 'letter'
  | 'bullet';

export interface Marker {
  level: MarkerLevel;
  /** "7", "II", "b", "1.1"; empty for a bullet and for an appendix without a number. */
  label: string;
  /** What follows on the line. */
  rest: string;
}

const PATTERNS: readonly (readonly [MarkerLevel, RegExp])[] = [
  [
    'part',
    /^phần\s+(?:thứ\s+)?([ivxlc]+|\d{1,2}|nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)(?=$|[\s.:–-])[\s.:–-]*(.*)$/iu,
  ],
  ['chapter', /^chương\s+(?:thứ\s+)?([ivxlc]+|\d{1,3})(?=$|[\s.:–-])[\s.:–-]*(.*)$/iu],
  ['section', /^mục\s+([ivxlc]+|\d{1,2})(?=$|[\s.:–-])[\s.:–-]*(.*)$/iu],
  ['subsection', /^tiểu mục\s+([ivxlc]+|\d{1,2})(?=$|[\s.:–-])[\s.:–-]*(.*)$/iu],
  ['article', /^điều\s+(\d{1,4}[a-zđ]?)\s*(?:[.:]|\s[–-]\s|$)\s*(.*)$/iu],
  ['appendix', /^phụ lục(?:\s+(?:số\s+)?([ivxlc]+|\d{1,2}|[a-z]))?(?=$|[\s.:–-])[\s.:–-]*(.*)$/iu],
  ['subnumber', /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)–-]?\s+(?=\p{L}|["“(])(.*)$/u],
  ['subnumber', /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)–-]\s*(?=\p{L}|["“(])(.*)$/u],
  ['roman', /^([IVXL]{1,6})\s?[.)–-]+\s*(?=\p{Lu}|["“(])(.*)$/u],
  ['roman', /^([IVXL]{1,6})\s?\/\s*(?=\p{Lu})(.*)$/u],
  ['number', /^(\d{1,3}[a-zđ]?)\s?[.)](?:\s*(?=[\p{L}"“‘([])|\s+(?=\d))(.*)$/u],
  ['number', /^(\d{1,3}[a-zđ]?)\s?(?:[–-]\s+(?=[\p{L}"“‘([])|[–-](?=\p{Lu}\p{Ll})|\/\s+(?=\p{L}))(.*)$/u],
  ['capital', /^([A-EĐGH])\s?[.)–-]\s*(?=\p{Lu}{2})(.*)$/u],
  ['letter', /^([a-zđ])\s?[.)]\s*(?=[\p{L}\d"“‘([])(.*)$/u],
  ['bullet', /^()[-–—+•*●▪■◦→]\s*(?=[\p{L}\d"“‘([])(.*)$/u],
];

/** What the line opens, if anything. Judges the line alone: whether a "Phần thứ hai …" is a heading depends on its neighbours too. */
export function parseMarker(line: string): Marker | undefined {
  for (const [level, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const label = match[1] ?? '';
    const rest = (match[2] ?? '').trim();
    if (isHeadedLevel(level) && !standsAsHeading(line, rest)) continue;
    return { level, label: normalizeLabel(level, label), rest };
  }
  return undefined;
}

/** True when the line opens an item, clause or heading, so that it cannot be the rest of the line before it. */
export function startsItem(line: string): boolean {
  return parseMarker(line) !== undefined || /^(?:\(\d{1,2}\)|\([ivx]+\)|["“]?căn cứ\s|nơi nhận\s*:)/iu.test(line);
}

const isHeadedLevel = (level: MarkerLevel) => ['part', 'chapter', 'section', 'subsection', 'appendix'].includes(level);

/** "Chương II" and "CHƯƠNG II. QUY ĐỊNH" are headings; "Chương II của Quy chế này quy định …" is a sentence. */
function standsAsHeading(line: string, rest: string): boolean {
  if (line.length > 250) return false;
  if (rest === '') return true;
  if (/[;,]$/u.test(rest)) return false;
  return /^[\p{Lu}"“(\d]/u.test(rest) && !/^\p{L}+\s[^–-]*\s(?:của|này|quy định tại)\s.*\.$/u.test(rest);
}

const ORDINALS: Record<string, string> = {
  nhất: '1',
  hai: '2',
  ba: '3',
  tư: '4',
  bốn: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  tám: '8',
  chín: '9',
  mười: '10',
};

function normalizeLabel(level: MarkerLevel, label: string): string {
  const lower = label.toLowerCase();
  if (level === 'part' && ORDINALS[lower] !== undefined) return `thứ ${lower}`;
  if (level === 'letter' || level === 'article' || level === 'number') return lower;
  return label.toUpperCase();
}

/** The number a Roman or Arabic label stands for; 0 when it is neither. */
export function labelValue(label: string): number {
  if (/^\d+/u.test(label)) return Number.parseInt(label, 10);
  const digits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const values = Array.from(label.toUpperCase()).map((letter) => digits[letter] ?? Number.NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0) || 0;
}
