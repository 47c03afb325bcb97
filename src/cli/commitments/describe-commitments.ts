import type { Commitment } from '../../commitments/commitment.ts';
import type { Settle } from '../../commitments/due.ts';
import { STATE_ORDER, STATE_SIGNS, STATE_WORDS } from '../../commitments/state-words.ts';
import { nextOpen, type State, stateOn } from '../../commitments/states.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import { formatLocator } from '../../knowledge/locator.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { TEXTS } from './commitments-texts.ts';

export interface Office {
  documents: ReadonlyMap<string, KnowledgeDocument>;
  /** ISO. */
  today: string;
  settle: Settle;
}

const LONGEST_ACTION = 160;
/** Nobody reads more on a terminal; --json and export give all. */
const MOST_LINES = 200;

/** Counts first, then a line for each. */
export function formatList(commitments: readonly Commitment[], office: Office): string {
  if (commitments.length === 0) return TEXTS.none;
  const states = commitments.map((commitment) => stateOn(commitment, office));
  const counts = STATE_ORDER.map((state): [State, number] => [state, states.filter((one) => one === state).length]);
  const lines = commitments
    .slice(0, MOST_LINES)
    .map((commitment, index) => formatLine(commitment, states[index]!, office));
  if (commitments.length > MOST_LINES) lines.push(TEXTS.moreLines(commitments.length - MOST_LINES));
  return [`${commitments.length} cam kết: ${TEXTS.counts(counts.filter(([, count]) => count > 0))}.`, ...lines].join(
    '\n',
  );
}

function formatLine(commitment: Commitment, state: State, office: Office): string {
  const { number, action, difference } = commitment;
  const short = action.length > LONGEST_ACTION ? `${action.slice(0, LONGEST_ACTION).trimEnd()}…` : action;
  const next = nextOpen(commitment, office);
  const due = next === undefined ? (commitment.due?.words ?? TEXTS.noDue) : `hạn ${formatDay(next.lastDay)}`;
  const note = difference === undefined ? '' : `; ${differenceOf(difference)}`;
  return `${STATE_SIGNS[state]} ${number}. ${short}\n     ${ownersOf(commitment)}; ${due}; ${STATE_WORDS[state]}; ${sourceOf(commitment, office)}${note}`;
}

export const differenceOf = (difference: NonNullable<Commitment['difference']>) =>
  difference.kind === 'gone' ? TEXTS.gone : TEXTS.changed(difference.fields);

export const namesOf = (parties: Commitment['owners']) => parties.map(({ name }) => name).join('; ');
const ownersOf = ({ owners }: Commitment) => (owners.length === 0 ? TEXTS.noOwner : namesOf(owners));

/** "khoản 2 mục III, 12-CTr/ĐU-UBND". */
export function sourceOf({ documentId, locator }: Commitment, { documents }: Office): string {
  const document = documentId === undefined ? undefined : documents.get(documentId);
  if (document === undefined) return 'nhập tay';
  return [formatLocator(locator), document.code ?? document.title].filter((part) => part !== '').join(', ');
}

/** As `--json` gives it. */
export function showCommitment(commitment: Commitment, office: Office) {
  const next = nextOpen(commitment, office);
  const { number, owners, partners, action, due, addressee, decision, confidence, difference, quote } = commitment;
  return {
    number,
    state: stateOn(commitment, office),
    decision,
    owners,
    partners,
    action,
    due: due ?? null,
    nextDue: next?.lastDay ?? null,
    addressee: addressee ?? null,
    source: sourceOf(commitment, office),
    quote,
    confidence,
    difference: difference ?? null,
  };
}
