import type { Commitment } from './commitment.ts';
import { type DueDay, dueDays, type Settle } from './due.ts';

export interface CountedPeriod {
  /** First and last day, ISO, both included. */
  from: string;
  to: string;
  /** What was done after this day is not done yet. */
  countedOn: string;
  /** What was to be done before this day and is not, is late. */
  lateBefore: string;
  settle: Settle;
}

/** One due day of one commitment, as it stood on the day of counting. */
export interface CountedDue extends DueDay {
  commitment: Commitment;
  doneOn?: string;
  state: 'done' | 'done_late' | 'open' | 'late';
}

/** What is late now: its first due day that was not met, and how many there are. */
export interface LateCommitment extends CountedDue {
  missed: number;
}

/** Every due day within the period, a rhythm with each of its days, in order. */
export function countDue(commitments: readonly Commitment[], counted: CountedPeriod): CountedDue[] {
  const period = { ...counted, settle: remember(counted.settle) };
  return commitments
    .flatMap((commitment) => daysOf(commitment, period).map((due) => judge(commitment, due, period)))
    .toSorted(byDay);
}

/** What is late on the day of counting, however long, the longest first. */
export function findLate(commitments: readonly Commitment[], counted: CountedPeriod): LateCommitment[] {
  const period = { ...counted, settle: remember(counted.settle) };
  return commitments
    .flatMap((commitment): LateCommitment[] => {
      const { due, startsOn } = commitment;
      const from = due?.rule.kind === 'dates' ? due.rule.days.toSorted()[0] : startsOn;
      if (from === undefined) return [];
      const late = daysOf(commitment, { from, to: period.lateBefore, settle: period.settle })
        .map((day) => judge(commitment, day, period))
        .filter(({ state }) => state === 'late');
      return late.length === 0 ? [] : [{ ...late[0]!, missed: late.length }];
    })
    .toSorted(byDay);
}

/** Thousands of commitments fall on the same few days. */
function remember(settle: Settle): Settle {
  const known = new Map<string, string>();
  return (day) => {
    const settled = known.get(day) ?? settle(day);
    known.set(day, settled);
    return settled;
  };
}

/** What recurs is asked for only while it counts; a day that is written out stays. */
function daysOf({ due, startsOn, endsOn }: Commitment, range: Pick<CountedPeriod, 'from' | 'to' | 'settle'>): DueDay[] {
  if (due === undefined) return [];
  const counts = (day: string) =>
    due.rule.kind === 'dates' || ((startsOn ?? '') <= day && (endsOn === undefined || day < endsOn));
  return dueDays(due.rule, range).filter(({ day }) => counts(day));
}

function judge(commitment: Commitment, due: DueDay, { countedOn, lateBefore }: CountedPeriod): CountedDue {
  // One without a day ends the whole.
  const done = commitment.completions.find(
    ({ dueOn, doneOn }) => (dueOn === undefined || dueOn === due.day) && doneOn <= countedOn,
  );
  if (done === undefined) return { ...due, commitment, state: due.lastDay < lateBefore ? 'late' : 'open' };
  return { ...due, commitment, doneOn: done.doneOn, state: done.doneOn <= due.lastDay ? 'done' : 'done_late' };
}

const byDay = (one: CountedDue, other: CountedDue) =>
  one.lastDay.localeCompare(other.lastDay) || one.commitment.number - other.commitment.number;
