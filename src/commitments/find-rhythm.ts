import type { DayOfPeriod, Due, Period } from './commitment.ts';

interface Rhythm {
  due: Due;
  /** It says the day, not only how often. */
  exact: boolean;
}

const EACH = '(?:hằng|hàng|mỗi|từng)';
const BY = '(?:(?:chậm nhất|muộn nhất|trước|vào|xong|hoàn thành|là|hết)\\s+)*';
const DAY = '(?:ngày\\s+(?:mồng\\s+|mùng\\s+)?)([12]\\d|3[01]|0?[1-9])(?!\\d)';
const WHICH_MONTH = '(?:của\\s+)?tháng\\s+(đầu|giữa|cuối|thứ nhất|thứ hai|thứ ba)(?:\\s+(?:tiên|cùng))?';
const QUARTER = `(?:\\s+của)?(?:\\s+${EACH})?\\s+quý(?:\\s+(?:sau|kế tiếp|tiếp theo))?`;
const BRIDGE = '\\s*[,(]?\\s*(?:[\\p{L}]+\\s+){0,4}?';
const NOT_DATED = '(?!\\s*[/.-]\\s*\\d|\\s+tháng\\s+(?:\\d|đầu|cuối|giữa))';

interface Pattern {
  pattern: RegExp;
  read: (match: RegExpExecArray) => { every: Period; on: DayOfPeriod[] } | undefined;
}

const pattern = (...parts: string[]) => new RegExp(`(?<!\\p{L})${parts.join('')}(?!\\p{L})`, 'iu');

const MONTHS: Record<string, number> = {
  đầu: 1,
  'thứ nhất': 1,
  giữa: 2,
  'thứ hai': 2,
  cuối: 3,
  'thứ ba': 3,
};
const monthOf = (word: string) => MONTHS[word.toLowerCase()]!;
const weekDay = (word: string) => (word.toLowerCase() === 'đầu' ? 7 : 31);
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** With a day in the period; the longest period first, since "ngày 10 của tháng cuối quý" also names a month. */
const EXACT: readonly Pattern[] = [
  {
    pattern: pattern(BY, DAY, '\\s+', WHICH_MONTH, QUARTER),
    read: (match) => ({ every: 'quarter', on: [{ month: monthOf(match[2]!), day: Number(match[1]) }] }),
  },
  {
    pattern: pattern(`(?:${EACH}\\s+quý\\s*,?\\s*)?trong\\s+(\\d{1,2})\\s+ngày\\s+đầu\\s+`, WHICH_MONTH, QUARTER),
    read: (match) => ({ every: 'quarter', on: [{ month: monthOf(match[2]!), day: Number(match[1]) }] }),
  },
  {
    pattern: pattern('(?:vào\\s+)?tuần\\s+(đầu|cuối)\\s+', WHICH_MONTH, QUARTER),
    read: (match) => ({ every: 'quarter', on: [{ month: monthOf(match[2]!), day: weekDay(match[1]!) }] }),
  },
  {
    pattern: pattern(
      BY,
      '((?:(?:ngày\\s+)?\\d{1,2}(?:/| tháng )\\d{1,2}(?:\\s*(?:,|và)\\s*)?)+)\\s*(?:của\\s+)?',
      EACH,
      '\\s+năm',
    ),
    read: (match) => yearly(match[1]!),
  },
  {
    pattern: pattern(
      EACH,
      '\\s+năm',
      BRIDGE,
      '(?:trước|vào|chậm nhất)\\s+((?:(?:ngày\\s+)?\\d{1,2}(?:/| tháng )\\d{1,2}(?!/\\d{4})(?:\\s*(?:,|và)\\s*)?)+)',
    ),
    read: (match) => yearly(match[1]!),
  },
  {
    pattern: pattern(EACH, '\\s+năm', BRIDGE, '(?:vào|trong)\\s+tháng\\s+(1[0-2]|0?[1-9])'),
    read: (match) => ({ every: 'year', on: [{ month: Number(match[1]), day: 31 }] }),
  },
  {
    pattern: pattern('((?:tháng\\s+(?:1[0-2]|0?[1-9])(?:\\s*(?:,|và)\\s*)?)+)\\s*(?:của\\s+)?', EACH, '\\s+năm'),
    read: (match) => ({
      every: 'year',
      on: [...match[1]!.matchAll(/\d+/g)].map(([month]) => ({ month: Number(month), day: 31 })),
    }),
  },
  {
    pattern: pattern(
      BY,
      `ngày\\s+(?:mồng\\s+|mùng\\s+)?(\\d{1,2}(?:\\s*(?:,|và)\\s*(?:ngày\\s+)?\\d{1,2})*)\\s*(?:,\\s*)?(?:của\\s+)?(?:${EACH}\\s+tháng|tháng\\s+(?:sau|kế tiếp|tiếp theo|liền kề))`,
    ),
    read: (match) => ({ every: 'month', on: daysIn(match[1]!) }),
  },
  {
    pattern: pattern(EACH, '\\s+tháng', BRIDGE, BY, DAY, NOT_DATED),
    read: (match) => ({ every: 'month', on: [{ day: Number(match[1]) }] }),
  },
  {
    pattern: pattern('(?:vào\\s+)?tuần\\s+(đầu|cuối)\\s+(?:của\\s+)?(?:', EACH, '\\s+)?tháng(?!\\s*\\d)'),
    read: (match) => ({ every: 'month', on: [{ day: weekDay(match[1]!) }] }),
  },
  {
    pattern: pattern(`(?:chiều\\s+|sáng\\s+)?thứ\\s+(hai|ba|tư|năm|sáu|bảy)\\s+(?:của\\s+)?${EACH}\\s+tuần`),
    read: (match) => ({ every: 'week', on: [{ day: WEEKDAYS.indexOf(match[1]!.toLowerCase()) + 1 }] }),
  },
  {
    pattern: pattern(EACH, '\\s+tuần', BRIDGE, 'thứ\\s+(hai|ba|tư|năm|sáu|bảy)'),
    read: (match) => ({ every: 'week', on: [{ day: WEEKDAYS.indexOf(match[1]!.toLowerCase()) + 1 }] }),
  },
];

