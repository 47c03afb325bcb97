import { describe, expect, test } from 'vitest';
import type { Commitment } from '#src/commitments/commitment.ts';
import { applyChange, type Change, nextOpen, stateOn } from '#src/commitments/states.ts';
import { makeCommitment } from '../fakes/commitments.ts';

const monthly = makeCommitment({ startsOn: '2026-09-01' });
const dated = makeCommitment({ due: { words: '', rule: { kind: 'dates', days: ['2026-06-30', '2026-12-31'] } } });
const done = (dueOn?: string): Change => ({
  change: 'complete',
  ...(dueOn && { dueOn }),
  doneOn: '2026-11-20',
  evidence: { kind: 'message', ref: 'm1' },
  by: 'p1',
});
const after = (commitment: Commitment, ...changes: Change[]) => changes.reduce(applyChange, commitment);

describe('what it is on a day', () => {
  test.each([
    ['2026-09-01', 'on_track'],
    ['2026-09-22', 'due_soon'],
    ['2026-09-25', 'due_soon'],
    ['2026-09-26', 'overdue'],
    ['2026-12-01', 'overdue'],
  ] as const)('of every 25th, on %s: %s', (today, state) => expect(stateOn(monthly, { today })).toBe(state));

  test('the last day in time is a working day', () => {
    const settle = (day: string) => (day === '2026-09-25' ? '2026-09-28' : day);
    expect(stateOn(monthly, { today: '2026-09-28', settle })).toBe('due_soon');
    expect(stateOn(monthly, { today: '2026-09-29', settle })).toBe('overdue');
    expect(nextOpen(monthly, { today: '2026-09-28', settle })).toEqual({ day: '2026-09-25', lastDay: '2026-09-28' });
  });

  test('a due day that was met is not asked for again, the next one is', () => {
    const met = after(monthly, done('2026-09-25'));
    expect(stateOn(met, { today: '2026-10-01' })).toBe('on_track');
    expect(nextOpen(met, { today: '2026-10-01' })!.day).toBe('2026-10-25');
  });

  test('what recurs is not asked for before it began or after its document is over, a day that is written out is', () => {
    expect(nextOpen(monthly, { today: '2026-01-01' })!.day).toBe('2026-09-25');
    expect(nextOpen({ ...monthly, endsOn: '2026-09-25' }, { today: '2026-09-01' })).toBeUndefined();
    expect(nextOpen({ ...dated, endsOn: '2026-01-01', startsOn: '2026-11-01' }, { today: '2026-11-01' })!.day).toBe(
      '2026-06-30',
    );
  });

  test('without a due day nothing is overdue', () => {
    const ongoing = makeCommitment({ due: { words: 'thường xuyên', rule: { kind: 'ongoing' } } });
    expect(stateOn(ongoing, { today: '2030-01-01' })).toBe('on_track');
    expect(stateOn({ ...ongoing, due: undefined }, { today: '2030-01-01' })).toBe('confirmed');
    const far = makeCommitment({ due: { words: '', rule: { kind: 'dates', days: ['2099-01-01'] } } });
    expect(stateOn(far, { today: '2026-01-01' })).toBe('on_track');
  });

  test.each(['proposed', 'done', 'dropped', 'superseded'] as const)('%s stays so, however late', (decision) => {
    expect(stateOn({ ...monthly, decision }, { today: '2030-01-01' })).toBe(decision);
  });
});

