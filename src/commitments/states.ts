import { AppError } from '../errors.ts';
import type { Commitment, Completion, EnteredField, FoundFields } from './commitment.ts';
import { type DueDay, dueDays, type Settle } from './due.ts';

export type State = Commitment['decision'] | 'on_track' | 'due_soon' | 'overdue';

interface Calendar {
  /** ISO. */
  today: string;
  /** A due day up to this many days ahead is soon. */
  soonDays?: number;
  settle?: Settle;
}

const SOON_DAYS = 3;
/** How far ahead the next due day is looked for. */
const HORIZON_YEARS = 2;

/** The first due day that was not met yet, in order; undefined when there is none within two years after `today`. */
export function nextOpen(
  commitment: Commitment,
  { today, settle }: Pick<Calendar, 'today' | 'settle'>,
): DueDay | undefined {
  const { due, startsOn, endsOn, completions } = commitment;
  if (due === undefined) return undefined;
  const done = new Set(completions.map(({ dueOn }) => dueOn));
  const first = due.rule.kind === 'dates' ? due.rule.days[0] : startsOn;
  const from = first ?? today;
  const last = yearsAfter(later(from, today), HORIZON_YEARS);
  // What recurs ends with its document; a day that is written out stays.
  const inForce = (day: string) => due.rule.kind === 'dates' || endsOn === undefined || day < endsOn;
  // Only the one that is found is moved to a working day: that takes longest.
  const firstWithin = (to: string) => dueDays(due.rule, { from, to }).find(({ day }) => !done.has(day) && inForce(day));
  // Most have one soon; of a weekly one two years are a hundred days.
  const near = yearsAfter(from, 0);
  const open = (near < last ? firstWithin(near) : undefined) ?? firstWithin(last);
  return open === undefined || settle === undefined || due.rule.kind === 'dates'
    ? open
    : { day: open.day, lastDay: settle(open.day) };
}

/** What it is on a day: what was decided, and for what is to be done how it stands. */
export function stateOn(commitment: Commitment, calendar: Calendar): State {
  return stateOf(commitment, nextOpen(commitment, calendar), calendar);
}

/** As `stateOn`, where the next due day is known. */
export function stateOf({ decision, due }: Commitment, next: DueDay | undefined, calendar: Calendar): State {
  if (decision !== 'confirmed') return decision;
  if (next === undefined) return due?.rule.kind === 'ongoing' ? 'on_track' : 'confirmed';
  if (next.lastDay < calendar.today) return 'overdue';
  return daysBetween(calendar.today, next.lastDay) <= (calendar.soonDays ?? SOON_DAYS) ? 'due_soon' : 'on_track';
}

export type Change =
  | { change: 'confirm' | 'restore' | 'supersede' | 'revive'; by?: string }
  | { change: 'enter'; fields: Partial<FoundFields>; clear?: readonly EnteredField[]; by: string }
  | ({ change: 'complete' } & Completion)
  | { change: 'reopen'; dueOn?: string; by: string }
  | { change: 'drop'; reason: string; by: string };

/**
 * The commitment after a change; the same one when it says nothing new. Throws AppError `conflict` when the change does
 * not fit what it is now, and `message_invalid` when a reason is missing or the day is none of its due days.
 */
export function applyChange(commitment: Commitment, change: Change): Commitment {
  switch (change.change) {
    case 'confirm':
      if (commitment.decision === 'confirmed') return decided(commitment, change.by);
      need(commitment, ['proposed']);
      return { ...decided(commitment, change.by), decision: 'confirmed' };
    case 'restore': {
      need(commitment, ['dropped']);
      const { reason: _, ...rest } = commitment;
      return { ...decided(rest, change.by), decision: 'confirmed' };
    }
    case 'drop':
      if (change.reason.trim() === '') throw new AppError('message_invalid', 'Cần ghi lý do không thực hiện.');
      need(commitment, ['proposed', 'confirmed']);
      return { ...decided(commitment, change.by), decision: 'dropped', reason: change.reason.trim() };
    case 'supersede':
      return supersede(commitment);
    case 'revive':
      return revive(commitment);
    case 'enter':
      return enter(commitment, change);
    case 'complete':
      return complete(commitment, change);
    case 'reopen':
      return reopen(commitment, change);
  }
}

