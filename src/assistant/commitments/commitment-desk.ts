import { findNamedDocuments } from '../../agent/document-names.ts';
import type { CommitmentChoice, ListQuery } from '../../commitments/commitment-choice.ts';
import { type CommitmentRequest, toWords, type Whose } from '../../commitments/read-request.ts';
import { FILLERS } from '../../commitments/request-words.ts';
import { localDay } from '../../clock.ts';
import type { ReportEffect } from '../../reports/effects.ts';
import type { Outcome, Turn } from '../turn.ts';
import { TEXTS } from './commitment-texts.ts';
import {
  type CommitmentDeskOptions,
  type Desk,
  findVisible,
  listVisible,
  mayFollow,
  openDesk,
  partiesOf,
  partyName,
  say,
  type Visible,
} from './desk.ts';
import { askWhom, assign } from './reassign.ts';
import type { CommitmentState } from './desk-state.ts';
import { showCommitment, showItem } from './show-commitment.ts';
import { showList } from './show-list.ts';
import {
  changing,
  completeNow,
  decideClaim,
  keepOwners,
  snooze,
  takeClaim,
  takeMorePhotos,
  sentBefore,
  takeNotMine,
} from './take-progress.ts';

export type { CommitmentDeskOptions } from './desk.ts';

const MOST_PHOTOS = 20;

/** All that is done with messages about the register of commitments. */
export interface CommitmentDesk {
  /** `photos` are ids of those that came with the text. Undefined: the message is about something else. */
  take(text: string, turn: Turn, photos?: readonly string[]): Promise<Outcome | undefined>;
  choose(choice: CommitmentChoice, turn: Turn): Promise<Outcome>;
  /** `caption` is what stands under them. Undefined: they belong to something else. */
  takePhotos(photos: readonly string[], caption: string, turn: Turn): Promise<Outcome | undefined>;
  /** What is remembered of photos that nothing was said of. */
  holdPhotos(photos: readonly string[], turn: Turn): CommitmentState | undefined;
}

export function createCommitmentDesk(options: CommitmentDeskOptions): CommitmentDesk {
  const desk = openDesk(options);
  return {
    take: (text, turn, photos = []) => take({ text, turn, desk, photos }),
    async choose(choice, turn) {
      const outcome = await choose(choice, turn, desk);
      if (turn.promptId === undefined) return outcome;
      const settle: ReportEffect = { effect: 'settle_prompt', id: turn.promptId };
      return { ...outcome, effects: [settle, ...(outcome.effects ?? [])] };
    },
    holdPhotos(photos, { message, state }) {
      if (message.conversation.kind === 'group') return undefined;
      const at = desk.clock.now().toISOString();
      return {
        ...state.commitments,
        sent: { photos: [...sentBefore(state, desk), ...photos].slice(-MOST_PHOTOS), at },
      };
    },
    async takePhotos(photos, caption, turn) {
      if (turn.message.conversation.kind === 'group') return undefined;
      if (caption.trim() === '') return takeMorePhotos(photos, { turn, desk });
      const asks = desk.read(caption, localDay(desk.clock.now()))?.asks;
      return asks === 'claim' ? take({ text: caption, turn, desk, photos }) : undefined;
    },
  };
}

interface Taking {
  text: string;
  turn: Turn;
  desk: Desk;
  photos: readonly string[];
}

/** What a text that is waited for says is not asked of the register, unless by command. */
const isAwaited = ({ state: { reports } }: Turn, { clock }: Desk) =>
  reports?.waits !== undefined && clock.now().getTime() - Date.parse(reports.waits.at) < 3_600_000;

async function take({ text, turn, desk, photos }: Taking): Promise<Outcome | undefined> {
  const request = desk.read(text, localDay(desk.clock.now()));
  const command = /^\s*\/camket/iu.test(text);
  if (request === undefined || (isAwaited(turn, desk) && !command)) return undefined;
  switch (request.asks) {
    case 'list':
      return list(request, { turn, desk, command });
    case 'who':
      return who(request, { text, turn, desk });
    case 'one':
      return openOne(request.number, turn, desk);
    case 'claim':
    case 'not_mine': {
      if (turn.message.conversation.kind === 'group') return { replies: [{ text: TEXTS.privateOnly }] };
      const found = await findVisible(request.number, seeing(turn), desk);
      if (found === undefined) return say(TEXTS.unknown(request.number));
      if (request.asks === 'not_mine') return takeNotMine(found.commitment, { turn, desk });
      return takeClaim(found.commitment, { photos }, { turn, desk });
    }
  }
}

const seeing = ({ access, viewer, message }: Turn) => ({
  access,
  proposed: mayFollow(viewer) && message.conversation.kind === 'private',
});

interface Listing {
  turn: Turn;
  desk: Desk;
  command: boolean;
}

