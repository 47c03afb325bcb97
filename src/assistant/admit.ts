import type { Role } from '../config.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { ChannelName, HandlerResult, InboundMessage, Reply } from '../messaging/message.ts';
import { groupLevels, visibleLevels, type Viewer } from '../people/access.ts';
import { type PeopleEffect, STRANGER_WINDOW_MS } from '../people/effects.ts';
import type { Group, GroupStore } from '../people/group.ts';
import { findTypedCode, type TypedCode } from '../people/invitation-code.ts';
import type { Link, Person, Sender } from '../people/person.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';
import { ASSISTANT_TEXTS } from './assistant-texts.ts';
import { redeemAgain, redeemCode, type Redeemed, type RedeemOptions } from './redeem-code.ts';
import { assistantState } from './route-message.ts';

export interface AdmissionOptions extends RedeemOptions {
  groups: GroupStore;
  /** Name of the office, as the assistant introduces itself. */
  office: string;
  /** Channels that ask nobody who they are, and the role that everybody has there. */
  openChannels: Partial<Record<ChannelName, Role>>;
}

/** Somebody who may go on, and what they see there; or all that is to be done with the message. */
export type Admission =
  | {
      viewer: Viewer;
      access: readonly AccessLevel[];
      effects: PeopleEffect[];
      /** The whole answer, where the message was about being admitted. */
      says?: string;
    }
  | { viewer?: undefined; result: HandlerResult };

const silence = (...effects: PeopleEffect[]): Admission => ({ result: { replies: [], effects } });

/**
 * The gate before everything else: nothing is fetched, searched or asked of a model for a message that it does not let
 * pass. Only what the channel vouches for counts (its id of the sender), never a name.
 */
export function createGate(options: AdmissionOptions): (message: InboundMessage) => Promise<Admission> {
  return async (message) => {
    const { conversation, sender } = message;
    if (!isForUs(message)) return silence(...notedOnly(message));
    const role = options.openChannels[conversation.channel];
    const unitIds = options.places.units.map(({ id }) => id);
    if (role !== undefined) return { viewer: { role }, access: visibleLevels({ role }, unitIds), effects: [] };
    const identity: Sender = { channel: conversation.channel, account: conversation.account, senderId: sender.id };
    const known = await options.people.findPerson(identity);
    if (conversation.kind === 'group') return admitInGroup(message, known?.person, options);
    if (known === undefined) return meetStranger(message, identity, options);
    return admitKnown(message, { ...known, identity }, options);
  };
}

/** What a message that could not be handled is answered with; undefined for whoever would not have been answered. */
export function createDeadReply(
  options: Pick<AdmissionOptions, 'people' | 'openChannels'>,
): (message: InboundMessage) => Promise<Reply | undefined> {
  return async (message) => {
    const { channel, account } = message.conversation;
    if (!isForUs(message)) return undefined;
    const known =
      options.openChannels[channel] !== undefined ||
      (await options.people.findPerson({ channel, account, senderId: message.sender.id })) !== undefined;
    return known ? { text: ASSISTANT_TEXTS.failed } : undefined;
  };
}

/** In a group: only what is said to us. Edits there are not: the answer would stand far below. */
function isForUs({ event, conversation, addressed }: InboundMessage): boolean {
  switch (event) {
    case 'reaction':
    case 'blocked':
    case 'unblocked':
    case 'migrated':
      return false;
    case 'choice':
      return true;
    case 'edit':
      return conversation.kind === 'private';
    case 'started':
    case 'unsupported':
    case undefined:
      return conversation.kind === 'private' || addressed === true;
  }
}

/** What the platform tells of a chat, whoever caused it. */
function notedOnly({ event, conversation, movedTo }: InboundMessage): PeopleEffect[] {
  const { channel, account, conversationId, kind } = conversation;
  const place = { channel, account, conversationId };
  if (event === 'blocked' && kind === 'private') return [{ effect: 'mark_blocked', place }];
  if (event === 'unblocked' && kind === 'private') return [{ effect: 'mark_unblocked', place }];
  if (event !== 'migrated' || kind !== 'group' || movedTo === undefined) return [];
  return movedTo === '' || movedTo === conversationId ? [] : [{ effect: 'move_group', place, to: movedTo }];
}

