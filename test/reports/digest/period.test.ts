import { expect, test } from 'vitest';
import { comparedPeriod, monthOf, parsePeriod, periodBefore, startOfDay, yearOf } from '#src/reports/digest/period.ts';
import { readPeriodWords, slicePeriod } from '#src/reports/digest/period-words.ts';

const TODAY = '2026-11-05';

test.each([
  [{ month: '2026-10' }, '2026-10', '2026-10-01', '2026-11-01', 'tháng 10 năm 2026'],
  [{ month: '2025-12' }, '2025-12', '2025-12-01', '2026-01-01', 'tháng 12 năm 2025'],
  [{ quarter: '2026-Q3' }, '2026-Q3', '2026-07-01', '2026-10-01', 'quý III năm 2026'],
  [{ quarter: '2025-Q4' }, '2025-Q4', '2025-10-01', '2026-01-01', 'quý IV năm 2025'],
  [{ year: '2025' }, '2025', '2025-01-01', '2026-01-01', 'năm 2025'],
  [
    { since: '2026-10-01', until: '2026-10-15' },
    '2026-10-01..2026-10-15',
    '2026-10-01',
    '2026-10-16',
    'từ ngày 01/10/2026 đến ngày 15/10/2026',
  ],
  [
    { since: '2026-11-01' },
    '2026-11-01..2026-11-05',
    '2026-11-01',
    '2026-11-06',
    'từ ngày 01/11/2026 đến ngày 05/11/2026',
  ],
])('%j is the period %s', (words, key, from, until, label) => {
  expect(parsePeriod(words, TODAY)).toMatchObject({ key, from, until, label });
});

test.each([
  [{}, 'Chọn đúng một kỳ'],
  [{ month: '2026-10', year: '2026' }, 'Chọn đúng một kỳ'],
  [{ month: '2026-10', since: '2026-10-01' }, 'Chọn đúng một kỳ'],
  [{ month: '2026-13' }, '--month'],
  [{ month: '10/2026' }, '--month'],
  [{ month: '' }, '--month'],
  [{ quarter: '2026-Q5' }, '--quarter'],
  [{ year: '26' }, '--year'],
  [{ since: '2026-02-30' }, 'ngày có thật'],
  [{ until: '2026-10-15' }, 'ngày có thật'],
  [{ since: '2026-10-15', until: '2026-10-01' }, 'phải sau'],
  [{ since: '1999-01-01', until: '2026-01-01' }, '10 năm'],
  [{ month: '2026-12' }, 'Chưa đến tháng 12 năm 2026'],
])('%j is refused: %s', (words, message) => {
  expect(() => parsePeriod(words, TODAY)).toThrow(expect.objectContaining({ code: 'usage' }));
  expect(() => parsePeriod(words, TODAY)).toThrow(message);
});

test('the period before is of the same kind, over the turn of a year too', () => {
  const before = (words: Parameters<typeof parsePeriod>[0]) => periodBefore(parsePeriod(words, TODAY)).key;
  expect(before({ month: '2026-01' })).toBe('2025-12');
  expect(before({ quarter: '2026-Q1' })).toBe('2025-Q4');
  expect(before({ quarter: '2026-Q3' })).toBe('2026-Q2');
  expect(before({ year: '2026' })).toBe('2025');
  expect(before({ since: '2026-03-01', until: '2026-03-10' })).toBe('2026-02-19..2026-02-28');
});

test('a period that still runs is compared with as many days of the one before', () => {
  expect(comparedPeriod(monthOf('2026-11'), TODAY)).toMatchObject({
    from: '2026-10-01',
    until: '2026-10-06',
    label: 'tháng 10 năm 2026 tính đến ngày 05/10/2026',
  });
  expect(comparedPeriod(monthOf('2026-10'), TODAY)).toEqual(monthOf('2026-09'));
  expect(comparedPeriod(monthOf('2026-10'), '2026-10-31')).toEqual(monthOf('2026-09'));
  // March has more days than February: the 30th has nothing to be compared with.
  expect(comparedPeriod(monthOf('2026-03'), '2026-03-30')).toEqual(monthOf('2026-02'));
});

test('days begin at midnight in Việt Nam', () => {
  expect(startOfDay('2026-01-01').toISOString()).toBe('2025-12-31T17:00:00.000Z');
});

test.each([
  ['', '2026-10'],
  ['10/2026', '2026-10'],
  ['tháng 9', '2026-09'],
  ['thang 12', '2025-12'],
  ['9', '2026-09'],
  ['tháng này', '2026-11'],
  ['tháng trước', '2026-10'],
  ['quy nay', '2026-Q4'],
  ['quý trước', '2026-Q3'],
  ['quý III', '2026-Q3'],
  ['quý 3/2025', '2025-Q3'],
  ['quý IV năm 2025', '2025-Q4'],
  ['q2', '2026-Q2'],
  ['năm nay', '2026'],
  ['năm 2025', '2025'],
  ['2025', '2025'],
  ['từ ngày 01/10/2026 đến ngày 15/10/2026', '2026-10-01..2026-10-15'],
  ['15/10/2026', '2026-10-15..2026-10-15'],
])('"%s" asks for %s', (words, key) => {
  expect(readPeriodWords(words, TODAY)?.key).toBe(key);
});

test.each(['hôm qua thế nào', '1/1/2026 2/2/2026 3/3/2026', 'tháng 13', '=cmd|calc', 'x'.repeat(20_000)])(
  '"%.30s" is not understood',
  (words) => {
    expect(readPeriodWords(words, TODAY)).toBeUndefined();
  },
);

test('from the 20th on the report of the running month is due', () => {
  expect(readPeriodWords('', '2026-11-19')?.key).toBe('2026-10');
  expect(readPeriodWords('', '2026-11-20')?.key).toBe('2026-11');
  expect(readPeriodWords('', '2026-01-05')?.key).toBe('2025-12');
});

test('a period that has not begun is refused, not guessed', () => {
  expect(() => readPeriodWords('12/2026', TODAY)).toThrow('Chưa đến tháng 12 năm 2026');
});

test('slices cover a period without gaps and are few enough for a chart', () => {
  const periods = [monthOf('2026-02'), monthOf('2026-10'), yearOf('2026'), parsePeriod({ quarter: '2026-Q3' }, TODAY)];
  const ranges = [
    { since: '2026-10-01', until: '2026-10-10' },
    { since: '2017-01-15', until: '2026-10-10' },
  ].map((words) => parsePeriod(words, TODAY));
  for (const period of [...periods, ...ranges]) {
    const slices = slicePeriod(period);
    expect(slices.length).toBeLessThanOrEqual(16);
    expect(slices[0]!.from).toBe(period.from);
    expect(slices.at(-1)!.until).toBe(period.until);
    expect(slices.slice(1).map(({ from }) => from)).toEqual(slices.slice(0, -1).map(({ until }) => until));
  }
});
