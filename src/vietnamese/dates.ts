/** A day, month, quarter or year named in a text. */
export interface DateMention {
  /** As written. */
  raw: string;
  /** "2026-03-12", "2026-03" (a month), "2026-Q3" (a quarter), "2026" (a year), "--11-15" (a day without a year), "--Q1". */
  value: string;
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
}

const DAY_MONTH_YEAR = /(?<![\d/])([12]\d|3[01]|0?[1-9])\s?[/.-]\s?(1[0-2]|0?[1-9])\s?[/.-]\s?(\d{4})(?![\d/])/giu;
// Without a word of time before it, "1/2" is a fraction.
const DAY_MONTH =
  /(?<=(?:ng[àa]y|h[ôo]m|s[áa]ng|tr[ưu]a|chi[ềe]u|t[ốo]i|tr[ưu][ớo]c|sau|t[ừu]|[đd][ếe]n|h[ạa]n|v[àa]o|(?:ch[ậa]m|mu[ộo]n)\snh[ấa]t(?:\sl[àa])?|,|và|va)\s)([12]\d|3[01]|0?[1-9])\/(1[0-2]|0?[1-9])(?![\d/]|-\p{L})/giu;
const WRITTEN =
  /ng[àa]y\s+(mồng\s+|mùng\s+)?([12]\d|3[01]|0?[1-9])\s+th[áa]ng\s+(1[0-2]|0?[1-9])(?:\s*,?\s*n[ăa]m\s+(\d{4})|(?!\d))/giu;
const MONTH_YEAR = /(?<![\d/])(?:th[áa]ng\s+)?(1[0-2]|0?[1-9])\/(20\d\d|19\d\d)(?![\d/]|-?\p{L})/giu;
const WRITTEN_MONTH = /th[áa]ng\s+(1[0-2]|0?[1-9])(?:\s*,?\s*n[ăa]m\s+(\d{4}))/giu;
const QUARTER = /(?<!\p{L})qu[ýyíi]\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])(?:\s*[/-]?\s*(?:n[ăa]m\s+)?(\d{4}))?/giu;
const YEAR = /(?:n[ăa]m)\s+((?:19|20)\d\d)/giu;

const pad = (text: string) => text.padStart(2, '0');

/** Dates in figures and in words, in reading order, without overlaps; the more exact reading wins. Impossible days are left out. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  const add = (match: RegExpMatchArray, value: string | undefined) => {
    if (value === undefined) return;
    const start = match.index!;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ raw: match[0], value, start, end });
  };
  for (const m of text.matchAll(WRITTEN)) add(m, day(m[4], m[3]!, m[2]!));
  for (const m of text.matchAll(DAY_MONTH_YEAR)) add(m, day(m[3], m[2]!, m[1]!));
  for (const m of text.matchAll(WRITTEN_MONTH)) add(m, `${m[2]}-${pad(m[1]!)}`);
  // Before months: "quý 3/2025" is no March.
  for (const m of text.matchAll(QUARTER)) add(m, `${m[2] ?? '-'}-Q${quarterNumber(m[1]!)}`);
  for (const m of text.matchAll(MONTH_YEAR)) add(m, `${m[2]}-${pad(m[1]!)}`);
  for (const m of text.matchAll(DAY_MONTH)) add(m, day(undefined, m[2]!, m[1]!));
  for (const m of text.matchAll(YEAR)) add(m, m[1]);
  return found.toSorted((a, b) => a.start - b.start);
}

/** `2026-03-12` as officials write it: "12/3/2026" (single-figure days and months 1 and 2 keep their zero, NĐ 30/2020). */
export function formatDay(iso: string): string {
  const [year, month, date] = iso.split('-') as [string, string, string];
  const d = Number(date) < 10 ? pad(String(Number(date))) : date;
  const m = Number(month) < 3 ? pad(String(Number(month))) : String(Number(month));
  return `${d}/${m}/${year}`;
}

function day(year: string | undefined, month: string, date: string): string | undefined {
  const value = `${year ?? '-'}-${pad(month)}-${pad(date)}`;
  const probe = new Date(Date.UTC(Number(year ?? 2024), Number(month) - 1, Number(date)));
  return probe.getUTCMonth() === Number(month) - 1 ? value : undefined;
}

function quarterNumber(text: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(text.toUpperCase());
  return roman === -1 ? Number(text) : roman + 1;
}
