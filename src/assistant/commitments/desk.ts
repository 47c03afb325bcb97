import { type Clock, localDay } from '../../clock.ts';
import type { Commitment } from '../../commitments/commitment.ts';
import type { CommitmentChoice } from '../../commitments/commitment-choice.ts';
import type { CommitmentStore } from '../../commitments/commitment-store.ts';
import type { CommitmentEffect } from '../../commitments/effects.ts';
import { rememberDays, type Settle } from '../../commitments/due.ts';
import { createOwnerNames } from '../../commitments/owners.ts';
import { createRequestReader, type RequestReader } from '../../commitments/read-request.ts';
import type { Today } from '../../commitments/select-commitments.ts';
import type { AccessLevel, KnowledgeDocument } from '../../knowledge/document.ts';
import type { ChannelName, Effect } from '../../messaging/message.ts';
import type { ChannelShape } from '../../messaging/to-outbound.ts';
import type { Organisation } from '../../organisation.ts';
import type { Viewer } from '../../people/access.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import { may } from '../../people/rights.ts';
import { createWorkingDays } from '../../working-days.ts';
import type { Choice } from '../route-message.ts';
import type { Outcome } from '../turn.ts';
import type { CommitmentState } from './desk-state.ts';

export interface CommitmentDeskOptions {
  register: Pick<CommitmentStore, 'list' | 'find'>;
  listDocuments: () => Promise<KnowledgeDocument[]>;
  /** Everybody who answers for an agency. */
  listContacts: () => Promise<{ agencyId: string; personId: string }[]>;
  people: Pick<PeopleStore, 'findPrivateConversations' | 'listActive'>;
  organisation: Organisation;
  shapeOf: (channel: ChannelName) => ChannelShape;
  newId: () => string;
  clock: Clock;
}

/** What every part of the desk works with. */
export interface Desk extends CommitmentDeskOptions {
  /** What was reckoned today, for as long as commitments stay as they are. */
  reckoned: { today: string; known: NonNullable<Today['known']> };
  read: RequestReader;
  resolve: (name: string) => string | undefined;
  settle: Settle;
}

export function openDesk(options: CommitmentDeskOptions): Desk {
  const resolve = createOwnerNames(options.organisation);
  const workingDays = createWorkingDays(options.organisation);
  const reckoned: Desk['reckoned'] = { today: '', known: new WeakMap() };
  return {
    ...options,
    reckoned,
    resolve,
    read: createRequestReader(resolve),
    settle: rememberDays((day) => workingDays.add(day, 0)),
  };
}

/** A commitment that somebody may see, with the document it stands in. */
export interface Visible {
  commitment: Commitment;
  /** Absent for what an officer entered. */
  document?: KnowledgeDocument;
}

export const mayFollow = ({ role }: Viewer) => may(role, 'follow_commitments');

export function todayOf({ clock, settle, reckoned }: Pick<Desk, 'clock' | 'settle' | 'reckoned'>): Today {
  const today = localDay(clock.now());
  if (reckoned.today !== today) Object.assign(reckoned, { today, known: new WeakMap() });
  return { today, settle, known: reckoned.known };
}

interface Seeing {
  access: readonly AccessLevel[];
  /** Also what waits for an officer's yes. */
  proposed: boolean;
}

/** What somebody may see of the register: of documents that they may see; what has none is the office's own. */
export async function listVisible(seeing: Seeing, desk: Pick<Desk, 'register' | 'listDocuments'>): Promise<Visible[]> {
  const [all, documents] = await Promise.all([
    desk.register.list({ decisions: ['confirmed', 'done', ...(seeing.proposed ? (['proposed'] as const) : [])] }),
    desk.listDocuments(),
  ]);
  const library = new Map(documents.map((document) => [document.id, document]));
  return all.flatMap((commitment) => see(commitment, library, seeing) ?? []);
}

/** The one with this number, whatever became of it, where they may see it. */
export async function findVisible(number: number, seeing: Seeing, desk: Desk): Promise<Visible | undefined> {
  const commitment = await desk.register.find(number);
  if (commitment === undefined) return undefined;
  const documents = await desk.listDocuments();
  return see(commitment, new Map(documents.map((document) => [document.id, document])), seeing);
}

function see(
  commitment: Commitment,
  library: ReadonlyMap<string, KnowledgeDocument>,
  { access, proposed }: Seeing,
): Visible | undefined {
  if (commitment.decision === 'proposed' && !proposed) return undefined;
  if (commitment.documentId === undefined) return access.includes('internal') ? { commitment } : undefined;
  const document = library.get(commitment.documentId);
  return document !== undefined && access.includes(document.access) ? { commitment, document } : undefined;
}

/** Parts of the office that a person speaks for. */
export async function partiesOf(viewer: Pick<Viewer, 'personId' | 'unitId'>, desk: Desk): Promise<string[]> {
  const { personId, unitId } = viewer;
  const contacts = personId === undefined ? [] : await desk.listContacts();
  return [
    ...(unitId === undefined ? [] : [placeId(unitId, desk.organisation)]),
    ...contacts.filter((one) => one.personId === personId).map(({ agencyId }) => `agency:${agencyId}`),
  ];
}

/** People belong to a unit, collaborators also to an area. */
export const placeId = (id: string, { units }: Pick<Organisation, 'units'>) =>
  units.some((unit) => unit.id === id) ? `unit:${id}` : `area:${id}`;

export function partyName(party: string, { units, agencies, areas }: Organisation): string {
  const [kind, id] = party.split(':', 2);
  if (kind === 'agency') {
    const agency = agencies.find((one) => one.id === id);
    return agency?.shortName ?? agency?.name ?? party;
  }
  const all: readonly { id: string; name: string }[] = kind === 'unit' ? units : areas;
  return all.find((one) => one.id === id)?.name ?? party;
}

/** Checks what an effect holds, which the messaging does not know. */
export const toEffect = (effect: CommitmentEffect): Effect => effect;

export interface Offered {
  label: string;
  choice: CommitmentChoice | Extract<Choice, { does: 'show_passages' }>;
}

export interface Said {
  text: string;
  choices?: Offered[];
}

/** What is said becomes a reply, and its choices what the numbers mean; without any the earlier ones end. */
export function say(said: Said | string, also: { effects?: Effect[]; commitments?: CommitmentState } = {}): Outcome {
  const { text, choices = [] }: Said = typeof said === 'string' ? { text: said } : said;
  return {
    replies: [{ text, ...(choices.length === 0 ? {} : { choices: choices.map(({ label }) => label) }) }],
    choices: choices.map(({ choice }) => choice),
    ...also,
  };
}
