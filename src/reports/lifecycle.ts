import type { Actor, HistoryEntry, Report, ReportContent, ReportState } from './report.ts';

/** What is done to a report. Texts have their personal data hidden. */
export type ReportAction =
  | { does: 'check' }
  /** Also hands over anew. `due`: ISO time by which the agency answers. */
  | { does: 'assign'; agencyId: string; due: string; why?: string }
  /** `due`: by which the agency answers what was opened again. */
  | { does: 'start'; due?: string }
  /** The agency says that it is not the one. `due`: by which it is decided anew. */
  | { does: 'decline'; text: string; due: string }
  | { does: 'extend'; due: string; why: string }
  | { does: 'answer'; text: string }
  | { does: 'close'; why?: string }
  | { does: 'join'; to: string; why?: string }
  /** Back to what it was before it was joined. */
  | { does: 'unjoin'; back: ReportState; why?: string }
  /** `text` names who is responsible instead. */
  | { does: 'refuse'; text: string }
  | { does: 'withdraw'; why?: string }
  /** `due`: ISO time by which it is decided anew who deals with it. */
  | { does: 'reopen'; due: string; why?: string }
  | { does: 'ask'; text: string }
  | { does: 'reply'; text: string }
  | { does: 'add'; text: string; photos: string[] }
  | { does: 'correct'; content: Partial<ReportContent> };

export type ActionName = ReportAction['does'];

export type Refusal = 'state' | 'empty_text' | 'same_agency' | 'same_report' | 'extended_before' | 'not_theirs';

export type Outcome = { report: Report; entry: HistoryEntry } | { refused: Refusal };

const BEFORE_ANSWER = ['received', 'checked', 'reopened', 'assigned', 'in_progress'] as const;

/** From which states each thing can be done: the only place where it is written. */
export const ALLOWED_FROM: Record<ActionName, readonly ReportState[]> = {
  check: ['received', 'reopened'],
  assign: [...BEFORE_ANSWER, 'answered', 'not_responsible'],
  start: ['assigned', 'reopened'],
  decline: ['assigned', 'in_progress', 'reopened'],
  extend: ['assigned', 'in_progress'],
  answer: BEFORE_ANSWER,
  close: ['answered'],
  join: BEFORE_ANSWER,
  unjoin: ['duplicate'],
  refuse: BEFORE_ANSWER,
  withdraw: [...BEFORE_ANSWER, 'duplicate'],
  reopen: ['answered', 'closed', 'not_responsible'],
  ask: [...BEFORE_ANSWER, 'answered'],
  reply: [...BEFORE_ANSWER, 'answered', 'closed', 'duplicate', 'not_responsible'],
  add: [...BEFORE_ANSWER, 'answered', 'closed', 'duplicate', 'not_responsible'],
  // What was joined, as long as the matter is not checked: see whoever offers it.
  correct: ['received', 'duplicate'],
};

/** Who may do what. An agency does it only to reports that it has; a reporter only to their own. */
const DOERS: Record<ActionName, readonly Actor['role'][]> = {
  check: ['officer', 'admin'],
  assign: ['officer', 'admin', 'system'],
  start: ['agency', 'officer', 'admin', 'system'],
  decline: ['agency'],
  extend: ['agency', 'officer', 'admin'],
  answer: ['agency', 'officer', 'admin'],
  close: ['officer', 'admin', 'system'],
  join: ['reporter', 'officer', 'admin', 'system'],
  unjoin: ['officer', 'admin', 'system'],
  refuse: ['officer', 'admin'],
  withdraw: ['reporter'],
  reopen: ['reporter', 'officer', 'admin'],
  ask: ['officer', 'agency', 'admin'],
  reply: ['reporter'],
  add: ['reporter'],
  correct: ['reporter'],
};

export interface ActionContext {
  by: Actor;
  now: Date;
}

