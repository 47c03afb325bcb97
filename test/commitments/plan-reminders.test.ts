import { expect, test } from 'vitest';
import type { Commitment } from '#src/commitments/commitment.ts';
import { planReminders, type Remembered, type Remindable } from '#src/commitments/plan-reminders.ts';
import { makeCommitment } from '../fakes/commitments.ts';

const TODAY = '2026-11-24';
const person = (personId: string, change: Partial<Remindable> = {}): Remindable => ({
  personId,
  parties: ['agency:ubnd'],
  access: ['public', 'internal'],
  officer: false,
  ...change,
});
const due = (day: string, change: Partial<Commitment> = {}) =>
  makeCommitment({ due: { words: '', rule: { kind: 'dates', days: [day] } }, ...change });
const plan = (commitment: Commitment, people: Remindable[], remembered: Partial<Remembered> = {}, today = TODAY) =>
  planReminders([{ commitment, level: 'internal' }], people, {
    now: { today, settle: (day) => day },
    remembered: { reminded: [], mutes: [], ...remembered },
  });

test.each([
  ['2026-11-28', undefined],
  ['2026-11-27', '2026-11-27/soon'],
  ['2026-11-24', '2026-11-24/today'],
  ['2026-11-23', '2026-11-23/late-0'],
  ['2026-11-16', '2026-11-16/late-1'],
  ['2026-10-20', '2026-10-20/long-1'],
])('what is due on %s is reminded of as %s', (day, stage) => {
  expect(plan(due(day), [person('a')]).get('a')?.[0]?.stage).toBe(stage);
});

test('each stage once', () => {
  const reminded = [{ personId: 'a', number: 1, stage: '2026-11-27/soon' }];
  expect(plan(due('2026-11-27'), [person('a'), person('b')], { reminded })).not.toHaveProperty('a');
  expect([...plan(due('2026-11-27'), [person('a'), person('b')], { reminded }).keys()]).toEqual(['b']);
});

test('only who owns it and may see it; officers where nobody else is reached', () => {
  const officer = person('o', { parties: [], officer: true });
  const keys = (...people: Remindable[]) => [...plan(due('2026-11-25'), [...people, officer]).keys()];
  expect(keys(person('a'), person('b', { parties: ['agency:cong-an'] }))).toEqual(['a']);
  expect(keys(person('a', { access: ['public'] }))).toEqual(['o']);
  expect(keys()).toEqual(['o']);
});

test('put off until a day; said not to be theirs it goes to the officers', () => {
  const people = [person('a'), person('o', { parties: [], officer: true })];
  const mute = { personId: 'a', number: 1 };
  expect([...plan(due('2026-11-25'), people, { mutes: [{ ...mute, until: '2026-11-26' }] }).keys()]).toEqual([]);
  expect([...plan(due('2026-11-25'), people, { mutes: [{ ...mute, until: TODAY }] }).keys()]).toEqual(['a']);
  expect([...plan(due('2026-11-25'), people, { mutes: [mute] }).keys()]).toEqual(['o']);
});

test('nothing of what is decided otherwise, done, or waits for an officer', () => {
  const claims = [{ id: 'm', dueOn: '2026-11-25', day: TODAY, by: 'a', photos: [] }];
  for (const change of [{ decision: 'proposed' }, { decision: 'dropped' }, { claims }] as const) {
    expect(plan(due('2026-11-25', change as Partial<Commitment>), [person('a')]).size).toBe(0);
  }
});

test('10,000 commitments are planned within two seconds', () => {
  const people = Array.from({ length: 500 }, (_, index) => person(`p${index}`, { parties: [`unit:u${index % 50}`] }));
  const all = Array.from({ length: 10_000 }, (_, index) => ({
    commitment: due('2026-11-20', { number: index + 1, owners: [{ name: 'x', id: `unit:u${index % 50}` }] }),
    level: 'internal' as const,
  }));
  const started = process.threadCpuUsage();
  const made = planReminders(all, people, {
    now: { today: TODAY, settle: (day) => day },
    remembered: { reminded: [], mutes: [] },
  });
  // Of this thread alone: other work on the machine is no matter.
  expect(process.threadCpuUsage(started).user / 1000).toBeLessThan(2000);
  expect(made.size).toBe(500);
});

test('who was told today is told no more, whatever else is due', () => {
  const toldToday = new Set(['a']);
  expect([...plan(due('2026-11-25'), [person('a'), person('b')], { toldToday }).keys()]).toEqual(['b']);
});
