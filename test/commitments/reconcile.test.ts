import { describe, expect, test } from 'vitest';
import type { Commitment, FoundCommitment } from '#src/commitments/commitment.ts';
import { reconcile, type ReconcileContext } from '#src/commitments/reconcile.ts';
import { applyChange } from '#src/commitments/states.ts';
import { foundCommitment } from '../fakes/commitments.ts';

const CONTEXT: ReconcileContext = { today: '2026-02-01', isOver: false };
const bridge = foundCommitment({
  action: 'sửa chữa cầu treo bản Nà Mẫu trước ngày 30/11/2026',
  item: '1',
  due: { words: 'trước ngày 30/11/2026', rule: { kind: 'dates', days: ['2026-11-30'] } },
});
const report = foundCommitment({ item: '2' });
const bridgeLater: FoundCommitment = {
  ...bridge,
  action: 'sửa chữa cầu treo bản Nà Mẫu trước ngày 31/12/2026',
  quote: 'q',
  due: { words: 'trước ngày 31/12/2026', rule: { kind: 'dates', days: ['2026-12-31'] } },
};

const read = (kept: Commitment[], found: FoundCommitment[], context = CONTEXT) => reconcile(kept, found, context);
const start = (...found: FoundCommitment[]): Commitment[] =>
  read([], found).added.map((draft, index) => ({ ...draft, number: index + 1 }));

test('what is found first counts at once where it is sure, else it waits', () => {
  const [sure, unsure] = start(bridge, { ...report, confidence: 0.69 });
  expect([sure!.decision, unsure!.decision]).toEqual(['confirmed', 'proposed']);
  expect(sure).toMatchObject({ ...bridge, startsOn: CONTEXT.today, entered: [], completions: [] });
  expect(sure).not.toHaveProperty('decidedBy');
});

test('the same text read again, also in another order, changes nothing', () => {
  const kept = start(bridge, report);
  for (const found of [
    [bridge, report],
    [report, bridge],
  ]) {
    const again = read(kept, found, { ...CONTEXT, today: '2026-09-09' });
    expect(again).toEqual({ kept, added: [], removed: [], changed: [], gone: [] });
  }
});

test('two of the same words are two', () => {
  const kept = start(report, { ...report });
  expect(new Set(kept.map(({ id }) => id)).size).toBe(2);
  expect(read(kept, [{ ...report }, report]).kept).toEqual(kept);
  expect(read(kept, [report]).removed).toHaveLength(1);
});

