import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '#src/errors.ts';
import type { Channel } from '#src/messaging/channel.ts';
import type { ConversationRef, InboundMessage, OutboundMessage } from '#src/messaging/message.ts';
import type { Messaging } from '../fakes/memory-messaging.ts';
import { outboundMessage } from '../fakes/messages.ts';

/** What a platform may do to a send; a harness leaves out what its platform cannot do. */
export type SendFailure = 'limited' | 'unauthorised' | 'rejected' | 'gone' | 'unreachable' | 'cut-after-receipt';

/** A person's message as a test wants it delivered; one `id` is one message of the platform. */
export interface SentByPerson {
  id: string;
  text: string;
  /** Whose, of any number of people with a private chat each; absent: one and the same. */
  person?: string;
}

/** An adapter, running against the wire-level fake of its platform. */
export interface ChannelHarness {
  channel: Channel;
  /** Where the adapter puts what comes in. */
  messaging: Messaging;
  /** Has the platform deliver a private message; settles when the platform takes it for delivered. */
  deliver(message: SentByPerson): Promise<void>;
  /** The private chat of the person that `deliver` speaks of when it names none. */
  conversation: ConversationRef;
  /** What the person has been shown so far, in order, as plain text without mark-up. */
  shown(): string[];
  /** With buttons: the labels below the last message shown. */
  buttons?(): string[];
  /** Makes the next sends fail until `heal`. */
  fail: Partial<Record<SendFailure, () => void>>;
  heal(): void;
  /** Everything that must never come out in an error: tokens, keys, cookies. */
  secrets: string[];
  close(): Promise<void>;
}

const CODES: Record<SendFailure, ErrorCode> = {
  limited: 'channel_limited',
  unauthorised: 'channel_unauthorised',
  rejected: 'channel_rejected',
  gone: 'recipient_gone',
  unreachable: 'channel_unreachable',
  'cut-after-receipt': 'channel_ambiguous',
};
const RETRYABLE: readonly SendFailure[] = ['limited', 'unauthorised', 'unreachable'];

/** What every channel holds to, whatever its wire. */
export function describeChannelContract(name: string, open: () => Promise<ChannelHarness>): void {
  describe(`channel contract: ${name}`, () => {
    let harness: ChannelHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(() => harness.close());

    const send = (change: Partial<OutboundMessage>) =>
      harness.channel.send(outboundMessage({ conversation: harness.conversation, ...change }));
    /** Everything in the inbox, conversation by conversation in order. */
    const received = async (): Promise<InboundMessage[]> => {
      const messages: InboundMessage[] = [];
      for (;;) {
        const claimed = await harness.messaging.inbox.claim({ limit: 100, leaseMs: 60_000 });
        if (claimed.length === 0) return messages;
        for (const { lease, message } of claimed) {
          messages.push(message);
          await harness.messaging.inbox.complete(lease, { replies: [] });
        }
      }
    };

    describe('in', () => {
      it('takes a message in with its text, its conversation and ids that are strings', async () => {
        const text = 'Quy chế phối hợp “nói” gì?\n<b>1</b> & 😀';
        await harness.deliver({ id: '1', text });
        const [message, ...more] = await received();
        expect(more).toEqual([]);
        expect(message).toMatchObject({ text, conversation: harness.conversation });
        expect(message?.event).toBeUndefined();
        expect(typeof message?.sender.id).toBe('string');
        expect(message?.externalId).toMatch(/\S/);
        expect(new Date(message?.sentAt ?? '').toISOString()).toBe(message?.sentAt);
      });

      it('keeps one of a message that is delivered again and again, also at once', async () => {
        const message = { id: '1', text: 'một' };
        await harness.deliver(message);
        await Promise.all([harness.deliver(message), harness.deliver(message)]);
        await harness.deliver({ id: '2', text: 'hai' });
        expect((await received()).map(({ text }) => text)).toEqual(['một', 'hai']);
      });

      it('keeps the order of a conversation, and conversations apart', async () => {
        for (const n of [1, 2, 3]) {
          await harness.deliver({ id: `a${n}`, text: `a${n}`, person: 'a' });
          await harness.deliver({ id: `b${n}`, text: `b${n}`, person: 'b' });
        }
        const byConversation = Map.groupBy(await received(), ({ conversation }) => conversation.conversationId);
        const texts = [...byConversation.values()].map((messages) => messages.map(({ text }) => text).join(' '));
        expect(texts.toSorted()).toEqual(['a1 a2 a3', 'b1 b2 b3']);
      });

      it('stores text in composed letters, without what no database takes', async () => {
        await harness.deliver({ id: '1', text: `${'Điều lệ'.normalize('NFD')}\u0000 \ud800` });
        const [message] = await received();
        expect(message?.text.normalize('NFC')).toBe(message?.text);
        expect(message?.text).toMatch(/^Điều lệ/);
        expect(message?.text).not.toContain('\0');
        expect(message?.text.isWellFormed()).toBe(true);
      });
    });

    describe('out', () => {
      it('shows a text as it is, whatever it looks like', async () => {
        const text = 'Khoản 2 <Điều 7> & “Quy chế” *không* _đậm_ [x](y) `z` 😀\n\n- dòng hai\n1. dòng ba';
        const { externalId } = await send({ text });
        expect(harness.shown()).toEqual([text]);
        expect(externalId).toEqual(expect.stringMatching(/\S/));
      });

      it.each([
        { name: 'composed letters', text: 'ế'.normalize('NFC') },
        { name: 'letters with marks of their own', text: 'ế'.normalize('NFD') },
        { name: 'signs that mark-up makes longer', text: '&' },
      ])('sends a text as long as the limit in one piece: $name', async ({ text }) => {
        const whole = text.repeat(Math.floor(harness.channel.textLimit / text.length));
        await send({ text: whole });
        expect(harness.shown().map((shown) => shown.normalize('NFC'))).toEqual([whole.normalize('NFC')]);
      });

      it('shows choices as buttons where it says that it has buttons', async () => {
        if (harness.channel.buttons !== true) return;
        await send({ text: 'Chọn:', choices: ['Xem nguyên văn', 'Không'], correlationId: 'x'.repeat(22) });
        expect(harness.buttons?.()).toEqual(['1 Xem nguyên văn', '2 Không']);
      });

      it.each(Object.keys(CODES) as SendFailure[])('tells what a failed send came to: %s', async (failure) => {
        const provoke = harness.fail[failure];
        if (provoke === undefined) return;
        provoke();
        const error = await send({ text: 'một' }).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error).toMatchObject({ code: CODES[failure], retryable: RETRYABLE.includes(failure) });
        for (const secret of harness.secrets) expect(describeWhole(error)).not.toContain(secret);
        harness.heal();
        await send({ text: 'hai' });
        expect(harness.shown().at(-1)).toBe('hai');
      });
    });
  });
}

/** The error with its cause and stack, as a careless log would print it. */
function describeWhole(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.message} ${error.stack ?? ''} ${JSON.stringify(error)} ${describeWhole(error.cause)}`;
}
