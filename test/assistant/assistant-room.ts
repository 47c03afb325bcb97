import { type AssistantDependencies, createMessageHandler } from '#src/assistant/handle-message.ts';
import { createDeadReply } from '#src/assistant/admit.ts';
import { AppError } from '#src/errors.ts';
import type { ConversationState, HandlerResult, InboundMessage, Reply } from '#src/messaging/message.ts';
import type { PeopleEffect } from '#src/people/effects.ts';
import { hashCode } from '#src/people/invitation-code.ts';
import { newInvitation } from '#src/people/invite.ts';
import type { NewPerson } from '#src/people/people-store.ts';
import type { Person } from '#src/people/person.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import { noAttachments } from '../fakes/no-attachments.ts';
import { createMemoryPeople, type People } from '../fakes/memory-people.ts';

export const OFFICE = 'Ban Tuyên giáo và Dân vận phường Mẫu Sơn';
export const KEY = Buffer.alloc(32, 9);
const PLACES = {
  units: [
    { id: 'ban-tgdv', name: 'Ban Tuyên giáo và Dân vận' },
    { id: 'mttq', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường' },
  ],
  areas: [{ id: 'tdp-4', kind: 'tổ dân phố', name: 'Tổ dân phố 4' }],
};

export interface Room {
  clock: ManualClock;
  people: People;
  /** Handles a message as the inbox has it handled; again where somebody was faster. */
  tell(message: InboundMessage): Promise<Reply[]>;
  deadReply(message: InboundMessage): Promise<Reply | undefined>;
  /** What the handler says, with nothing written yet. */
  handle(message: InboundMessage): Promise<{ result: HandlerResult; commit: () => Promise<void> }>;
  invite(whom: NewPerson | { id: string }): Promise<{ person: Person; code: string }>;
  /** Somebody who is linked, private chat and sender of one id. */
  link(whom: NewPerson, id: string): Promise<Person>;
  state(message: InboundMessage): ConversationState;
  stateCount(): number;
}

type Knowledge = Pick<AssistantDependencies, 'index' | 'store'>;

/** The assistant with people in memory, and what surrounds it: states, transactions. */
export function openRoom(knowledge: Knowledge, change: Partial<AssistantDependencies> = {}): Room {
  const clock = createManualClock();
  const people = createMemoryPeople({ clock });
  const states = new Map<string, ConversationState>();
  const gate = { people: people.store, openChannels: { 'web-chat': 'staff' as const } };
  const dependencies: AssistantDependencies = {
    ...knowledge,
    ...gate,
    clock,
    office: OFFICE,
    key: KEY,
    places: PLACES,
    groups: people.groups,
    attachments: noAttachments(clock),
    ...change,
  };
  const handler = createMessageHandler(dependencies);
  let count = 0;
  const keyOf = ({ conversation: { channel, account, conversationId } }: InboundMessage) =>
    JSON.stringify([channel, account, conversationId]);

  const room: Room = {
    clock,
    people,
    async handle(message) {
      const state = structuredClone(states.get(keyOf(message)) ?? {});
      const context = { inboxId: `inbox-${++count}`, state, signal: new AbortController().signal };
      const result = await handler(message, context);
      const commit = async () => {
        await people.apply((result.effects ?? []) as PeopleEffect[]);
        if (result.conversation !== undefined) {
          states.set(keyOf(message), JSON.parse(JSON.stringify(result.conversation)) as ConversationState);
        }
      };
      return { result, commit };
    },
    async tell(message) {
      for (let attempt = 1; ; attempt++) {
        const { result, commit } = await room.handle(message);
        try {
          await commit();
          return result.replies;
        } catch (error) {
          if (!(error instanceof AppError && error.retryable) || attempt === 3) throw error;
        }
      }
    },
    deadReply: createDeadReply(gate),
    async invite(whom) {
      const { code, invitation } = newInvitation({ clock, key: KEY });
      return { person: await people.register.invite(whom, invitation), code };
    },
    async link(whom, id) {
      const { person, code } = await room.invite(whom);
      const invitation = await people.store.findInvitation(hashCode(code, KEY));
      const sender = { channel: 'telegram', account: 'bot', senderId: id };
      await people.apply([{ effect: 'link_person', sender, conversationId: id, invitationId: invitation!.id }]);
      return person;
    },
    state: (message) => states.get(keyOf(message)) ?? {},
    stateCount: () => states.size,
  };
  return room;
}

let messages = 0;

/** A private message on Telegram. */
export function said(senderId: string, text: string, change: Partial<InboundMessage> = {}): InboundMessage {
  return {
    conversation: { channel: 'telegram', account: 'bot', conversationId: senderId, kind: 'private' },
    externalId: `m-${++messages}`,
    sender: { id: senderId, displayName: 'Quản trị viên admin' },
    sentAt: '2026-11-22T01:00:00.000Z',
    text,
    ...change,
  };
}

/** A message in a group, for us unless told otherwise. */
export function saidInGroup(senderId: string, text: string, change: Partial<InboundMessage> = {}): InboundMessage {
  const conversation = { channel: 'telegram', account: 'bot', conversationId: '-100', kind: 'group' } as const;
  return said(senderId, text, { conversation, addressed: true, ...change });
}

/** Documents that fail the test when anybody looks into them. */
export const closedLibrary = (): Knowledge => {
  const refuse = () => Promise.reject(new Error('somebody searched'));
  const trap = { get: () => refuse };
  return { index: new Proxy({}, trap) as Knowledge['index'], store: new Proxy({}, trap) as Knowledge['store'] };
};