/** True when the report is in a state in which this can be done by somebody of this role. */
export const canDo = (report: Pick<Report, 'state'>, action: ActionName, role: Actor['role']): boolean =>
  DOERS[action].includes(role) && ALLOWED_FROM[action].includes(report.state);

/** The report after the action and the line of its history, or why it cannot be. Changes nothing itself. */
export function act(report: Report, action: ReportAction, { by, now }: ActionContext): Outcome {
  const refused = refusal(report, action, by);
  if (refused !== undefined) return { refused };
  const at = now.toISOString();
  const changed = change(report, action, at);
  const version = report.version + 1;
  const moved = changed.state === report.state ? {} : { stateSince: at };
  const why = reasonOf(action);
  return {
    report: { ...changed, ...moved, version },
    entry: {
      code: report.code,
      version,
      at,
      by: by.role === 'reporter' ? { role: 'reporter' } : by,
      action: action.does,
      from: report.state,
      to: changed.state,
      ...(why === undefined ? {} : { why }),
      ...(action.does === 'assign' ? { agencyId: action.agencyId } : {}),
      ...(action.does === 'decline' && report.agencyId !== undefined ? { agencyId: report.agencyId } : {}),
    },
  };
}

function refusal(report: Report, action: ReportAction, by: Actor): Refusal | undefined {
  if (!DOERS[action.does].includes(by.role)) return 'not_theirs';
  if (!ALLOWED_FROM[action.does].includes(report.state)) return 'state';
  if ('text' in action && action.text.trim() === '' && !(action.does === 'add' && action.photos.length > 0)) {
    return 'empty_text';
  }
  if (action.does === 'assign' && action.agencyId === report.agencyId && isWith(report)) return 'same_agency';
  if (action.does === 'start' && report.agencyId === undefined) return 'state';
  if (action.does === 'join' && action.to === report.code) return 'same_report';
  return action.does === 'extend' && report.extended ? 'extended_before' : undefined;
}

/** Whether an agency owes the answer. */
export const isWith = ({ state }: Pick<Report, 'state'>): boolean => state === 'assigned' || state === 'in_progress';

function reasonOf(action: ReportAction): string | undefined {
  if (action.does === 'join') return action.why ?? action.to;
  if ('text' in action) return action.text;
  return 'why' in action ? action.why : undefined;
}

function change(report: Report, action: ReportAction, at: string): Report {
  const to = (state: ReportState, more: Partial<Report> = {}): Report => ({ ...report, state, ...more });
  switch (action.does) {
    case 'check':
      return to('checked');
    case 'assign':
      return to('assigned', { agencyId: action.agencyId, answerDue: action.due, extended: false });
    case 'start':
      return action.due === undefined
        ? to('in_progress')
        : to('in_progress', { answerDue: action.due, extended: false });
    case 'decline':
      return without(to('checked', { forwardDue: action.due }), 'agencyId', 'answerDue');
    case 'extend':
      return to(report.state, { answerDue: action.due, extended: true });
    case 'answer':
      return to('answered', { answer: action.text, answeredAt: at });
    case 'close':
      return to('closed', { closedAt: at });
    case 'join':
      return to('duplicate', { joinedTo: action.to });
    case 'unjoin':
      return without(to(action.back), 'joinedTo');
    case 'refuse':
      return to('not_responsible', { answer: action.text, answeredAt: at });
    case 'withdraw':
      return without(to('withdrawn'), 'joinedTo');
    case 'reopen':
      return without(to('reopened', { forwardDue: action.due }), 'closedAt');
    case 'ask':
    case 'reply':
      return to(report.state);
    case 'add':
      return to(report.state, {
        additions: action.text.trim() === '' ? report.additions : [...report.additions, action.text],
        photos: [...new Set([...report.photos, ...action.photos])],
      });
    case 'correct':
      return { ...report, ...action.content };
  }
}

function without(report: Report, ...fields: ('joinedTo' | 'closedAt' | 'agencyId' | 'answerDue')[]): Report {
  const rest = { ...report };
  for (const field of fields) delete rest[field];
  return rest;
}