describe('changes', () => {
  const proposed = makeCommitment({ decision: 'proposed' });

  test('confirming says who, twice too', () => {
    expect(after(proposed, { change: 'confirm', by: 'p1' })).toMatchObject({ decision: 'confirmed', decidedBy: 'p1' });
    expect(after(proposed, { change: 'confirm', by: 'p1' }, { change: 'confirm', by: 'p2' }).decidedBy).toBe('p2');
  });

  test('of two written days the first leaves it open, the second ends it', () => {
    const first = after(dated, done('2026-06-30'));
    expect(first.decision).toBe('confirmed');
    expect(after(first, done('2026-12-31')).decision).toBe('done');
    expect(after(monthly, done('2026-09-25')).decision).toBe('confirmed');
    expect(after(monthly, done()).decision).toBe('done');
  });

  test('the same day is done once', () => {
    const once = after(dated, done('2026-06-30'));
    expect(applyChange(once, done('2026-06-30'))).toBe(once);
    expect(once.completions).toEqual([
      { dueOn: '2026-06-30', doneOn: '2026-11-20', evidence: { kind: 'message', ref: 'm1' }, by: 'p1' },
    ]);
  });

  test('a day that is none of its due days cannot be met', () => {
    for (const commitment of [dated, monthly, makeCommitment({ due: undefined })]) {
      expect(() => applyChange(commitment, done('2026-07-01'))).toThrow(
        expect.objectContaining({ code: 'message_invalid' }),
      );
    }
  });

  test('what was said to be done can be taken back', () => {
    const ended = after(dated, done('2026-06-30'), done('2026-12-31'));
    const open = after(ended, { change: 'reopen', dueOn: '2026-12-31', by: 'p2' });
    expect(open).toMatchObject({ decision: 'confirmed', decidedBy: 'p2' });
    expect(open.completions).toHaveLength(1);
    expect(() => applyChange(open, { change: 'reopen', dueOn: '2026-12-31', by: 'p2' })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });

  test('dropping needs a reason and can be taken back', () => {
    expect(() => applyChange(monthly, { change: 'drop', reason: '  ', by: 'p1' })).toThrow(
      expect.objectContaining({ code: 'message_invalid' }),
    );
    const dropped = after(monthly, { change: 'drop', reason: ' trùng việc số 3 ', by: 'p1' });
    expect(dropped).toMatchObject({ decision: 'dropped', reason: 'trùng việc số 3' });
    const back = after(dropped, { change: 'restore', by: 'p1' });
    expect(back.decision).toBe('confirmed');
    expect(back).not.toHaveProperty('reason');
  });

  test('superseded with its document and back as it was; what was done or dropped stays', () => {
    for (const one of [proposed, monthly]) {
      const over = after(one, { change: 'supersede' });
      expect(over.decision).toBe('superseded');
      expect(after(over, { change: 'supersede' }, { change: 'revive' })).toEqual(one);
    }
    const finished = after(monthly, done());
    expect(applyChange(finished, { change: 'supersede' })).toBe(finished);
    expect(applyChange(monthly, { change: 'revive' })).toBe(monthly);
  });

  test('what an officer enters is marked, and may clear a term', () => {
    const entered = after(monthly, {
      change: 'enter',
      fields: { action: 'gửi báo cáo tuần' },
      clear: ['due'],
      by: 'p1',
    });
    expect(entered).toMatchObject({ action: 'gửi báo cáo tuần', entered: ['action', 'due'], decidedBy: 'p1' });
    expect(entered.due).toBeUndefined();
    const differing: Commitment = { ...monthly, difference: { kind: 'changed', fields: ['action', 'due'] } };
    const half = after(differing, { change: 'enter', fields: { action: 'x y z' }, by: 'p1' });
    expect(half.difference).toEqual({ kind: 'changed', fields: ['due'] });
    expect(after(half, { change: 'enter', fields: {}, clear: ['due'], by: 'p1' })).not.toHaveProperty('difference');
  });

  test.each([
    ['confirm', 'dropped'],
    ['confirm', 'done'],
    ['confirm', 'superseded'],
    ['drop', 'done'],
    ['drop', 'dropped'],
    ['restore', 'confirmed'],
    ['complete', 'dropped'],
    ['complete', 'superseded'],
    ['enter', 'superseded'],
    ['enter', 'dropped'],
  ] as const)('%s does not fit what is %s', (name, decision) => {
    const changes = {
      confirm: { change: 'confirm' },
      restore: { change: 'restore' },
      drop: { change: 'drop', reason: 'r', by: 'p' },
      complete: done('2026-09-25'),
      enter: { change: 'enter', fields: { action: 'a b c' }, by: 'p' },
    } as const satisfies Record<string, Change>;
    expect(() => applyChange({ ...monthly, decision }, changes[name])).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    );
  });
});
