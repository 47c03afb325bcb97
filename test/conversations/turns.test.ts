import { describe, expect, test } from 'vitest';
import {
  forgetPerson,
  history,
  HISTORY_LIMITS,
  recentTurns,
  rememberTurn,
  type Turn,
} from '#src/conversations/turns.ts';

const START = Date.parse('2026-11-22T01:00:00.000Z');
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START + hours * HOUR);
const turn = (id: string, hours = 0): Turn => ({
  id,
  at: at(hours).toISOString(),
  question: `câu ${id}`,
  outcome: 'answered',
  mode: 'extractive',
  places: [],
});
const limits = { ...HISTORY_LIMITS, turns: 3, people: 2, days: 2 };
const told = (given: [who: string, id: string, hours: number][]) =>
  given.reduce(
    (all, [who, id, hours]) => rememberTurn(all, { who, turn: turn(id, hours), now: at(hours), limits }),
    {} as ReturnType<typeof forgetPerson>,
  );
const idsOf = (turns: readonly Turn[]) => turns.map(({ id }) => id);

describe('what is remembered of a conversation', () => {
  test('the last turns of each person, oldest first, no more than wanted', () => {
    const all = told([1, 2, 3, 4, 5].map((n) => ['lan', `t${n}`, n]));
    expect(idsOf(all['lan']!)).toEqual(['t3', 't4', 't5']);
  });

  test('a message that is handled again is one turn', () => {
    expect(
      idsOf(
        told([
          ['lan', 'a', 0],
          ['lan', 'a', 1],
        ])['lan']!,
      ),
    ).toEqual(['a']);
  });

  test('people do not see each other’s turns, and who has not written for longest is let go', () => {
    const all = told([
      ['lan', 'a', 0],
      ['minh', 'b', 1],
      ['hà', 'c', 2],
    ]);
    expect(Object.keys(all).toSorted()).toEqual(['hà', 'minh']);
    expect(idsOf(recentTurns(all, { who: 'minh', now: at(2), limits }))).toEqual(['b']);
    expect(recentTurns(all, { who: 'ai', now: at(2), limits })).toEqual([]);
  });

  test('a turn is forgotten after the days that the office keeps it, also by who goes on writing', () => {
    expect(
      idsOf(
        told([
          ['lan', 'a', 0],
          ['lan', 'b', 49],
        ])['lan']!,
      ),
    ).toEqual(['b']);
  });

  test('after half a day nothing refers back any more, nor after the days when those are fewer', () => {
    const all = told([['lan', 'a', 0]]);
    expect(recentTurns(all, { who: 'lan', now: at(11.9), limits })).toHaveLength(1);
    expect(recentTurns(all, { who: 'lan', now: at(12), limits })).toEqual([]);
    const brief = { ...limits, days: 1, referMs: 100 * HOUR };
    expect(recentTurns(all, { who: 'lan', now: at(23), limits: brief })).toHaveLength(1);
    expect(recentTurns(all, { who: 'lan', now: at(24), limits: brief })).toEqual([]);
  });

  test('one person is forgotten and the others are not', () => {
    expect(
      Object.keys(
        forgetPerson(
          told([
            ['lan', 'a', 0],
            ['minh', 'b', 1],
          ]),
          'lan',
        ),
      ),
    ).toEqual(['minh']);
  });

  test.each([[null], ['x'], [{ lan: 'x' }], [{ lan: [{ id: 1 }] }]])(
    'what cannot be read counts as nothing: %j',
    (stored) => {
      expect(history.parse(stored)).toEqual({});
    },
  );
});
