import { createHash } from 'node:crypto';
import { fold } from '../vietnamese/fold.ts';
import {
  type Commitment,
  CONFIDENCE_BAR,
  ENTERED_FIELDS,
  type EnteredField,
  type FoundCommitment,
  type FoundFields,
} from './commitment.ts';
import { revive, supersede } from './states.ts';

export interface ReconcileContext {
  /** The day it is read; what recurs is asked for from then on. ISO. */
  today: string;
  /** First day on which the document no longer counts. */
  endsOn?: string;
  /** It is replaced, repealed or over. */
  isOver: boolean;
}

/** A commitment that has no number yet. */
export type NewCommitment = Omit<Commitment, 'number'>;

export interface ChangedFields {
  id: string;
  number: number;
  /** What the document says differently now. */
  fields: EnteredField[];
  /** True for those that officers set and that stayed as they set them. */
  kept: EnteredField[];
}

export interface Reconciled {
  /** Those that were there before and stay, as they are now. */
  kept: Commitment[];
  added: NewCommitment[];
  /** Nobody had touched them and the document no longer says them. */
  removed: Commitment[];
  changed: ChangedFields[];
  /** Officers had touched them, so they stay, marked. */
  gone: Commitment[];
}

/** Words in common, of all words, from which on two actions are the same in other words. */
const SAME_ENOUGH = 0.5;

/**
 * Brings what is kept of one document in line with what is found in its newest text. What officers entered or decided
 * stays; where the text now says something else it is marked. Reading the same text again changes nothing. Pure.
 */
export function reconcile(
  kept: readonly Commitment[],
  found: readonly FoundCommitment[],
  context: ReconcileContext,
): Reconciled {
  const pairs = pairUp(kept, found);
  const result: Reconciled = { kept: [], added: [], removed: [], changed: [], gone: [] };
  for (const commitment of kept) {
    const match = pairs.get(commitment);
    if (match === undefined) {
      if (commitment.documentId !== undefined && !isTouched(commitment)) result.removed.push(commitment);
      else {
        const marked: Commitment = { ...commitment, difference: { kind: 'gone' } };
        result.gone.push(marked);
        result.kept.push(withForce(marked, context));
      }
      continue;
    }
    const { commitment: now, changed } = update(commitment, match, context.today);
    if (changed.fields.length > 0) result.changed.push(changed);
    result.kept.push(withForce(now, context));
  }
  const used = new Set(pairs.values());
  const ids = new Set(kept.map(({ id }) => id));
  for (const one of found.filter((each) => !used.has(each)))
    result.added.push(withForce(create(one, ids, context), context));
  return result;
}

/** Has anybody but the rules had a say? */
const isTouched = ({ entered, completions, claims = [], decidedBy }: Commitment) =>
  entered.length + completions.length + claims.length > 0 || decidedBy !== undefined;

function create(found: FoundCommitment, ids: Set<string>, { today }: ReconcileContext): NewCommitment {
  const id = newId(found, ids);
  ids.add(id);
  const decision = decisionBy(found, today);
  return { ...found, id, decision, entered: [], completions: [], found: fieldsOf(found), startsOn: today };
}

/** What was over a year before anybody read it is not late: an officer says whether it counts. */
function decisionBy({ confidence, due }: FoundCommitment, readOn: string): Commitment['decision'] {
  const yearBefore = `${Number(readOn.slice(0, 4)) - 1}${readOn.slice(4)}`;
  const isLongOver = due?.rule.kind === 'dates' && due.rule.days.every((day) => day < yearBefore);
  return confidence >= CONFIDENCE_BAR && !isLongOver ? 'confirmed' : 'proposed';
}

function decisionFor(found: FoundCommitment, { decision, startsOn }: Commitment, today: string) {
  return decision === 'superseded' ? decision : decisionBy(found, startsOn ?? today);
}

/** From the document and the words, so that two processes that read the same text agree. */
function newId({ documentId, action, quote }: FoundCommitment, ids: ReadonlySet<string>): string {
  for (let turn = 0; ; turn++) {
    const id = createHash('sha256')
      .update(JSON.stringify([documentId, action, quote, turn]))
      .digest('hex')
      .slice(0, 16);
    if (!ids.has(id)) return id;
  }
}