describe('a document that changed', () => {
  test('untouched, it follows the text and keeps its number', () => {
    const kept = start(bridge, report);
    const { kept: now, changed, added, removed } = read(kept, [bridgeLater, report]);
    expect(now[0]).toMatchObject({ number: 1, id: kept[0]!.id, action: bridgeLater.action, due: bridgeLater.due });
    expect(changed).toEqual([{ id: kept[0]!.id, number: 1, fields: ['action', 'due'], kept: [] }]);
    expect(now[0]).not.toHaveProperty('difference');
    expect([added, removed]).toEqual([[], []]);
  });

  test('what nobody touched goes, what somebody decided stays and is marked', () => {
    const [one, two, three] = start(
      bridge,
      report,
      foundCommitment({ action: 'niêm yết công khai mức thu phí vệ sinh' }),
    );
    const confirmed = applyChange(two!, { change: 'confirm', by: 'p1' });
    const finished = applyChange(three!, {
      change: 'complete',
      doneOn: '2026-03-01',
      evidence: { kind: 'date' },
      by: 'p1',
    });
    const { kept, removed, gone } = read([one!, confirmed, finished], []);
    expect(removed).toEqual([one]);
    expect(gone.map(({ number }) => number)).toEqual([2, 3]);
    expect(kept).toEqual([confirmed, finished].map((each) => ({ ...each, difference: { kind: 'gone' } })));
    expect(read(kept, [report]).kept[0]).toEqual(confirmed);
  });

  test('what an officer entered stays, and the field that the text now says otherwise is named', () => {
    const due = { words: 'trước ngày 15/12/2026', rule: { kind: 'dates' as const, days: ['2026-12-15'] } };
    const entered = applyChange(start(bridge)[0]!, { change: 'enter', fields: { due }, by: 'p1' });
    const { kept, changed } = read([entered], [bridgeLater]);
    expect(kept[0]).toMatchObject({
      due,
      action: bridgeLater.action,
      difference: { kind: 'changed', fields: ['due'] },
    });
    expect(changed).toEqual([{ id: entered.id, number: 1, fields: ['action', 'due'], kept: ['due'] }]);
    const again = read(kept, [bridgeLater]);
    expect(again.kept).toEqual(kept);
    expect(again.changed).toEqual([]);
  });

  test('a mark goes when the text is again what the officer knew', () => {
    const entered = applyChange(start(bridge)[0]!, { change: 'enter', fields: {}, clear: ['due'], by: 'p1' });
    const { kept } = read([entered], [bridgeLater]);
    expect(kept[0]).toHaveProperty('difference');
    expect(read(kept, [bridge]).kept[0]).not.toHaveProperty('difference');
  });

  test('a mark goes when the text comes to say what the officer entered', () => {
    const entered = applyChange(start(bridge)[0]!, { change: 'enter', fields: { due: bridgeLater.due! }, by: 'p1' });
    expect(read([entered], [bridgeLater]).kept[0]).not.toHaveProperty('difference');
  });

  test('a term that an officer cleared stays cleared', () => {
    const cleared = applyChange(start(bridge)[0]!, { change: 'enter', fields: {}, clear: ['due'], by: 'p1' });
    const { kept } = read([cleared], [bridge]);
    expect(kept[0]!.due).toBeUndefined();
    expect(read(kept, [bridgeLater]).kept[0]).toMatchObject({ difference: { kind: 'changed', fields: ['due'] } });
  });

  test('an action that an officer put in other words is still known by what the text said', () => {
    const entered = applyChange(start(bridge, report)[0]!, {
      change: 'enter',
      fields: { action: 'làm cầu' },
      by: 'p1',
    });
    const { kept, added } = read([entered], [bridge]);
    expect([kept.length, added.length, kept[0]!.action]).toEqual([1, 0, 'làm cầu']);
  });

  test('a term that the text no longer gives goes', () => {
    const { due: _, ...without } = bridge;
    expect(read(start(bridge), [without]).kept[0]).not.toHaveProperty('due');
  });

  test('what becomes surer counts, unless somebody decided', () => {
    const [waiting] = start({ ...bridge, confidence: 0.5 });
    expect(read([waiting!], [bridge]).kept[0]!.decision).toBe('confirmed');
    const dropped = applyChange(waiting!, { change: 'drop', reason: 'không phải việc', by: 'p1' });
    expect(read([dropped], [bridge]).kept[0]!.decision).toBe('dropped');
  });

  test('other work is not taken for the same', () => {
    const { removed, added } = read(start(bridge), [
      foundCommitment({ action: 'tổ chức đối thoại với Nhân dân về rác thải' }),
    ]);
    expect([removed.length, added.length]).toEqual([1, 1]);
  });
});

describe('a document that no longer counts', () => {
  const over: ReconcileContext = { ...CONTEXT, isOver: true, endsOn: '2026-12-31' };

  test('supersedes what is open, also what is found then, and brings it back', () => {
    const kept = start(bridge);
    const { kept: now, added } = read(kept, [bridge, report], over);
    expect([now[0]!.decision, added[0]!.decision]).toEqual(['superseded', 'superseded']);
    expect(now[0]!.endsOn).toBe('2026-12-31');
    expect(read(now, [bridge]).kept).toEqual(kept);
  });
});

test('what was over a year before it was read waits for an officer, what was over lately is late', () => {
  const on = (day: string) => ({ ...bridge, due: { words: day, rule: { kind: 'dates' as const, days: [day] } } });
  const [old, late, partly] = start(
    on('2025-01-31'),
    { ...on('2025-02-01'), action: 'lập danh sách hộ nghèo' },
    {
      ...report,
      due: { words: '', rule: { kind: 'dates', days: ['2024-01-31', '2026-03-31'] } },
    },
  );
  expect([old!.decision, late!.decision, partly!.decision]).toEqual(['proposed', 'confirmed', 'confirmed']);
  // Read again much later it stays what it was.
  const again = read([late!], [{ ...on('2025-02-01'), action: 'lập danh sách hộ nghèo' }], {
    ...CONTEXT,
    today: '2027-01-01',
  });
  expect(again.kept[0]!.decision).toBe('confirmed');
});
