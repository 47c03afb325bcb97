import { expect, test } from 'vitest';
import { keepPace, pace, PACE_LIMITS, type PaceCheck, type Paces, writtenAt } from '#src/assistant/pace.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-11-22T01:00:00Z');

/** Messages of one person at these times; what was said of each. */
function write(times: number[], who = 'p-1', before: Paces = {}): { checks: PaceCheck[]; paces: Paces } {
  let paces = before;
  const checks = times.map((at) => {
    const check = keepPace(paces, { who, at, limits: PACE_LIMITS });
    paces = check.paces;
    return check;
  });
  return { checks, paces };
}

const times = (count: number, everyMs: number) => Array.from({ length: count }, (_, n) => START + n * everyMs);
const kinds = (checks: PaceCheck[]) =>
  checks.map(({ over }) => (over === undefined ? 'answered' : over.tell ? 'told' : 'ignored'));

test('a burst of 20 is answered, the next is told once, and the rest is ignored until the minute is over', () => {
  const { checks, paces } = write(times(25, 100));
  expect(kinds(checks)).toEqual([
    ...Array.from({ length: 20 }, () => 'answered'),
    'told',
    ...Array.from({ length: 4 }, () => 'ignored'),
  ]);
  expect(checks[20]?.over?.minutes).toBe(1);
  expect(kinds(write([START + MINUTE - 1], 'p-1', paces).checks)).toEqual(['ignored']);
  expect(kinds(write([START + MINUTE], 'p-1', paces).checks)).toEqual(['answered']);
});

test('150 in an hour are answered, and then nothing until the hour is over', () => {
  const { checks, paces } = write(times(160, 10_000));
  expect(kinds(checks).lastIndexOf('answered')).toBe(149);
  expect(kinds(checks).filter((kind) => kind === 'told')).toHaveLength(1);
  expect(checks[150]?.over?.minutes).toBe(35);
  expect(kinds(write([START + 60 * MINUTE - 1], 'p-1', paces).checks)).toEqual(['ignored']);
  expect(kinds(write([START + 60 * MINUTE], 'p-1', paces).checks)).toEqual(['answered']);
});

test('people of one group are counted apart, and those who left are forgotten', () => {
  const { paces } = write(times(25, 100));
  const other = write([START + 3000], 'p-2', paces);
  expect(kinds(other.checks)).toEqual(['answered']);
  expect(Object.keys(other.paces).sort()).toEqual(['p-1', 'p-2']);
  expect(Object.keys(write([START + 61 * MINUTE], 'p-2', other.paces).paces)).toEqual(['p-2']);
});

test('times that go backwards do not open a new window', () => {
  const { paces } = write(times(21, 100));
  expect(kinds(write([START - MINUTE], 'p-1', paces).checks)).toEqual(['ignored']);
});

test('what is counted can be kept as JSON', () => {
  const { paces } = write(times(3, 100));
  expect(pace.parse(JSON.parse(JSON.stringify(paces['p-1'])))).toEqual(paces['p-1']);
});

test.each([
  ['2026-11-22T00:30:00.000Z', '2026-11-22T00:30:00.000Z'],
  ['2026-11-23T01:00:00.000Z', '2026-11-22T01:00:00.000Z'],
  ['1970-01-20T00:00:00.000Z', '2026-11-21T01:00:00.000Z'],
  ['yesterday', '2026-11-22T01:00:00.000Z'],
  ['', '2026-11-22T01:00:00.000Z'],
])('a message sent at "%s" counts as written at %s', (sentAt, expected) => {
  expect(new Date(writtenAt(sentAt, new Date(START))).toISOString()).toBe(expected);
});
