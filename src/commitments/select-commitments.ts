import type { Commitment, Completion } from './commitment.ts';
import type { ListQuery } from './commitment-choice.ts';
import { dueDays, type Settle } from './due.ts';
import { STATE_ORDER } from './state-words.ts';
import { nextOpen, type State, stateOf } from './states.ts';
import { toWords } from './read-request.ts';

export interface Row {
  commitment: Commitment;
  state: State;
  /** Last day in time of what is asked for, ISO; absent where it has none. */
  day?: string;
  /** The due day that the rule names, by which it is marked as done. */
  dueOn?: string;
  completion?: Completion;
}

export interface Today {
  /** ISO. */
  today: string;
  settle: Settle;
  /** What was reckoned of commitments today; they are not changed in place. */
  known?: WeakMap<Commitment, Known>;
}

interface Known {
  row?: Row;
  /** How it stands within the span of time that was asked for last. */
  within?: { span: string; row: Row | undefined };
  words?: string;
  owners?: string;
}

const RANK = Object.fromEntries(STATE_ORDER.map((state, rank) => [state, rank])) as Record<State, number>;
const SOON_DAYS = 3;

/** The rows that a query asks for, what needs somebody first. A span of time counts each commitment once. */
export function selectRows(commitments: readonly Commitment[], query: ListQuery, now: Today): Row[] {
  const { within, state } = query;
  const rows = commitments
    .filter((commitment) => isOf(commitment, query, now) && isFor(commitment, { query, now }))
    .flatMap((commitment) =>
      within !== undefined && state !== 'overdue' && state !== 'proposed'
        ? (knownWithin(commitment, within, now) ?? [])
        : rowNow(commitment, now),
    );
  return rows.filter((row) => fits(row, query)).toSorted(byUrgency);
}

/** How a commitment stands now, apart from any span of time. */
export function rowNow(commitment: Commitment, now: Today): Row {
  const known = knownOf(commitment, now);
  known.row ??= reckonRow(commitment, now);
  return known.row;
}

function knownOf(commitment: Commitment, { known }: Today): Known {
  const before = known?.get(commitment);
  if (before !== undefined) return before;
  const fresh: Known = {};
  known?.set(commitment, fresh);
  return fresh;
}

function reckonRow(commitment: Commitment, now: Today): Row {
  const next = nextOpen(commitment, now);
  const completion = commitment.completions.at(-1);
  return {
    commitment,
    state: stateOf(commitment, next, now),
    ...(next === undefined ? {} : { day: next.lastDay, dueOn: next.day }),
    ...(completion === undefined ? {} : { completion }),
  };
}

function knownWithin(commitment: Commitment, span: { from: string; to: string }, now: Today): Row | undefined {
  const known = knownOf(commitment, now);
  const name = `${span.from}/${span.to}`;
  if (known.within?.span !== name) known.within = { span: name, row: rowWithin(commitment, span, now) };
  return known.within.row;
}

/** Undefined for what is not due within the span: the first due day of it that is open, or else its last. */
function rowWithin(commitment: Commitment, { from, to }: { from: string; to: string }, now: Today): Row | undefined {
  const { due, decision, startsOn, endsOn } = commitment;
  if (due === undefined || decision === 'dropped' || decision === 'superseded') return undefined;
  const recurs = due.rule.kind === 'recurring';
  const days = dueDays(due.rule, { from, to }).filter(
    ({ day }) => !recurs || ((startsOn ?? '') <= day && (endsOn === undefined || day < endsOn)),
  );
  if (days.length === 0) return undefined;
  const met = new Map(commitment.completions.map((completion) => [completion.dueOn, completion]));
  const open = decision === 'done' ? undefined : days.find(({ day }) => !met.has(day));
  const { day } = open ?? days.at(-1)!;
  const lastDay = recurs ? now.settle(day) : day;
  const completion = met.get(day) ?? (decision === 'done' ? commitment.completions.at(-1) : undefined);
  const state = open === undefined ? 'done' : decision === 'proposed' ? 'proposed' : stateBy(lastDay, now.today);
  return { commitment, state, day: lastDay, dueOn: day, ...(completion === undefined ? {} : { completion }) };
}

function stateBy(lastDay: string, today: string): State {
  if (lastDay < today) return 'overdue';
  return daysBetween(today, lastDay) <= SOON_DAYS ? 'due_soon' : 'on_track';
}

export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Owned by those who are asked about. */
export function isOf(
  commitment: Commitment,
  { owners, ownerWords }: Pick<ListQuery, 'owners' | 'ownerWords'>,
  now: Today,
): boolean {
  if (ownerWords !== undefined) return ownerWordsOf(commitment, now).includes(` ${ownerWords} `);
  return owners === undefined || commitment.owners.some(({ id }) => id !== undefined && owners.includes(id));
}

/** Folded words of the names of its owners, with a blank around each name. */
export function ownerWordsOf(commitment: Commitment, now: Today): string {
  const known = knownOf(commitment, now);
  known.owners ??= commitment.owners.map(({ name }) => ` ${toWords(name)} `).join('|');
  return known.owners;
}

/** Given to somebody: as the addressee, or named in what is to be done. */
function isFor(commitment: Commitment, { query: { to }, now }: { query: ListQuery; now: Today }): boolean {
  if (to === undefined) return true;
  const { addressee, partners, action, quote } = commitment;
  const parties = [...(addressee === undefined ? [] : [addressee]), ...partners];
  if (to.id !== undefined && parties.some(({ id }) => id === to.id)) return true;
  const known = knownOf(commitment, now);
  known.words ??= [...parties.map(({ name }) => name), action, quote].map((text) => ` ${toWords(text)} `).join('|');
  return known.words.includes(` ${to.words} `);
}

function fits({ state: is }: Row, { state, within }: ListQuery): boolean {
  switch (state) {
    case undefined:
      return within !== undefined || (is !== 'done' && is !== 'dropped' && is !== 'superseded');
    case 'open':
      return is === 'overdue' || is === 'due_soon' || is === 'on_track' || is === 'confirmed';
    // "tháng này có việc gì đến hạn" asks for all that is due in it.
    case 'due_soon':
      return within === undefined ? is === 'due_soon' : true;
    case 'overdue':
    case 'done':
    case 'proposed':
      return is === state;
  }
}

function byUrgency(one: Row, other: Row): number {
  const rank = RANK[one.state] - RANK[other.state];
  if (rank !== 0) return rank;
  const [a, b] = [one.day ?? '9999', other.day ?? '9999'];
  return a === b ? one.commitment.number - other.commitment.number : a < b ? -1 : 1;
}