function update(
  commitment: Commitment,
  found: FoundCommitment,
  today: string,
): { commitment: Commitment; changed: ChangedFields } {
  const before = commitment.found ?? fieldsOf(commitment);
  const now = fieldsOf(found);
  const fields = ENTERED_FIELDS.filter((name) => !isSame(before[name], now[name]));
  const kept = fields.filter((name) => commitment.entered.includes(name));
  const own = Object.fromEntries(commitment.entered.map((name) => [name, commitment[name]]));
  const free: Record<string, unknown> = { ...commitment, ...found, found: now };
  for (const name of ENTERED_FIELDS) if (now[name] === undefined) delete free[name];
  if (found.by === undefined) delete free['by'];
  // What nobody decided follows the text.
  const decision = isTouched(commitment) ? commitment.decision : decisionFor(found, commitment, today);
  const next = { ...free, ...own, id: commitment.id, decision } as Commitment;
  for (const name of commitment.entered) if (own[name] === undefined) delete next[name as 'due' | 'addressee'];
  const { difference: _, ...plain } = next;
  // What the officers knew when they entered theirs is no news.
  const open = commitment.entered.filter(
    (name) => !isSame(commitment.answered?.[name], now[name]) && !isSame(own[name], now[name]),
  );
  return {
    commitment: open.length === 0 ? plain : { ...plain, difference: { kind: 'changed', fields: open } },
    changed: { id: commitment.id, number: commitment.number, fields, kept },
  };
}

function withForce<Kind extends NewCommitment>(commitment: Kind, { isOver, endsOn }: ReconcileContext): Kind {
  const dated: Kind = { ...commitment };
  if (endsOn === undefined) delete dated.endsOn;
  else dated.endsOn = endsOn;
  return isOver ? supersede(dated) : revive(dated);
}

const fieldsOf = (from: FoundCommitment | Commitment): FoundFields => ({
  owners: from.owners,
  partners: from.partners,
  action: from.action,
  ...(from.due === undefined ? {} : { due: from.due }),
  ...(from.addressee === undefined ? {} : { addressee: from.addressee }),
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Which of those kept each of those found is: the same words first, then the most words in common. */
function pairUp(kept: readonly Commitment[], found: readonly FoundCommitment[]): Map<Commitment, FoundCommitment> {
  const pairs = new Map<Commitment, FoundCommitment>();
  const taken = new Set<FoundCommitment>();
  const byWords = new Map<string, FoundCommitment[]>();
  for (const one of found) byWords.set(fold(one.action), [...(byWords.get(fold(one.action)) ?? []), one]);
  for (const commitment of kept) {
    const same = (byWords.get(fold(saidAction(commitment))) ?? []).filter((one) => !taken.has(one));
    const match = same.find((one) => one.item === commitment.item && one.quote === commitment.quote) ?? same[0];
    if (match === undefined) continue;
    pairs.set(commitment, match);
    taken.add(match);
  }
  const left = kept.filter((commitment) => !pairs.has(commitment));
  const free = found.filter((one) => !taken.has(one)).map((one) => ({ one, words: wordsOf(one.action) }));
  const scored = left
    .flatMap((commitment) => {
      const words = wordsOf(saidAction(commitment));
      return free.map(({ one, words: other }) => ({ commitment, one, worth: likeness(words, other) }));
    })
    .filter(({ worth }) => worth >= SAME_ENOUGH)
    .sort((a, b) => b.worth - a.worth);
  for (const { commitment, one } of scored) {
    if (pairs.has(commitment) || taken.has(one)) continue;
    pairs.set(commitment, one);
    taken.add(one);
  }
  return pairs;
}

/** What the document said, not what an officer made of it. */
const saidAction = ({ found, action }: Commitment) => found?.action ?? action;
export const wordsOf = (text: string) => new Set(fold(text).match(/[a-z0-9]+/g) ?? []);

export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}