/** A code is looked for where somebody wrote, or came by a link with a code in it. */
function typedCode({ event, text }: InboundMessage): TypedCode | undefined {
  return event === undefined || event === 'edit' || event === 'started' ? findTypedCode(text) : undefined;
}

async function meetStranger(message: InboundMessage, sender: Sender, options: AdmissionOptions): Promise<Admission> {
  const stranger = await options.people.readStranger(sender);
  const typed = typedCode(message);
  const { text, effects, linked }: Redeemed =
    typed === undefined ? { effects: [] } : await redeemCode({ message, sender, typed, stranger }, options);
  if (text !== undefined) {
    // What this chat was about before belongs to whoever was linked then.
    const conversation = linked === true ? assistantState.parse({ introduced: true }) : undefined;
    return { result: { replies: [{ text }], effects, ...(conversation === undefined ? {} : { conversation }) } };
  }
  if (stranger.toldAt !== undefined) return { result: { replies: [], effects } };
  const told: PeopleEffect = { effect: 'note_stranger', sender };
  return {
    result: { replies: [{ text: ADMISSION_TEXTS.firstContact(options.office) }], effects: [...effects, told] },
  };
}

interface Known {
  person: Person;
  link: Link;
  identity: Sender;
}

async function admitKnown(
  message: InboundMessage,
  { person, link, identity }: Known,
  options: AdmissionOptions,
): Promise<Admission> {
  const viewer = toViewer(person);
  const access = visibleLevels(
    viewer,
    options.places.units.map(({ id }) => id),
  );
  // Who writes wants our messages again, whether or not the channel said so.
  const effects: PeopleEffect[] = link.blockedAt === undefined ? [] : [{ effect: 'mark_unblocked', place: link }];
  const typed = typedCode(message);
  if (typed === undefined || typed.written === 'within') return { viewer, access, effects };
  const stranger = await options.people.readStranger(identity);
  const redeemed = await redeemAgain({ message, sender: identity, typed, stranger, person }, options);
  effects.push(...redeemed.effects);
  return { viewer, access, effects, ...(redeemed.text === undefined ? {} : { says: redeemed.text }) };
}

async function admitInGroup(
  message: InboundMessage,
  person: Person | undefined,
  options: AdmissionOptions,
): Promise<Admission> {
  const { channel, account, conversationId } = message.conversation;
  const place = { channel, account, conversationId };
  const group = await options.groups.find(place);
  const hourAgo = new Date(options.clock.now().getTime() - STRANGER_WINDOW_MS).toISOString();
  if (person === undefined) {
    if (group?.strangersToldAt !== undefined && group.strangersToldAt > hourAgo) return silence();
    const text = typedCode(message) === undefined ? ADMISSION_TEXTS.firstContactInGroup : ADMISSION_TEXTS.codeInGroup;
    const told: PeopleEffect = { effect: 'note_group', place, by: 'stranger' };
    return { result: { replies: [{ text }], effects: [told] } };
  }
  const says = typedCode(message)?.written === 'named' ? ADMISSION_TEXTS.codeInGroup : undefined;
  return {
    viewer: toViewer(person),
    access: groupLevels(group?.access ?? []),
    effects: isFresh(group, person, hourAgo) ? [] : [{ effect: 'note_group', place, by: { personId: person.id } }],
    ...(says === undefined ? {} : { says }),
  };
}

const isFresh = (group: Group | undefined, person: Person, since: string) =>
  group !== undefined && group.addressedBy === person.id && group.addressedAt > since;

function toViewer({ id, name, role, unitId }: Person): Viewer {
  return { personId: id, name, role, ...(unitId === undefined ? {} : { unitId }) };
}
