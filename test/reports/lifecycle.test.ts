import { describe, expect, it, test } from 'vitest';
import { act, type ActionName, ALLOWED_FROM, canDo, type ReportAction } from '#src/reports/lifecycle.ts';
import { type Actor, REPORT_STATES, type Report, type ReportState } from '#src/reports/report.ts';
import { someReport } from './some-report.ts';

const now = new Date('2026-11-23T03:00:00.000Z');
const officer: Actor = { role: 'officer', personId: 'p-officer1' };
const agency: Actor = { role: 'agency', personId: 'p-contact1' };
const reporter: Actor = { role: 'reporter', personId: 'p-reporter' };
const DUE = '2026-11-30T10:00:00.000Z';

const ACTIONS: Record<ActionName, { action: ReportAction; by: Actor; to?: ReportState }> = {
  check: { action: { does: 'check' }, by: officer, to: 'checked' },
  assign: { action: { does: 'assign', agencyId: 'quy-dat', due: DUE }, by: officer, to: 'assigned' },
  start: { action: { does: 'start' }, by: agency, to: 'in_progress' },
  decline: {
    action: { does: 'decline', text: 'Thuộc Phòng Kinh tế.', due: DUE },
    by: agency,
    to: 'checked',
  },
  extend: { action: { does: 'extend', due: DUE, why: 'phải đo lại' }, by: agency },
  answer: { action: { does: 'answer', text: 'Chi trả ngày 27/11.' }, by: agency, to: 'answered' },
  close: { action: { does: 'close' }, by: officer, to: 'closed' },
  join: { action: { does: 'join', to: 'PA-26-000001' }, by: officer, to: 'duplicate' },
  unjoin: { action: { does: 'unjoin', back: 'checked' }, by: officer, to: 'checked' },
  refuse: { action: { does: 'refuse', text: 'Thuộc Công ty Điện lực.' }, by: officer, to: 'not_responsible' },
  withdraw: { action: { does: 'withdraw' }, by: reporter, to: 'withdrawn' },
  reopen: { action: { does: 'reopen', due: DUE, why: 'chưa nhận được tiền' }, by: reporter, to: 'reopened' },
  ask: { action: { does: 'ask', text: 'Khoảng mấy hộ?' }, by: officer },
  reply: { action: { does: 'reply', text: 'Khoảng 12 hộ.' }, by: reporter },
  add: { action: { does: 'add', text: 'Hôm nay vẫn chưa.', photos: [] }, by: reporter },
  correct: { action: { does: 'correct', content: { areaIds: ['tdp-5'] } }, by: reporter },
};
const names = Object.keys(ACTIONS) as ActionName[];
const inState = (state: ReportState) =>
  someReport({ state, agencyId: 'kinh-te', ...(state === 'duplicate' ? { joinedTo: 'PA-26-000009' } : {}) });

describe.each(names)('%s', (name) => {
  const { action, by, to } = ACTIONS[name];

  it.each(ALLOWED_FROM[name].map((state) => ({ state })))('is done to what is $state', ({ state }) => {
    const outcome = act(inState(state), action, { by, now });
    expect(outcome).toMatchObject({
      report: { state: to ?? state, version: 2 },
      entry: { code: 'PA-26-000123', version: 2, at: now.toISOString(), action: name, from: state, to: to ?? state },
    });
  });

  it.each(REPORT_STATES.filter((state) => !ALLOWED_FROM[name].includes(state)).map((state) => ({ state })))(
    'is refused for what is $state',
    ({ state }) => {
      expect(act(inState(state), action, { by, now })).toEqual({ refused: 'state' });
      expect(canDo(inState(state), name, by.role)).toBe(false);
    },
  );
});

const done = (report: Report, action: ReportAction, by: Actor = officer): Report => {
  const outcome = act(report, action, { by, now });
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.report;
};

test('what is withdrawn, joined or closed cannot be handed over, whoever tries', () => {
  for (const state of ['withdrawn', 'duplicate', 'closed'] as const) {
    expect(act(inState(state), ACTIONS.assign.action, { by: officer, now })).toEqual({ refused: 'state' });
  }
});

