import { describe, expect, it } from 'vitest';
import type { Completion, DueRule } from '#src/commitments/commitment.ts';
import { countDue, type CountedPeriod, findLate } from '#src/commitments/count-period.ts';
import { makeCommitment } from '../fakes/commitments.ts';

const OCTOBER: CountedPeriod = {
  from: '2026-10-01',
  to: '2026-10-31',
  countedOn: '2026-10-31',
  lateBefore: '2026-11-01',
  // Sundays are moved to Monday.
  settle: (day) => (day === '2026-10-25' ? '2026-10-26' : day),
};
const QUARTER = { ...OCTOBER, from: '2026-10-01', to: '2026-12-31', countedOn: '2026-12-31', lateBefore: '2027-01-01' };
const dates = (...days: string[]) => ({ words: 'trước ngày', rule: { kind: 'dates', days } satisfies DueRule });
const done = (doneOn: string, dueOn?: string): Completion => ({
  ...(dueOn === undefined ? {} : { dueOn }),
  doneOn,
  evidence: { kind: 'date' },
  by: 'p-officer',
});
const states = (found: { commitment: { number: number }; state: string }[]) =>
  found.map(({ commitment, state }) => [commitment.number, state]);

describe('what was due in a period', () => {
  it('is done in time, done late, late or still in time', () => {
    const commitments = [
      makeCommitment({ number: 1, due: dates('2026-10-10'), completions: [done('2026-10-10', '2026-10-10')] }),
      makeCommitment({ number: 2, due: dates('2026-10-11'), completions: [done('2026-10-12', '2026-10-11')] }),
      makeCommitment({ number: 3, due: dates('2026-10-12') }),
      makeCommitment({ number: 4, due: dates('2026-10-30') }),
      makeCommitment({ number: 5, due: dates('2026-11-01') }),
      makeCommitment({ number: 6, due: { words: 'thường xuyên', rule: { kind: 'ongoing' } } }),
    ];
    const running = { ...OCTOBER, countedOn: '2026-10-20', lateBefore: '2026-10-20' };
    expect(states(countDue(commitments, running))).toEqual([
      [1, 'done'],
      [2, 'done_late'],
      [3, 'late'],
      [4, 'open'],
    ]);
  });

  it('counts each day of a rhythm, from its start and while its document is in force', () => {
    const monthly = makeCommitment({ startsOn: '2026-11-01', endsOn: '2026-12-20' });
    expect(countDue([monthly], QUARTER).map(({ day }) => day)).toEqual(['2026-11-25']);
    expect(countDue([makeCommitment()], QUARTER).map(({ lastDay }) => lastDay)).toEqual([
      '2026-10-26',
      '2026-11-25',
      '2026-12-25',
    ]);
  });

  it('asks the calendar once for a day, however many fall on it', () => {
    const asked: string[] = [];
    const settle = (day: string) => {
      asked.push(day);
      return day;
    };
    const many = Array.from({ length: 1000 }, (_, at) => makeCommitment({ number: at + 1 }));
    expect(countDue(many, { ...OCTOBER, settle })).toHaveLength(1000);
    expect(asked).toEqual(['2026-10-25']);
  });

  it('was not done yet when it was done only after the period', () => {
    const later = makeCommitment({
      due: dates('2026-10-10'),
      decision: 'done',
      completions: [done('2026-11-03', '2026-10-10')],
    });
    expect(states(countDue([later], OCTOBER))).toEqual([[1, 'late']]);
    expect(states(findLate([later], OCTOBER))).toEqual([[1, 'late']]);
    const whole = makeCommitment({ due: dates('2026-10-10'), decision: 'done', completions: [done('2026-10-09')] });
    expect(states(countDue([whole], OCTOBER))).toEqual([[1, 'done']]);
  });
});

describe('what is late', () => {
  it('is named once with its first missed day, the longest late first', () => {
    const commitments = [
      makeCommitment({ number: 1, startsOn: '2026-08-01', completions: [done('2026-08-20', '2026-08-25')] }),
      makeCommitment({ number: 2, due: dates('2024-03-01', '2026-12-01') }),
      makeCommitment({ number: 3, due: dates('2026-11-05') }),
    ];
    expect(
      findLate(commitments, OCTOBER).map(({ commitment, lastDay, missed }) => [commitment.number, lastDay, missed]),
    ).toEqual([
      [2, '2024-03-01', 1],
      [1, '2026-09-25', 2],
    ]);
  });

  it('is not what is due on the day of counting, and not what has no day', () => {
    const commitments = [
      makeCommitment({ due: dates('2026-10-20') }),
      makeCommitment({ number: 2, due: undefined }),
      makeCommitment({ number: 3, startsOn: undefined }),
      makeCommitment({ number: 4, due: { words: 'trong 5 ngày', rule: { kind: 'within', count: 5, unit: 'day' } } }),
    ];
    expect(findLate(commitments, { ...OCTOBER, countedOn: '2026-10-20', lateBefore: '2026-10-20' })).toEqual([]);
    expect(findLate(commitments, { ...OCTOBER, lateBefore: '2026-10-21' })).toHaveLength(1);
  });
});
