import { describe, expect, test } from 'vitest';
import type { DueRule } from '#src/commitments/commitment.ts';
import { dueDays, termEnd } from '#src/commitments/due.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const days = (rule: DueRule, range = year) => dueDays(rule, range).map(({ day }) => day);

describe('due days of a rule', () => {
  test('a month that is too short gives its last day', () => {
    const rule: DueRule = { kind: 'recurring', every: 'month', on: [{ day: 31 }] };
    expect(days(rule).slice(0, 4)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(days(rule, { from: '2028-02-01', to: '2028-02-29' })).toEqual(['2028-02-29']);
  });

  test.each([
    ['quarter', [{ month: 1, day: 15 }], ['2026-01-15', '2026-04-15', '2026-07-15', '2026-10-15']],
    ['half_year', [{ month: 6, day: 20 }], ['2026-06-20', '2026-12-20']],
    [
      'year',
      [
        { month: 12, day: 15 },
        { month: 6, day: 15 },
      ],
      ['2026-06-15', '2026-12-15'],
    ],
    ['quarter', [{ month: 4, day: 1 }], []],
  ] as const)('every %s', (every, on, expected) => {
    expect(days({ kind: 'recurring', every, on: [...on] })).toEqual(expected);
  });

  test('weeks count from Monday', () => {
    const range = { from: '2026-11-16', to: '2026-11-30' };
    expect(days({ kind: 'recurring', every: 'week', on: [{ day: 1 }] }, range)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(days({ kind: 'recurring', every: 'week', on: [{ day: 7 }] }, range)).toEqual(['2026-11-22', '2026-11-29']);
  });

  test('what recurs moves to a working day; a day that is written out stays', () => {
    const settle = (day: string) => (day === '2026-10-25' ? '2026-10-26' : day);
    const range = { from: '2026-10-01', to: '2026-11-30', settle };
    expect(dueDays({ kind: 'recurring', every: 'month', on: [{ day: 25 }] }, range)).toEqual([
      { day: '2026-10-25', lastDay: '2026-10-26' },
      { day: '2026-11-25', lastDay: '2026-11-25' },
    ]);
    expect(dueDays({ kind: 'dates', days: ['2026-10-25'] }, range)[0]!.lastDay).toBe('2026-10-25');
  });

  test('only days of the range, in order and once', () => {
    expect(days({ kind: 'dates', days: ['2027-01-01', '2026-06-30', '2026-03-31', '2026-06-30'] })).toEqual([
      '2026-03-31',
      '2026-06-30',
    ]);
    expect(
      days({ kind: 'recurring', every: 'month', on: [{ day: 5 }] }, { from: '2026-03-05', to: '2026-04-05' }),
    ).toEqual(['2026-03-05', '2026-04-05']);
    expect(
      days({ kind: 'recurring', every: 'month', on: [{ day: 5 }] }, { from: '2026-04-05', to: '2026-03-05' }),
    ).toEqual([]);
    expect(
      days({ kind: 'recurring', every: 'week', on: [{ day: 5 }] }, { from: '0001-01-01', to: '9999-12-31' }),
    ).toEqual([]);
  });

  test('what goes on or follows an event has none', () => {
    expect(days({ kind: 'ongoing' })).toEqual([]);
    expect(days({ kind: 'within', count: 5, unit: 'working_day' })).toEqual([]);
  });
});

test.each([
  [3, 'working_day', '2026-11-25+3'],
  [3, 'day', '2026-11-28'],
  [24, 'hour', '2026-11-26'],
  [25, 'hour', '2026-11-27'],
  [2, 'week', '2026-12-09'],
  [3, 'month', '2027-02-25'],
] as const)('a term of %i %ss ends', (count, unit, end) => {
  expect(termEnd({ kind: 'within', count, unit }, '2026-11-25', (day, n) => `${day}+${n}`)).toBe(end);
});

test('a term of months from the last of a long month ends on the last of a short one', () => {
  expect(termEnd({ kind: 'within', count: 1, unit: 'month' }, '2026-01-31', (day) => day)).toBe('2026-02-28');
});
