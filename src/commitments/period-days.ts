/** A date without its year that lies further back than this before the document is meant for the next year. */
const LONGEST_BACK_MS = 45 * 86_400_000;

const pad = (number: number) => String(number).padStart(2, '0');

/** Last day of a month, 1 to 12. */
export function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of a month as ISO, where 31 stands for its last. */
export function dayInMonth(year: number, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(Math.min(day, lastOfMonth(year, month)))}`;
}

/** Last day of "2026-11", "2026-Q4" or "2026"; with `before` the day before the period begins. */
export function lastDayOf(period: string, { before = false } = {}): string | undefined {
  const match = /^(\d{4})(?:-(?:Q([1-4])|(\d\d)))?$/.exec(period);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const length = match[2] !== undefined ? 3 : match[3] !== undefined ? 1 : 12;
  const last = match[2] !== undefined ? Number(match[2]) * 3 : Number(match[3] ?? 12);
  const month = before ? last - length : last;
  return month === 0 ? `${year - 1}-12-31` : dayInMonth(year, month, 31);
}

interface YearSource {
  year: string | undefined;
  issuedOn: string | undefined;
}

/** "--11-15", "--M11", "--Q2" with the year it is meant for: the one written behind it, else the next after the document. */
export function resolveYear(value: string, { year, issuedOn }: YearSource): string | undefined {
  const rest = value.replace(/^--M?/, '');
  if (year !== undefined) return `${year}-${rest}`;
  if (issuedOn === undefined) return undefined;
  const own = Number(issuedOn.slice(0, 4));
  const dated = `${own}-${rest}`;
  const last = /^\d\d-\d\d$/.test(rest) ? dated : lastDayOf(dated);
  if (last === undefined) return undefined;
  return Date.parse(issuedOn) - Date.parse(last) > LONGEST_BACK_MS ? `${own + 1}-${rest}` : dated;
}
