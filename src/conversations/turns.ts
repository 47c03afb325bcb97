import { z } from 'zod';

/** A place that an answer rested on. */
const citedPlace = z.object({
  passageId: z.string(),
  documentId: z.string(),
  /** As a person would call the document: "Quy chế phối hợp". */
  name: z.string(),
  /** "45-QĐ/ĐU". */
  code: z.string().optional(),
  article: z.string().optional(),
  clause: z.string().optional(),
});
export type CitedPlace = z.infer<typeof citedPlace>;

/** A question and what it was answered from; the answer itself is in the documents. */
const turn = z.object({
  /** Inbox id of the message. */
  id: z.string(),
  /** ISO time. */
  at: z.string(),
  /** As it was understood: a follow-up is written out. */
  question: z.string(),
  /** What a follow-up was written out from, the first question first: only that may tell a name for one. */
  from: z.array(z.string()).optional(),
  outcome: z.string(),
  mode: z.string(),
  promptVersion: z.string().optional(),
  places: z.array(citedPlace),
});
export type Turn = z.infer<typeof turn>;

/** The last turns of each person who writes in a conversation, oldest first. Unreadable counts as none. */
export const history = z.record(z.string(), z.array(turn)).catch({});
export type History = z.infer<typeof history>;

export interface HistoryLimits {
  /** Turns kept of one person. */
  turns: number;
  /** People remembered in one conversation, those who wrote last. */
  people: number;
  /** After so many days a turn is forgotten. */
  days: number;
  /** So long after a turn the next message may still refer back to it. */
  referMs: number;
}

export const HISTORY_LIMITS: HistoryLimits = { turns: 6, people: 20, days: 90, referMs: 12 * 3_600_000 };

/** Longest chain of follow-ups that is kept. */
const MOST_FROM = 20;

/** Everything that was typed for the turns, oldest first. */
export const typedFor = (turns: readonly Turn[]): string[] => [
  ...new Set(turns.flatMap(({ from = [], question }) => [...from, question])),
];

/** What a follow-up of `last`, typed as `text`, is written out from. */
export const comesFrom = (last: Turn, text: string): string[] => {
  const chain = [...typedFor([last]), text];
  return chain.length <= MOST_FROM ? chain : [...chain.slice(0, 1), ...chain.slice(1 - MOST_FROM)];
};

const DAY_MS = 86_400_000;
const ageOf = (turn: Turn, now: Date) => now.getTime() - Date.parse(turn.at);

/** The history with one more turn, without what is too old or too much. */
export function rememberTurn(
  before: History,
  { who, turn, now, limits }: { who: string; turn: Turn; now: Date; limits: HistoryLimits },
): History {
  const own = [...(before[who] ?? []).filter(({ id }) => id !== turn.id), turn];
  const all = Object.entries({ ...before, [who]: own }).map(
    ([person, turns]) =>
      [person, turns.filter((one) => ageOf(one, now) < limits.days * DAY_MS).slice(-limits.turns)] as const,
  );
  const writing = all.filter(([, turns]) => turns.length > 0);
  return Object.fromEntries(
    writing.toSorted(([, a], [, b]) => (a.at(-1)!.at < b.at(-1)!.at ? -1 : 1)).slice(-limits.people),
  );
}

/** Turns of one person that a message may refer back to, oldest first. */
export function recentTurns(
  all: History,
  { who, now, limits }: { who: string; now: Date; limits: HistoryLimits },
): Turn[] {
  return (all[who] ?? []).filter((one) => {
    const age = ageOf(one, now);
    return age < limits.referMs && age < limits.days * DAY_MS;
  });
}

/** The history without one person. */
export function forgetPerson(all: History, who: string): History {
  return Object.fromEntries(Object.entries(all).filter(([person]) => person !== who));
}
