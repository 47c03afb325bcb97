import { formatSource } from '../../agent/citations.ts';
import type { Commitment, EnteredField } from '../../commitments/commitment.ts';
import type { CommitmentRequest } from '../../commitments/read-request.ts';
import { rowNow } from '../../commitments/select-commitments.ts';
import type { Viewer } from '../../people/access.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { STATE_SIGNS, STATE_WORDS } from '../../commitments/state-words.ts';
import { TEXTS } from './commitment-texts.ts';
import { type Desk, mayFollow, type Offered, partiesOf, type Said, todayOf, type Visible } from './desk.ts';
import { ownersText, whenText } from './show-list.ts';

const LONGEST_ACTION = 600;
const LONGEST_QUOTE = 900;
const MOST_DAYS = 6;
const LONGEST_SAID = 160;

/** One commitment with its clause, and what the person may do with it. */
export async function showCommitment(visible: Visible, viewer: Viewer, desk: Desk): Promise<Said> {
  const { commitment, document } = visible;
  const { number, action, partners, addressee, due, completions, quote, reason } = commitment;
  const { detail } = TEXTS;
  const row = rowNow(commitment, todayOf(desk));
  const when = whenText(row, todayOf(desk).today);
  const heading = [
    `${STATE_SIGNS[row.state]} ${TEXTS.label(number)}`,
    STATE_WORDS[row.state],
    ...(when === '' || row.day === undefined ? [] : [when]),
  ];
  const line = (label: string, value: string) => `${label}: ${value}`;
  const days = completions.slice(-MOST_DAYS).map(({ doneOn }) => formatDay(doneOn));
  const text = [
    heading.join(' · '),
    cutAtWord(action, LONGEST_ACTION),
    line(detail.owners, ownersText(commitment)),
    ...(partners.length === 0 ? [] : [line(detail.partners, partners.map(({ name }) => name).join(', '))]),
    ...(addressee === undefined ? [] : [line(detail.addressee, addressee.name)]),
    line(detail.due, due?.words ?? detail.noDue),
    ...(days.length === 0 ? [] : [detail.completions(days.join(', '))]),
    ...claimsLine(visible),
    ...(reason === undefined ? [] : [detail.dropped(reason)]),
    line(detail.source, document === undefined ? TEXTS.byHand : formatSource(document, commitment.locator)),
    ...(document === undefined ? [] : [`“${cutAtWord(quote, LONGEST_QUOTE)}”`]),
    ...differenceLine(commitment),
  ].join('\n');
  return { text, choices: await choicesOf(visible, viewer, desk) };
}

/** What the document says now where an officer entered something else. */
function differenceLine({ difference, found }: Commitment): string[] {
  const { detail } = TEXTS;
  if (difference === undefined) return [];
  if (difference.kind === 'gone') return [detail.gone];
  return [detail.changed(difference.fields.map((field) => ({ field, said: saidOf(field, found) })))];
}

function saidOf(field: EnteredField, found: Commitment['found']): string {
  const said: Record<EnteredField, string | undefined> = {
    owners: found?.owners.map(({ name }) => name).join(', '),
    partners: found?.partners.map(({ name }) => name).join(', '),
    action: found?.action,
    due: found?.due?.words,
    addressee: found?.addressee?.name,
  };
  return said[field] ? cutAtWord(said[field], LONGEST_SAID) : TEXTS.detail.saysNothing;
}

function claimsLine({ commitment: { claims = [] } }: Visible): string[] {
  if (claims.length === 0) return [];
  return [
    TEXTS.detail.claims(
      claims.length,
      claims.reduce((sum, { photos }) => sum + photos.length, 0),
    ),
  ];
}

async function choicesOf({ commitment, document }: Visible, viewer: Viewer, desk: Desk): Promise<Offered[]> {
  const { number, decision, passageId, claims = [] } = commitment;
  const dueOn = rowNow(commitment, todayOf(desk)).dueOn;
  const which = { number, ...(dueOn === undefined ? {} : { dueOn }) };
  const own: Offered[] = [];
  if (mayFollow(viewer)) {
    if (decision === 'proposed') own.push({ label: TEXTS.confirm, choice: { does: 'commitment_confirm', number } });
    for (const { id } of claims.slice(0, 1)) {
      own.push(
        { label: TEXTS.accept, choice: { does: 'commitment_accept', number, claimId: id } },
        { label: TEXTS.refuse, choice: { does: 'commitment_refuse', number, claimId: id } },
      );
    }
    if (decision === 'confirmed' && claims.length === 0)
      own.push({ label: TEXTS.markDone, choice: { does: 'commitment_done', ...which } });
    if (decision === 'confirmed' || decision === 'proposed')
      own.push({ label: TEXTS.reassign, choice: { does: 'commitment_reassign', number } });
  } else if (decision === 'confirmed' && (await owns(commitment, viewer, desk))) {
    own.push(
      { label: TEXTS.doIt, choice: { does: 'commitment_claim', ...which } },
      { label: TEXTS.notMine, choice: { does: 'commitment_not_mine', number } },
      { label: TEXTS.snooze, choice: { does: 'commitment_snooze', numbers: [number] } },
    );
  }
  const canOpen = document !== undefined && passageId !== undefined;
  return [
    ...own,
    ...(canOpen ? [{ label: TEXTS.passage, choice: { does: 'show_passages' as const, passageIds: [passageId] } }] : []),
  ];
}

/** Does the person speak for one of its owners? */
export async function owns({ owners }: Visible['commitment'], viewer: Viewer, desk: Desk): Promise<boolean> {
  const parties = await partiesOf(viewer, desk);
  return owners.some(({ id }) => id !== undefined && parties.includes(id));
}

/** Who answers for "nội dung 4", in each document that has one; undefined where none has. */
export function showItem({ item }: CommitmentRequest & { asks: 'who' }, visible: readonly Visible[]): Said | undefined {
  const found = visible.filter(
    ({ commitment }) => commitment.item === item && commitment.owners.length > 0 && commitment.decision !== 'proposed',
  );
  if (found.length === 0) return undefined;
  const documents = new Set(found.map(({ document }) => document?.id));
  const lines = found.map(({ commitment, document }) => {
    const partners = commitment.partners.map(({ name }) => name).join(', ');
    const source = document === undefined ? TEXTS.byHand : formatSource(document, commitment.locator);
    const who = `${TEXTS.who(item, ownersText(commitment))}${partners === '' ? '' : TEXTS.partners(partners)}`;
    return `${who}: ${cutAtWord(commitment.action, 200)}\n${TEXTS.detail.source}: ${source}.`;
  });
  return {
    text: [...(documents.size > 1 ? [TEXTS.manyItems(item, documents.size)] : []), ...lines].join('\n'),
    choices: found.slice(0, 9).map(({ commitment: { number } }) => ({
      label: TEXTS.label(number),
      choice: { does: 'commitment_open' as const, number },
    })),
  };
}
