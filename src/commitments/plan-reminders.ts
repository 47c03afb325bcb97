import type { AccessLevel } from '../knowledge/document.ts';
import type { Commitment } from './commitment.ts';
import { daysBetween, rowNow, type Today } from './select-commitments.ts';

/** Somebody who can be reached. */
export interface Remindable {
  personId: string;
  /** "unit:…", "agency:…" or "area:…" that they speak for. */
  parties: readonly string[];
  access: readonly AccessLevel[];
  /** Told of what reaches nobody else. */
  officer: boolean;
}

export interface Remembered {
  reminded: readonly { personId: string; number: number; stage: string }[];
  mutes: readonly { personId: string; number: number; until?: string }[];
  /** Who was told today, and is told no more. */
  toldToday?: ReadonlySet<string>;
}

export interface ReminderItem {
  commitment: Commitment;
  /** Last day in time, ISO. */
  day: string;
  /** Below 0: late. */
  daysLeft: number;
  stage: string;
  /** Nobody of its owners can be told. */
  unreached: boolean;
}

export interface ToRemind {
  commitment: Commitment;
  /** Level of its document. */
  level: AccessLevel;
}

/** A due day so many days ahead is reminded of; so is the day itself, the day after, and each week after that. */
const SOON_DAYS = 3;
const WEEK = 7;
/** From then on every four weeks only. */
const LONG_LATE = 28;

/** What each person is to be reminded of now, late things first; those with nothing are left out. Pure. */
export function planReminders(
  commitments: readonly ToRemind[],
  people: readonly Remindable[],
  { now, remembered }: { now: Today; remembered: Remembered },
): Map<string, ReminderItem[]> {
  const byParty = new Map<string, Remindable[]>();
  for (const person of people)
    for (const party of person.parties) {
      const known = byParty.get(party);
      if (known === undefined) byParty.set(party, [person]);
      else known.push(person);
    }
  const officers = people.filter(({ officer }) => officer);
  const reminded = new Set(remembered.reminded.map(({ personId, number, stage }) => key(personId, number, stage)));
  const mutes = new Map(remembered.mutes.map((mute) => [key(mute.personId, mute.number), mute]));
  const plan = new Map<string, ReminderItem[]>();
  for (const { commitment, level } of commitments) {
    const item = itemOf(commitment, now);
    if (item === undefined) continue;
    const { number } = commitment;
    const sees = ({ access }: Remindable) => access.includes(level);
    const saidNotTheirs = ({ personId }: Remindable) => {
      const mute = mutes.get(key(personId, number));
      return mute !== undefined && mute.until === undefined;
    };
    const owners = commitment.owners.flatMap(({ id }) => byParty.get(id ?? '') ?? []);
    const own = [...new Set(owners)].filter((person) => sees(person) && !saidNotTheirs(person));
    const told = own.length > 0 ? own : officers.filter(sees);
    for (const { personId } of told) {
      const until = mutes.get(key(personId, number))?.until;
      if (remembered.toldToday?.has(personId) === true) continue;
      if ((until !== undefined && now.today < until) || reminded.has(key(personId, number, item.stage))) continue;
      const items = plan.get(personId) ?? [];
      items.push({ ...item, unreached: own.length === 0 });
      plan.set(personId, items);
    }
  }
  for (const items of plan.values())
    items.sort((a, b) => a.daysLeft - b.daysLeft || a.commitment.number - b.commitment.number);
  return plan;
}

const key = (...parts: readonly (string | number)[]) => parts.join(' ');

/** Undefined for what is not due soon, has no day, is over, or is said to be done and waits for an officer. */
function itemOf(commitment: Commitment, now: Today): Omit<ReminderItem, 'unreached'> | undefined {
  if (commitment.decision !== 'confirmed') return undefined;
  const { day, dueOn } = rowNow(commitment, now);
  if (day === undefined || dueOn === undefined) return undefined;
  if (commitment.claims?.some((claim) => claim.dueOn === dueOn) === true) return undefined;
  const daysLeft = daysBetween(now.today, day);
  return day > soonUntil(now) ? undefined : { commitment, day, daysLeft, stage: `${dueOn}/${stageOf(daysLeft)}` };
}

/** Over a long holiday the last working day before it is the last on which anybody can be told in time. */
export function soonUntil({ today, settle }: Today): string {
  const soon = daysAfter(today, SOON_DAYS);
  const next = settle(daysAfter(today, 1));
  return next > soon ? next : soon;
}

const daysAfter = (day: string, count: number) =>
  new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);

/** Each stage is reminded of once. */
function stageOf(daysLeft: number): string {
  if (daysLeft > 0) return 'soon';
  if (daysLeft === 0) return 'today';
  const late = -daysLeft - 1;
  return late < LONG_LATE ? `late-${Math.floor(late / WEEK)}` : `long-${Math.floor(late / LONG_LATE)}`;
}