const END: Record<Period, DayOfPeriod> = {
  week: { day: 5 },
  month: { day: 31 },
  quarter: { month: 3, day: 31 },
  half_year: { month: 6, day: 31 },
  year: { month: 12, day: 31 },
};
const NAMES: Record<string, Period> = { tuần: 'week', tháng: 'month', quý: 'quarter', năm: 'year' };
const plain = (every: Period) => ({ every, on: [END[every]] });

/** Only how often; the shortest period first, since "hằng tháng, quý, năm" begins with it. */
const BARE: readonly Pattern[] = [
  ...(['tuần', 'tháng', 'quý'] as const).map((name) => ({
    // "Hằng quý một lần" and "định kỳ quý"; "mỗi tháng 02 lần" is a matter of the month all the same.
    pattern: pattern(`(?:định kỳ\\s+)?${EACH}\\s+${name}(?:\\s+một lần)?`),
    read: () => plain(NAMES[name]!),
  })),
  ...(['tuần', 'tháng', 'quý'] as const).map((name) => ({
    pattern: pattern(
      `(?:định kỳ\\s+${name}(?!\\s*\\d)|\\d+\\s+lần\\s*/\\s*${name}|(?:một|0?1)\\s+${name}\\s*(?:/|một)\\s*lần)`,
    ),
    read: () => plain(NAMES[name]!),
  })),
  { pattern: pattern('(?:0?3|ba)\\s+tháng\\s*(?:/|một)\\s*lần'), read: () => plain('quarter') },
  {
    pattern: pattern(
      `(?:(?:định kỳ|${EACH})\\s+(?:0?6|sáu)\\s+tháng|(?:0?6|sáu)\\s+tháng\\s*(?:(?:/|một)\\s*lần|(?:,|và)\\s*(?:${EACH}\\s+|một\\s+|0?1\\s+|cả\\s+)?năm))`,
    ),
    read: () => plain('half_year'),
  },
  {
    pattern: pattern(
      `(?:(?:định kỳ\\s+)?${EACH}\\s+năm|định kỳ\\s+năm|(?:một|0?1)\\s+năm\\s*(?:/|một)\\s*lần|\\d+\\s+lần\\s*/\\s*năm)`,
    ),
    read: () => plain('year'),
  },
];

/** How often something is to be done, and on which day of the period. */
export function findRhythm(text: string): Rhythm | undefined {
  for (const [patterns, exact] of [
    [EXACT, true],
    [BARE, false],
  ] as const) {
    for (const { pattern: form, read } of patterns) {
      const match = form.exec(text);
      const rule = match === null ? undefined : read(match);
      if (rule !== undefined) return { due: { words: match![0].trim(), rule: { kind: 'recurring', ...rule } }, exact };
    }
  }
  return undefined;
}

const daysIn = (text: string) =>
  [...text.matchAll(/\d+/g)].map(([day]) => ({ day: Math.min(31, Math.max(1, Number(day))) }));

function yearly(days: string): { every: Period; on: DayOfPeriod[] } | undefined {
  const on = [...days.matchAll(/(\d{1,2})(?:\/| tháng )(\d{1,2})/giu)].map((match) => ({
    month: Number(match[2]),
    day: Number(match[1]),
  }));
  const valid = on.every(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  return valid && on.length > 0 ? { every: 'year', on } : undefined;
}
