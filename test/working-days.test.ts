import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lunarHolidays } from '#src/lunar-holidays.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { createWorkingDays } from '#src/working-days.ts';
import { lunarToSolar } from './fakes/lunar-calendar.ts';

const office = createWorkingDays(loadOrganisation('samples/organisation.yaml'));
/** An office that has named no holiday: the law's. */
const bare = createWorkingDays({ holidays: [] });

test.each([
  ['a Monday morning', '2026-11-23T02:00:00Z', 1, '2026-11-24', '17 giờ ngày 24/11'],
  ['a Friday', '2026-11-20T02:00:00Z', 1, '2026-11-23', '17 giờ ngày 23/11'],
  ['a Sunday', '2026-11-22T02:00:00Z', 1, '2026-11-23', '17 giờ ngày 23/11'],
  ['late evening, already the next day in Việt Nam', '2026-11-23T18:00:00Z', 1, '2026-11-25', '17 giờ ngày 25/11'],
  ['the last working day before Tết', '2026-02-13T02:00:00Z', 5, '2026-02-27', '17 giờ ngày 27/02'],
  ['the turn of the year', '2026-12-31T02:00:00Z', 1, '2027-01-04', '17 giờ ngày 04/01/2027'],
  ['the day before Quốc khánh and its exchanged day', '2026-08-28T02:00:00Z', 1, '2026-09-03', '17 giờ ngày 03/9'],
])('a term from %s ends on a working day at 17:00', (_, received, count, day, text) => {
  const deadline = office.deadline(new Date(received), count);
  expect(deadline).toMatchObject({ day, text });
  expect(deadline.at.toISOString()).toBe(`${day}T10:00:00.000Z`);
});

test('a Saturday that is worked instead of a day off counts', () => {
  expect(office.isWorkingDay('2026-08-22')).toBe(true);
  expect(office.add('2026-08-21', 1)).toBe('2026-08-22');
  expect(office.isWorkingDay('2026-08-29')).toBe(false);
});

test('with no days to add, a working day stays and a day off moves to the next working day', () => {
  expect(office.add('2026-11-23', 0)).toBe('2026-11-23');
  expect(office.add('2026-11-21', 0)).toBe('2026-11-23');
});

test('a year that the office has not filled in has the holidays of the law', () => {
  const off = ['2028-01-25', '2028-01-26', '2028-01-28', '2028-04-04', '2028-05-01', '2028-09-01'];
  expect(off.filter((day) => office.isWorkingDay(day))).toEqual([]);
  expect(office.isWorkingDay('2028-02-01')).toBe(true);
});

test('a year that the office has filled in has those days off and no others', () => {
  const one = createWorkingDays({ holidays: [{ from: '2028-03-01', to: '2028-03-02' }] });
  expect(one.isWorkingDay('2028-03-02')).toBe(false);
  expect(one.isWorkingDay('2028-01-26')).toBe(true);
});

test('what the law gives for 2027 is what the sample office expects', () => {
  const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10));
  expect(days.filter((day) => bare.isWorkingDay(day) !== office.isWorkingDay(day))).toEqual([]);
});

test('a holiday on a weekend is made up for on the next working day', () => {
  // 26/4/2026 is a Sunday; 30/4/2028 a Sunday before a holiday on Monday.
  expect(bare.isWorkingDay('2026-04-27')).toBe(false);
  expect(bare.isWorkingDay('2028-05-02')).toBe(false);
  expect(bare.isWorkingDay('2028-05-03')).toBe(true);
});

test('working days between two days are those that adding walks over', () => {
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-11-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), (date, count) => {
      const from = date.toISOString().slice(0, 10);
      const to = office.add(from, count);
      expect(office.between(from, to)).toBe(count);
      expect(office.between(to, from)).toBe(-count);
      expect(office.isWorkingDay(to)).toBe(true);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test.each([-1, 1.5, Number.NaN, 1_001])('%s is refused as a number of days', (count) => {
  expect(() => office.add('2026-11-23', count)).toThrow(RangeError);
});

test.each(['2026-02-30', '23/11/2026', ''])('%j is refused as a day', (day) => {
  expect(() => office.add(day, 1)).toThrow(RangeError);
});

test('an office that never works does not hang the program', () => {
  const closed = createWorkingDays({ holidays: [{ from: '2020-01-01', to: '2199-12-31' }] });
  expect(() => createWorkingDays({ holidays: [] }).add('2026-11-23', 1_000)).not.toThrow();
  const years = Array.from({ length: 100 }, (_, at) => ({ from: `${2020 + at}-01-01`, to: `${2020 + at}-12-31` }));
  expect(() => createWorkingDays({ holidays: years }).add('2026-11-23', 1)).toThrow(/No working day/);
  expect(closed.isWorkingDay('2020-05-05')).toBe(false);
});

test('the lunar holidays from 2025 to 2035 are those that the moon and the sun give', () => {
  for (let year = 2025; year <= 2035; year++) {
    expect(lunarHolidays(year)).toEqual({
      newYear: lunarToSolar({ day: 1, month: 1, year }),
      hungKings: lunarToSolar({ day: 10, month: 3, year }),
    });
  }
  expect(lunarHolidays(2036)).toBeUndefined();
});

test('the sample file says which of its days are only expected', () => {
  expect(readFileSync('samples/organisation.yaml', 'utf8')).toContain('dự kiến');
});