test('nobody does what is not theirs', () => {
  expect(act(someReport(), { does: 'check' }, { by: reporter, now })).toEqual({ refused: 'not_theirs' });
  expect(act(someReport(), ACTIONS.assign.action, { by: agency, now })).toEqual({ refused: 'not_theirs' });
  expect(act(someReport(), { does: 'withdraw' }, { by: officer, now })).toEqual({ refused: 'not_theirs' });
  expect(act(inState('answered'), { does: 'close' }, { by: agency, now })).toEqual({ refused: 'not_theirs' });
});

test('an answer, a question and a refusal of responsibility have words', () => {
  for (const name of ['answer', 'refuse', 'ask'] as const) {
    const empty = { ...ACTIONS[name].action, text: ' \n' } as ReportAction;
    expect(act(someReport(), empty, { by: officer, now })).toEqual({ refused: 'empty_text' });
  }
});

test('an addition is words or a photo', () => {
  expect(act(someReport(), { does: 'add', text: '', photos: [] }, { by: reporter, now })).toEqual({
    refused: 'empty_text',
  });
  const added = done(someReport({ photos: ['i1:1'] }), { does: 'add', text: '', photos: ['i2:1', 'i1:1'] }, reporter);
  expect(added).toMatchObject({ photos: ['i1:1', 'i2:1'], additions: [] });
});

test('handing over again keeps the history of the first agency and starts a new term', () => {
  const first = done(someReport(), ACTIONS.assign.action);
  const extended = done(first, { does: 'extend', due: '2026-12-07T10:00:00.000Z', why: 'đo lại' }, agency);
  expect(extended).toMatchObject({ state: 'assigned', extended: true, answerDue: '2026-12-07T10:00:00.000Z' });
  expect(act(extended, ACTIONS.extend.action, { by: agency, now })).toEqual({ refused: 'extended_before' });
  expect(act(extended, ACTIONS.assign.action, { by: officer, now })).toEqual({ refused: 'same_agency' });
  const again = act(extended, { does: 'assign', agencyId: 'ubnd', due: DUE, why: 'sai cơ quan' }, { by: officer, now });
  expect(again).toMatchObject({
    report: { agencyId: 'ubnd', extended: false, answerDue: DUE },
    entry: { agencyId: 'ubnd', why: 'sai cơ quan', by: officer },
  });
});

test('an agency takes up only what an agency has', () => {
  expect(act(someReport({ state: 'reopened' }), { does: 'start' }, { by: agency, now })).toEqual({ refused: 'state' });
});

test('a reopened report keeps its agency and its answer, and no longer counts as closed', () => {
  const closed = someReport({
    state: 'closed',
    agencyId: 'quy-dat',
    answer: 'Đã trả.',
    closedAt: '2026-11-20T01:00:00Z',
  });
  const reopened = done(closed, { does: 'reopen', due: DUE, why: 'chưa' }, reporter);
  expect(reopened).toMatchObject({ forwardDue: DUE, state: 'reopened', agencyId: 'quy-dat', answer: 'Đã trả.' });
  expect(reopened).not.toHaveProperty('closedAt');
});

test('joining is undone in one step, to what it was before', () => {
  const joined = done(inState('in_progress'), { does: 'join', to: 'PA-26-000001' });
  expect(joined).toMatchObject({ state: 'duplicate', joinedTo: 'PA-26-000001' });
  const apart = done(joined, { does: 'unjoin', back: 'in_progress' });
  expect(apart.state).toBe('in_progress');
  expect(apart).not.toHaveProperty('joinedTo');
  expect(act(someReport(), { does: 'join', to: 'PA-26-000123' }, { by: officer, now })).toEqual({
    refused: 'same_report',
  });
});

test('the history of a reporter never says who it is', () => {
  const outcome = act(someReport(), ACTIONS.withdraw.action, { by: reporter, now });
  expect(JSON.stringify(outcome)).not.toContain('p-reporter');
});

test('what only adds words leaves the time of the state as it is', () => {
  expect(done(someReport(), ACTIONS.ask.action).stateSince).toBe(someReport().stateSince);
  expect(done(someReport(), ACTIONS.check.action).stateSince).toBe(now.toISOString());
});