/** Undefined where the register is empty: the documents may say it. */
async function list(
  request: CommitmentRequest & { asks: 'list' },
  { turn, desk, command }: Listing,
): Promise<Outcome | undefined> {
  const visible = await listVisible(seeing(turn), desk);
  if (visible.length === 0 && !command) return undefined;
  const whose: Owning = request.whose === undefined ? {} : await ownersFor(request.whose, turn, desk);
  const unknown = request.whose?.kind === 'mine' && whose.owners === undefined;
  const { to, within, state } = request;
  const query: ListQuery = { ...whose, ...(to && { to }), ...(within && { within }), ...(state && { state }) };
  const said = showList({ query, from: 0, visible }, desk);
  return say(unknown ? { ...said, text: `${TEXTS.unknownOffice}\n${said.text}` } : said);
}

/** Nothing where the one who asks belongs to no part of the office, or the ward has no agency of its own. */
type Owning = Pick<ListQuery, 'owners' | 'ownerWords' | 'whose'>;

async function ownersFor(whose: Whose, turn: Turn, desk: Desk): Promise<Owning> {
  if (whose.kind === 'name') return { ownerWords: whose.words, whose: `“${whose.said ?? whose.words}”` };
  const owners = await ownerIds(whose, turn, desk);
  if (owners.length === 0) return {};
  return { owners, whose: owners.map((id) => partyName(id, desk.organisation)).join(', ') };
}

async function ownerIds(whose: Exclude<Whose, { kind: 'name' }>, { viewer }: Turn, desk: Desk): Promise<string[]> {
  if (whose.kind === 'party') return [whose.id];
  if (whose.kind === 'mine') return partiesOf(viewer, desk);
  const names = ['Ủy ban nhân dân phường', 'Ủy ban nhân dân xã', 'Ủy ban nhân dân đặc khu'];
  const ward = names.map(desk.resolve).find((id) => id !== undefined);
  return ward === undefined ? [] : [ward];
}

/** Undefined where nothing in the register has this number: the documents may say it. */
async function who(
  request: CommitmentRequest & { asks: 'who' },
  { text, turn, desk }: { text: string; turn: Turn; desk: Desk },
): Promise<Outcome | undefined> {
  const visible = await listVisible(seeing(turn), desk);
  const { documents } = findNamedDocuments(
    text,
    visible.flatMap(({ document }) => document ?? []),
  );
  const named = new Set([...documents.map(({ id }) => id), ...titled(request.rest, visible)]);
  const meant = visible.filter(
    ({ document }) => named.size === 0 || (document !== undefined && named.has(document.id)),
  );
  const said = showItem(request, meant);
  return said === undefined ? undefined : say(said);
}

/** Documents whose title has every word that follows "nội dung 2"; none where nothing is said of it. */
function titled(rest: string, visible: readonly Visible[]): string[] {
  const words = rest.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
  if (words.length < 2) return [];
  return visible.flatMap(({ document }) => {
    if (document === undefined) return [];
    const title = ` ${toWords(`${document.typeName ?? ''} ${document.title}`)} `;
    return words.every((word) => title.includes(` ${word} `)) ? [document.id] : [];
  });
}

async function openOne(number: number, turn: Turn, desk: Desk): Promise<Outcome> {
  const found = await findVisible(number, seeing(turn), desk);
  return say(found === undefined ? TEXTS.unknown(number) : await showCommitment(found, turn.viewer, desk));
}

async function choose(choice: CommitmentChoice, turn: Turn, desk: Desk): Promise<Outcome> {
  if (choice.does === 'commitment_list') {
    const visible = await listVisible(seeing(turn), desk);
    return say(showList({ query: choice.query, from: choice.from, visible }, desk));
  }
  if (choice.does === 'commitment_open') return openOne(choice.number, turn, desk);
  if (turn.message.conversation.kind === 'group') return { replies: [{ text: TEXTS.privateOnly }] };
  if (choice.does === 'commitment_snooze') return snooze(choice.numbers, { turn, desk });
  const found = await findVisible(choice.number, seeing(turn), desk);
  return found === undefined ? say(TEXTS.unknown(choice.number)) : act(choice, found, { turn, desk });
}

type Act = Exclude<CommitmentChoice, { does: 'commitment_list' | 'commitment_open' | 'commitment_snooze' }>;

async function act(choice: Act, found: Visible, at: { turn: Turn; desk: Desk }): Promise<Outcome> {
  const { commitment } = found;
  switch (choice.does) {
    case 'commitment_claim':
      return takeClaim(commitment, { photos: [], ...(choice.dueOn && { dueOn: choice.dueOn }) }, at);
    case 'commitment_done':
      return completeNow(commitment, choice.dueOn, at);
    case 'commitment_not_mine':
      return takeNotMine(commitment, at);
    case 'commitment_accept':
    case 'commitment_refuse':
      return decideClaim(commitment, { claimId: choice.claimId, accept: choice.does === 'commitment_accept' }, at);
    case 'commitment_reassign':
      return askWhom(found, choice.from ?? 0, at);
    case 'commitment_assign':
      return assign(found, choice.party, at);
    case 'commitment_keep':
      return keepOwners(commitment, at);
    case 'commitment_confirm': {
      if (!mayFollow(at.turn.viewer)) return say(TEXTS.noRight);
      const by = at.turn.viewer.personId;
      const effect = changing(commitment, { change: 'confirm', ...(by === undefined ? {} : { by }) });
      return effect === undefined ? say(TEXTS.changed) : say(TEXTS.confirmed(commitment.number), { effects: [effect] });
    }
  }
}
