import type { SheetCell } from './xlsx-sheet.ts';
import { localName, walkXml } from './xml-events.ts';

/** How numbers are shown, by the style of their cell. */
export interface NumberFormats {
  /** Format codes ("dd/mm/yyyy", "#,##0"), by style. */
  codes: string[];
  /** True where days are counted from 1904. */
  since1904: boolean;
}

/** Those that every workbook has without naming them. */
const BUILT_IN = new Map<number, string>(
  [
    ['0', 1],
    ['0.00', 2],
    ['#,##0', 3, 37, 38],
    ['#,##0.00', 4, 39, 40],
    ['0%', 9],
    ['0.00%', 10],
    ['dd/mm/yyyy', 14],
    ['d-mmm-yy', 15],
    ['d-mmm', 16],
    ['mmm-yy', 17],
    ['h:mm', 18, 19, 20, 21, 46],
    ['dd/mm/yyyy h:mm', 22],
    ['mm:ss', 45, 47],
  ].flatMap(([code, ...ids]) => ids.map((id): [number, string] => [Number(id), String(code)])),
);

export function readNumberFormats(xml: string | undefined, since1904: boolean): NumberFormats {
  const own = new Map<number, string>();
  const codes: string[] = [];
  let inCells = false;
  walkXml(xml ?? '', {
    open: (name, attribute) => {
      const local = localName(name);
      if (local === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (local === 'cellXfs') inCells = true;
      else if (local === 'xf' && inCells) {
        const id = Number(attribute('numFmtId')) || 0;
        codes.push(own.get(id) ?? BUILT_IN.get(id) ?? '');
      }
    },
    close: (name) => {
      if (localName(name) === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return { codes, since1904 };
}

/** A cell as a reader of the sheet sees it, in Vietnamese manner: "05/8/2026", "1.234,5", "12,5%". */
export function showValue({ type, value, style }: SheetCell, formats: NumberFormats): string {
  if (type === 'boolean') return value === '1' ? 'Có' : 'Không';
  const number = Number(value);
  if (type === 'text' || value.trim() === '' || !Number.isFinite(number)) return value;
  // Quoted words, colours and conditions say nothing of the kind.
  const code = (formats.codes[style] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').split(';')[0]!;
  if (/[ymdh]/iu.test(code) && !/[#?]/u.test(code)) return showDay(number, code, formats.since1904);
  const digits = decimals(code);
  if (code.includes('%')) return `${localNumber(number * 100, digits ?? 2)}%`;
  if (/^0+$/u.test(code) && Number.isInteger(number)) return String(number).padStart(code.length, '0');
  const grouped = code.includes(',');
  return localNumber(number, digits ?? 6, grouped);
}

const decimals = (code: string) => (/[0#]/u.test(code) ? (/\.([0#]+)/u.exec(code)?.[1]?.length ?? 0) : undefined);

const localNumber = (value: number, digits: number, useGrouping = false) =>
  value.toLocaleString('vi-VN', { maximumFractionDigits: Math.min(digits, 10), useGrouping });

const DAY = 86_400_000;

function showDay(serial: number, code: string, since1904: boolean): string {
  // Day 1 is 1/1/1900 in a calendar that has a 29/2/1900.
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 61 ? 31 : 30);
  const date = new Date(Math.round((start + serial * DAY) / 1000) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const two = (value: number) => String(value).padStart(2, '0');
  const [day, month, year] = [two(date.getUTCDate()), two(date.getUTCMonth() + 1), date.getUTCFullYear()];
  const time = /[hs]/iu.test(code) ? `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : '';
  const plain = code.replace(/h+:mm|mm:ss/giu, '');
  const days = /d/iu.test(plain)
    ? /y/iu.test(plain)
      ? `${day}/${month}/${year}`
      : `${day}/${month}`
    : /m.*y|y.*m/iu.test(plain)
      ? `${month}/${year}`
      : /y/iu.test(plain)
        ? String(year)
        : '';
  return [days, time].filter((piece) => piece !== '').join(' ');
}