type Decided = Pick<Commitment, 'decision' | 'before'>;

/** Its document no longer counts; what was done or dropped stays so. */
export function supersede<Kind extends Decided>(commitment: Kind): Kind {
  const { decision } = commitment;
  if (decision !== 'proposed' && decision !== 'confirmed') return commitment;
  return { ...commitment, decision: 'superseded', before: decision };
}

/** Its document counts again. */
export function revive<Kind extends Decided>(commitment: Kind): Kind {
  if (commitment.decision !== 'superseded') return commitment;
  const revived: Kind = { ...commitment, decision: commitment.before ?? 'proposed' };
  delete revived.before;
  return revived;
}

function enter(commitment: Commitment, { fields, clear = [], by }: Change & { change: 'enter' }): Commitment {
  need(commitment, ['proposed', 'confirmed', 'done']);
  const names = [...(Object.keys(fields) as EnteredField[]), ...clear];
  const entered = [...new Set([...commitment.entered, ...names])];
  const cleared = { ...commitment, ...fields, entered };
  if (commitment.found !== undefined) {
    const said = Object.fromEntries(names.map((name) => [name, commitment.found![name]]));
    cleared.answered = { ...commitment.answered, ...said };
  }
  if (clear.includes('due')) delete cleared.due;
  if (clear.includes('addressee')) delete cleared.addressee;
  // What was entered now answers what the document was found to say.
  const open =
    cleared.difference?.kind === 'changed' ? cleared.difference.fields.filter((name) => !names.includes(name)) : [];
  if (cleared.difference?.kind === 'changed') {
    if (open.length === 0) delete cleared.difference;
    else cleared.difference = { kind: 'changed', fields: open };
  }
  return decided(cleared, by);
}

function complete(commitment: Commitment, { dueOn, doneOn, evidence, by }: Completion): Commitment {
  const completion: Completion = { ...(dueOn === undefined ? {} : { dueOn }), doneOn, evidence, by };
  if (commitment.completions.some((other) => other.dueOn === dueOn)) return commitment;
  need(commitment, ['confirmed', 'proposed']);
  const { rule } = commitment.due ?? {};
  if (completion.dueOn !== undefined && (rule === undefined || !isDueDay(commitment, completion.dueOn))) {
    throw new AppError('message_invalid', 'Ngày này không phải là thời hạn của cam kết.');
  }
  const completions = [...commitment.completions, completion];
  const done =
    completion.dueOn === undefined ||
    (rule?.kind === 'dates' && rule.days.every((day) => completions.some(({ dueOn }) => dueOn === day)));
  return { ...decided(commitment, completion.by), completions, decision: done ? 'done' : 'confirmed' };
}

function reopen(commitment: Commitment, { dueOn, by }: Change & { change: 'reopen' }): Commitment {
  const completions = commitment.completions.filter((completion) => completion.dueOn !== dueOn);
  if (completions.length === commitment.completions.length) {
    throw new AppError('conflict', 'Việc này chưa được ghi là đã xong.');
  }
  const decision = commitment.decision === 'done' ? 'confirmed' : commitment.decision;
  return { ...decided(commitment, by), completions, decision };
}

function isDueDay({ due }: Commitment, day: string): boolean {
  return due !== undefined && dueDays(due.rule, { from: day, to: day }).length === 1;
}

const decided = (commitment: Commitment, by: string | undefined): Commitment =>
  by === undefined ? commitment : { ...commitment, decidedBy: by };

function need({ decision }: Commitment, allowed: readonly Commitment['decision'][]): void {
  if (!allowed.includes(decision))
    throw new AppError('conflict', 'Trạng thái của cam kết không cho phép thay đổi này.');
}

const later = (one: string, other: string) => (one < other ? other : one);
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const yearsAfter = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}-12-31`;
