import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationRef } from '#src/messaging/message.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import type { Messaging } from '../fakes/memory-messaging.ts';
import { conversationRef, inboundMessage, outboundMessage } from '../fakes/messages.ts';

export type OpenMessaging = (clock: ManualClock) => Promise<{ messaging: Messaging; close: () => Promise<void> }>;

const LEASE = { limit: 10, leaseMs: 10_000 };
const FAILURE = { code: 'internal', message: 'went wrong' };

/** What every implementation of Inbox, Outbox, ConversationStore, MessageLog and Transcript holds to. */
export function describeMessagingContract(name: string, open: OpenMessaging): void {
  describe(`messaging on ${name}`, () => {
    let clock: ManualClock;
    let messaging: Messaging;
    let close: () => Promise<void>;

    beforeEach(async () => {
      clock = createManualClock();
      ({ messaging, close } = await open(clock));
    });
    afterEach(() => close());

    const accept = (text: string, conversation: ConversationRef = conversationRef()) =>
      messaging.inbox.accept(inboundMessage({ text, conversation }));
    const claimTexts = async () => (await messaging.inbox.claim(LEASE)).map(({ message }) => message.text);
    const claimOne = async () => {
      const [claimed] = await messaging.inbox.claim({ ...LEASE, limit: 1 });
      if (claimed === undefined) throw new Error('nothing to claim');
      return claimed;
    };

    describe('inbox', () => {
      it('hands out a message as it came in', async () => {
        const message = inboundMessage({ sender: { id: 'u1', displayName: 'Lan' }, text: 'Điều 7 😀\n"nói gì"?' });
        const { id, duplicate } = await messaging.inbox.accept(message);
        expect(duplicate).toBe(false);
        expect(await claimOne()).toMatchObject({ lease: { id }, attempt: 1, message });
      });

      it('keeps one of two deliveries of a message, also at the same time', async () => {
        const message = inboundMessage();
        const first = await messaging.inbox.accept(message);
        const again = await Promise.all([messaging.inbox.accept(message), messaging.inbox.accept(message)]);
        expect(again).toEqual([
          { id: first.id, duplicate: true },
          { id: first.id, duplicate: true },
        ]);
        const fresh = inboundMessage();
        const both = await Promise.all([messaging.inbox.accept(fresh), messaging.inbox.accept(fresh)]);
        expect(both.filter(({ duplicate }) => duplicate)).toHaveLength(1);
        expect(both[0]?.id).toBe(both[1]?.id);
      });

      it('takes a message with the character NUL, ids with marks and halves of characters, and knows it again', async () => {
        const message = inboundMessage({ externalId: 'mã\0 số', text: 'a\0b \ud83d c' });
        const { id } = await messaging.inbox.accept(message);
        expect(await messaging.inbox.accept(message)).toEqual({ id, duplicate: true });
        expect((await claimOne()).message.text).toMatch(/^a.b . c$/su);
      });

      it('keeps messages apart that share an id on different channels or accounts', async () => {
        const message = inboundMessage();
        await messaging.inbox.accept(message);
        for (const change of [{ channel: 'telegram' as const }, { account: 'second-bot' }]) {
          const other = { ...message, conversation: { ...message.conversation, ...change } };
          expect((await messaging.inbox.accept(other)).duplicate).toBe(false);
        }
      });

      it('hands out one message of a conversation at a time, in order, and conversations side by side', async () => {
        await Promise.all([accept('a1'), accept('a2'), accept('b1', conversationRef('c2')), accept('a3')]);
        expect(await claimTexts()).toEqual(['a1', 'b1']);
        expect(await claimTexts()).toEqual([]);
      });

      it('finds what is due behind a long backlog of one conversation', async () => {
        await Promise.all(Array.from({ length: 230 }, (_, n) => accept(`a${n}`)));
        await accept('b0', conversationRef('c2'));
        expect(await claimTexts()).toEqual(['a0', 'b0']);
      });

      it('gives workers that ask at once different conversations, each message to one of them', async () => {
        const conversations = ['1', '2', '3', '4'].map((id) => conversationRef(id));
        for (const conversation of [...conversations, ...conversations]) await accept('x', conversation);
        const claims = await Promise.all(Array.from({ length: 4 }, () => messaging.inbox.claim(LEASE)));
        const claimed = claims.flat().map(({ message }) => message.conversation.conversationId);
        expect(claimed.toSorted()).toEqual(['1', '2', '3', '4']);
      });

      it('takes no more than it is asked to', async () => {
        await Promise.all(['1', '2', '3'].map((id) => accept(id, conversationRef(id))));
        expect(await messaging.inbox.claim({ ...LEASE, limit: 2 })).toHaveLength(2);
      });

      it('goes on with the next message once one is handled', async () => {
        await Promise.all([accept('a1'), accept('a2')]);
        const { lease } = await claimOne();
        await messaging.inbox.complete(lease, { replies: [] });
        expect(await claimTexts()).toEqual(['a2']);
      });

      it('writes state and replies together with the end of the message', async () => {
        await accept('a1');
        const { lease, message } = await claimOne();
        const reply = outboundMessage({ correlationId: lease.id, choices: ['Có', 'Không'] });
        await messaging.inbox.complete(lease, { state: { open: ['điều', 7] }, replies: [reply] });
        expect(await messaging.conversations.read(message.conversation)).toEqual({ open: ['điều', 7] });
        const sending = await messaging.outbox.claim('web-chat', LEASE);
        expect(sending.map((claimed) => claimed.message)).toEqual([reply]);
      });

      it('hands out what a message holds beside text', async () => {
        const message = inboundMessage({
          conversation: { ...conversationRef(), kind: 'group', threadId: '42' },
          event: 'edit',
          messageId: 'm1',
          attachments: [{ kind: 'photo', ref: 'r1', mimeType: 'image/jpeg', bytes: 10 }, { kind: 'location' }],
          albumId: 'album',
          choice: { number: 2, correlationId: 'x' },
          addressed: true,
        });
        await messaging.inbox.accept(message);
        expect((await claimOne()).message).toEqual(message);
      });

      it('makes effects together with the end of the message, or nothing at all', async () => {
        await accept('a1');
        const { lease } = await claimOne();
        const bad = { replies: [outboundMessage()], effects: [{ effect: 'impossible' }], state: { n: 1 } };
        await expect(messaging.inbox.complete(lease, bad)).rejects.toMatchObject({ code: 'conflict' });
        expect(await messaging.outbox.claim('web-chat', LEASE)).toEqual([]);
        expect(await messaging.conversations.read(conversationRef())).toEqual({});
        await messaging.inbox.complete(lease, { replies: [], effects: [{ effect: 'one' }, { effect: 'two' }] });
        expect(messaging.effects).toEqual([{ effect: 'one' }, { effect: 'two' }]);
        await expect(
          messaging.inbox.complete(lease, { replies: [], effects: [{ effect: 'late' }] }),
        ).rejects.toMatchObject({ code: 'lease_lost' });
        expect(messaging.effects).toHaveLength(2);
      });

      it.each([-30, -1, 1, 30])('hands out what waits though the clock jumps by %i days', async (days) => {
        await Promise.all([accept('a1'), accept('a2'), accept('b1', conversationRef('c2'))]);
        clock.advance(days * 86_400_000);
        const [first] = await messaging.inbox.claim(LEASE);
        if (first === undefined) throw new Error('nothing to claim');
        await messaging.inbox.release(first.lease);
        expect(await claimTexts()).toEqual(['a1']);
      });

      it('takes over what a dead process had leased before the clock was set back', async () => {
        await accept('a1');
        await claimOne();
        clock.advance(-86_400_000);
        expect(await claimTexts()).toEqual(['a1']);
      });

      it('leaves the state alone when the handler says nothing of it, and replaces it when it does', async () => {
        for (const state of [{ n: 1 }, undefined, { m: 2 }]) {
          await accept('next');
          const { lease } = await claimOne();
          await messaging.inbox.complete(lease, { ...(state === undefined ? {} : { state }), replies: [] });
        }
        expect(await messaging.conversations.read(conversationRef())).toEqual({ m: 2 });
        expect(await messaging.conversations.read(conversationRef('unknown'))).toEqual({});
      });

      it('gives a message to another when the lease has run out, and refuses the first one’s result', async () => {
        await accept('a1');
        const late = await claimOne();
        clock.advance(LEASE.leaseMs + 1);
        const second = await claimOne();
        expect(second.attempt).toBe(2);
        const reply = outboundMessage();
        await expect(
          messaging.inbox.complete(late.lease, { state: { lost: true }, replies: [reply] }),
        ).rejects.toMatchObject({ code: 'lease_lost' });
        await expect(messaging.inbox.fail(late.lease, FAILURE, { replies: [reply] })).rejects.toMatchObject({
          code: 'lease_lost',
        });
        expect(await messaging.inbox.renew(late.lease, 1000)).toBe(false);
        expect(await messaging.outbox.claim('web-chat', LEASE)).toEqual([]);
        expect(await messaging.conversations.read(conversationRef())).toEqual({});
        await messaging.inbox.complete(second.lease, { replies: [] });
        expect(await messaging.log.depth()).toEqual([]);
      });

      it('refuses a second result for one claim', async () => {
        await accept('a1');
        const { lease } = await claimOne();
        await messaging.inbox.complete(lease, { replies: [] });
        await expect(messaging.inbox.complete(lease, { replies: [] })).rejects.toMatchObject({ code: 'lease_lost' });
      });

      it('keeps a message with its worker for as long as the lease is prolonged', async () => {
        await accept('a1');
        const { lease } = await claimOne();
        for (let i = 0; i < 3; i++) {
          clock.advance(LEASE.leaseMs - 1);
          expect(await messaging.inbox.renew(lease, LEASE.leaseMs)).toBe(true);
          expect(await claimTexts()).toEqual([]);
        }
      });

      it('waits until the next attempt is due, and holds up the rest of the conversation meanwhile', async () => {
        await Promise.all([accept('a1'), accept('a2')]);
        const { lease } = await claimOne();
        await messaging.inbox.fail(lease, FAILURE, { nextAttemptAt: new Date(clock.now().getTime() + 5000) });
        clock.advance(4999);
        expect(await claimTexts()).toEqual([]);
        clock.advance(1);
        expect(await claimTexts()).toEqual(['a1']);
      });

      it('lets the conversation go on past a dead letter, and tells the person', async () => {
        await Promise.all([accept('a1'), accept('a2')]);
        const { lease } = await claimOne();
        const apology = outboundMessage({ correlationId: lease.id });
        await messaging.inbox.fail(lease, FAILURE, { replies: [apology] });
        expect(await claimTexts()).toEqual(['a2']);
        expect((await messaging.outbox.claim('web-chat', LEASE)).map(({ message }) => message)).toEqual([apology]);
      });

      it('takes a released message back as if it had not been tried', async () => {
        await accept('a1');
        const { lease } = await claimOne();
        await messaging.inbox.release(lease);
        const again = await claimOne();
        expect(again.attempt).toBe(1);
        await messaging.inbox.release(lease);
        expect(await claimTexts()).toEqual([]);
      });
    });

    describe('outbox', () => {
      const enqueue = (...texts: string[]) =>
        messaging.outbox.enqueue(texts.map((text) => outboundMessage({ text, conversation: conversationRef('c1') })));
      const claim = (limit = 10) => messaging.outbox.claim('web-chat', { ...LEASE, limit });

      it('hands out a message as it was queued', async () => {
        const message = outboundMessage({ citations: [{ n: 1, source: 'Điều 7', quote: '5 ngày' }], choices: ['Có'] });
        await messaging.outbox.enqueue([message]);
        expect(await claim()).toMatchObject([{ attempt: 1, message }]);
      });

      it('queues a message once, whatever the number of tries', async () => {
        const message = outboundMessage();
        await messaging.outbox.enqueue([message]);
        await messaging.outbox.enqueue([
          { ...message, text: 'khác' },
          outboundMessage({ conversation: conversationRef('c2') }),
        ]);
        expect((await claim()).map((claimed) => claimed.message.text)).toEqual([message.text, message.text]);
      });

      it('sends in order within a conversation, also past a message that waits for its next attempt', async () => {
        await enqueue('1', '2', '3');
        const [first] = await claim();
        if (first === undefined) throw new Error('nothing to send');
        expect(await claim()).toEqual([]);
        await messaging.outbox.markErrored(first.lease, FAILURE, new Date(clock.now().getTime() + 1000));
        expect(await claim()).toEqual([]);
        clock.advance(1000);
        const [again] = await claim();
        expect(again).toMatchObject({ attempt: 2, message: { text: '1' } });
        if (again !== undefined) await messaging.outbox.markSent(again.lease, { externalId: 'x1' });
        expect((await claim()).map(({ message }) => message.text)).toEqual(['2']);
      });

      it('goes on past a message that cannot be delivered', async () => {
        await enqueue('1', '2');
        const [first] = await claim();
        if (first !== undefined) await messaging.outbox.markErrored(first.lease, FAILURE);
        expect((await claim()).map(({ message }) => message.text)).toEqual(['2']);
      });

      it('sends again what was being sent when the process died', async () => {
        await enqueue('1');
        const [lost] = await claim();
        clock.advance(LEASE.leaseMs + 1);
        expect(await claim()).toMatchObject([{ attempt: 2, message: { text: '1' } }]);
        if (lost === undefined) throw new Error('nothing was claimed');
        await expect(messaging.outbox.markSent(lost.lease, {})).rejects.toMatchObject({ code: 'lease_lost' });
      });

      it('hands out what a message holds beside text', async () => {
        const message = outboundMessage({
          conversation: { ...conversationRef(), kind: 'group', threadId: '42' },
          part: { n: 1, of: 2 },
          replyTo: 'm1',
        });
        await messaging.outbox.enqueue([message]);
        expect((await claim())[0]).toMatchObject({ message, queuedAt: clock.now(), maybeSent: false });
      });

      it('repeats what may have been delivered once at most, later, and says that it may be a repeat', async () => {
        await enqueue('1', '2');
        const [first] = await claim();
        if (first === undefined) throw new Error('nothing to send');
        await messaging.outbox.markUnknown(first.lease, FAILURE, new Date(clock.now().getTime() + 1000));
        expect(await claim()).toEqual([]);
        clock.advance(1000);
        const [again] = await claim();
        expect(again).toMatchObject({ maybeSent: true, attempt: 2, message: { text: '1' } });
        if (again !== undefined) await messaging.outbox.markUnknown(again.lease, FAILURE);
        expect((await claim()).map(({ message }) => message.text)).toEqual(['2']);
        const [looked] = await messaging.log.list({ dead: true, limit: 10 });
        expect(looked).toMatchObject({ box: 'outbox', status: 'unknown', error: FAILURE });
        expect(await messaging.log.retry(looked?.id ?? '')).toBe(true);
      });

      it('keeps the channels apart', async () => {
        await messaging.outbox.enqueue([outboundMessage({ conversation: conversationRef('c1', 'telegram') })]);
        expect(await claim()).toEqual([]);
        expect(await messaging.outbox.claim('telegram', LEASE)).toHaveLength(1);
      });

      it('takes a released message back as if it had not been tried', async () => {
        await enqueue('1');
        const [first] = await claim();
        if (first !== undefined) await messaging.outbox.release(first.lease);
        expect(await claim()).toMatchObject([{ attempt: 1 }]);
      });
    });

    describe('message log', () => {
      it('counts and lists what is unfinished or dead, with why, and without the text', async () => {
        await accept('một điều riêng', conversationRef('c1'));
        await accept('hai', conversationRef('c2'));
        const { lease } = await claimOne();
        await messaging.inbox.fail(lease, FAILURE, { replies: [outboundMessage({ text: 'xin lỗi' })] });
        expect(await messaging.log.depth()).toEqual(
          expect.arrayContaining([
            { box: 'inbox', status: 'dead', count: 1 },
            { box: 'inbox', status: 'queued', count: 1 },
            { box: 'outbox', status: 'queued', count: 1 },
          ]),
        );
        const all = await messaging.log.list({ dead: false, limit: 10 });
        expect(all).toHaveLength(3);
        expect(JSON.stringify(all)).not.toMatch(/riêng|xin lỗi/);
        const dead = await messaging.log.list({ dead: true, limit: 10 });
        expect(dead).toEqual([
          {
            id: lease.id,
            box: 'inbox',
            channel: 'web-chat',
            status: 'dead',
            at: clock.now().toISOString(),
            attempt: 1,
            error: FAILURE,
          },
        ]);
        expect(await messaging.log.list({ dead: false, limit: 1 })).toHaveLength(1);
      });

      it('tells what waits on each channel, and since when', async () => {
        await accept('a1');
        await accept('a2');
        await messaging.inbox.accept(inboundMessage({ conversation: conversationRef('c1', 'telegram') }));
        const since = clock.now().toISOString();
        await messaging.outbox.enqueue([outboundMessage({ part: { n: 2, of: 3 } })]);
        clock.advance(1000);
        await messaging.outbox.enqueue([outboundMessage()]);
        expect((await messaging.log.backlog()).toSorted((a, b) => (a.channel < b.channel ? -1 : 1))).toEqual([
          { channel: 'telegram', unhandled: 1, unsent: 0 },
          { channel: 'web-chat', unhandled: 2, unsent: 2, oldestUnsentAt: since },
        ]);
        const parts = (await messaging.log.list({ dead: false, limit: 10 })).map(({ part }) => part);
        expect(parts).toEqual([undefined, undefined, undefined, { n: 2, of: 3 }, undefined]);
      });

      it('makes a dead letter due again with all its attempts, and nothing else', async () => {
        await accept('a1');
        const { lease } = await claimOne();
        expect(await messaging.log.retry(lease.id)).toBe(false);
        await messaging.inbox.fail(lease, FAILURE, {});
        expect(await messaging.log.retry(lease.id)).toBe(true);
        expect(await messaging.log.retry(lease.id)).toBe(false);
        expect(await messaging.log.retry('unknown')).toBe(false);
        expect(await claimOne()).toMatchObject({ attempt: 1, lease: { id: lease.id } });
      });

      it('makes an undeliverable message due again', async () => {
        await messaging.outbox.enqueue([outboundMessage()]);
        const [sending] = await messaging.outbox.claim('web-chat', LEASE);
        if (sending === undefined) throw new Error('nothing to send');
        await messaging.outbox.markErrored(sending.lease, FAILURE);
        expect(await messaging.log.retry(sending.lease.id)).toBe(true);
        expect(await messaging.outbox.claim('web-chat', LEASE)).toHaveLength(1);
      });
    });

    describe('transcript', () => {
      const read = async (cursor?: string) => (await messaging.transcript.read(conversationRef(), cursor)).entries;

      it('shows both directions in the order of time, each reply with what it answers', async () => {
        const message = inboundMessage({ text: 'hỏi' });
        const { id } = await messaging.inbox.accept(message);
        clock.advance(10);
        const reply = outboundMessage({
          correlationId: id,
          choices: ['Có'],
          citations: [{ n: 1, source: 's', quote: 'q' }],
        });
        await messaging.transcript.append(reply);
        await messaging.inbox.accept(inboundMessage({ conversation: conversationRef('other') }));
        const entries = (await read()).map(({ entry }) => entry);
        expect(entries).toEqual([
          { from: 'user', id: message.externalId, sentAt: '2026-11-22T01:00:00.000Z', text: 'hỏi' },
          {
            from: 'assistant',
            id: reply.idempotencyKey,
            sentAt: '2026-11-22T01:00:00.010Z',
            replyTo: message.externalId,
            text: reply.text,
            choices: reply.choices,
            citations: reply.citations,
          },
        ]);
      });

      it('shows a reply once, whatever the number of sends', async () => {
        const reply = outboundMessage();
        await messaging.transcript.append(reply);
        await messaging.transcript.append(reply);
        expect(await read()).toHaveLength(1);
      });

      it('goes on from wherever it was left', async () => {
        for (let i = 0; i < 5; i++) {
          clock.advance(1);
          await messaging.inbox.accept(inboundMessage({ text: `hỏi ${i}` }));
          clock.advance(1);
          await messaging.transcript.append(outboundMessage({ text: `đáp ${i}` }));
        }
        const all = await read();
        expect(all).toHaveLength(10);
        for (const [index, { cursor }] of all.entries()) expect(await read(cursor)).toEqual(all.slice(index + 1));
        expect(await read('không phải cursor')).toEqual(all);
      });

      it('comes in pages that together hold everything once', async () => {
        const messages = Array.from({ length: 450 }, (_, i) => inboundMessage({ text: `hỏi ${i}` }));
        for (const message of messages) {
          clock.advance(1);
          await messaging.inbox.accept(message);
        }
        for (let i = 0; i < 250; i++) await messaging.transcript.append(outboundMessage({ text: `đáp ${i}` }));
        const seen: string[] = [];
        for (let cursor: string | undefined, more = true; more;) {
          const page = await messaging.transcript.read(conversationRef(), cursor);
          seen.push(...page.entries.map(({ entry }) => entry.text));
          cursor = page.entries.at(-1)?.cursor;
          more = page.more;
        }
        expect(seen).toHaveLength(700);
        expect(seen.slice(0, 450)).toEqual(messages.map(({ text }) => text));
        expect(new Set(seen).size).toBe(700);
      });
    });
  });
}
