import { localDay } from '../clock.ts';

const DIGITS = 6;

/** `PA-26`: the codes of one office and one year, as it is in Việt Nam. */
export const codeSeries = (prefix: string, now: Date): string => `${prefix}-${localDay(now).slice(2, 4)}`;

/** `PA-26-000123` */
export const formatReceiptCode = (series: string, number: number): string =>
  `${series}-${String(number).padStart(DIGITS, '0')}`;

/** The first receipt code in a text, also typed as "pa 26 123" or "pa26000123"; undefined when there is none. */
export function findReceiptCode(text: string, prefix: string): string | undefined {
  const typed = new RegExp(
    `(?<![\\p{L}\\p{N}])${prefix}[\\s._/–-]{0,3}(\\d{2})(?:[\\s._/–-]{1,3}(\\d{1,${DIGITS}})|(\\d{${DIGITS}}))(?!\\p{N})`,
    'iu',
  ).exec(text.normalize('NFKC'));
  if (typed === null) return undefined;
  return formatReceiptCode(`${prefix}-${typed[1]}`, Number(typed[2] ?? typed[3]));
}
