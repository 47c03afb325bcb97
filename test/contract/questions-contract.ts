import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NotedQuestion, QuestionEffect } from '#src/agent/questions/question-list.ts';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { writeReport } from '#src/db/report-rows.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlQuestions, removeOldQuestions } from '#src/db/sql-questions.ts';
import { createSqlTranscript } from '#src/db/sql-transcript.ts';
import type { Effect, InboundMessage } from '#src/messaging/message.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import { conversationRef, inboundMessage, outboundMessage } from '../fakes/messages.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';
import { someReport } from '../reports/some-report.ts';
import { enterAttachment } from './attachment-register-contract.ts';

const noted = (id: string, change: Partial<NotedQuestion> = {}): NotedQuestion => ({
  id,
  question: `Phụ cấp ${id} bao nhiêu?`,
  outcome: 'answered',
  mode: 'extractive',
  passageIds: ['d:1'],
  documentIds: ['d'],
  ...change,
});

/** Questions and their answers, and what is taken out when a conversation is forgotten; run on each engine. */
export function describeQuestions(engine: string, makePlace: MakePlace): void {
  describe(`questions in ${engine}`, () => {
    let place: SqlPlace;
    let clock: ManualClock;
    let database: Database;
    beforeEach(async () => {
      place = await makePlace();
      clock = createManualClock();
      database = await openDatabase(place.location);
    });
    afterEach(async () => {
      await database.destroy();
      await place.remove();
    });

    const questions = () => createSqlQuestions(database);
    const apply = (effect: Effect, inboxId = 'i') =>
      database
        .transaction()
        .execute((transaction) => applyFeatureEffect(transaction, effect, { inboxId, now: clock.now() }));
    const make = async (...effects: QuestionEffect[]) => {
      for (const effect of effects) {
        await apply(effect);
        clock.advance(1000);
      }
    };
    const idsOf = async (all: boolean, limit = 10) => (await questions().list({ all, limit })).map(({ id }) => id);

    test('unanswered and disputed questions are listed, newest first; with all also the confirmed ones', async () => {
      await make(
        { effect: 'note_question', question: noted('a', { outcome: 'not_found' }) },
        { effect: 'rate_answer', question: noted('b'), rating: 'right' },
        { effect: 'rate_answer', question: noted('c', { promptVersion: '3' }), rating: 'wrong' },
      );
      expect(await idsOf(false)).toEqual(['c', 'a']);
      expect(await idsOf(true)).toEqual(['c', 'b', 'a']);
      expect(await idsOf(true, 1)).toEqual(['c']);
      expect(await questions().find('c')).toEqual({
        ...noted('c', { promptVersion: '3' }),
        key: expect.stringContaining('phu cap c') as string,
        askedAt: '2026-11-22T01:00:02.000Z',
        rating: 'wrong',
      });
      expect(await questions().find('z')).toBeUndefined();
    });

    test('what is handled again stays one question, and the last judgement counts', async () => {
      const rate = (rating: 'right' | 'wrong'): QuestionEffect => ({
        effect: 'rate_answer',
        question: noted('a'),
        rating,
      });
      const comment: QuestionEffect = { effect: 'comment_answer', questionId: 'a', comment: 'thiếu khoản 4' };
      await make(rate('wrong'), rate('wrong'), comment);
      expect(await questions().find('a')).toMatchObject({ rating: 'wrong', comment: 'thiếu khoản 4' });
      await make(rate('right'));
      expect(await idsOf(false)).toEqual([]);
      expect(await questions().find('a')).not.toHaveProperty('comment');
    });

    test('a comment on a question that is gone changes nothing', async () => {
      await make({ effect: 'comment_answer', questionId: 'gone', comment: 'sai' });
      expect(await idsOf(true)).toEqual([]);
    });

    test('old questions are forgotten, approved answers are not', async () => {
      await make({ effect: 'note_question', question: noted('old', { outcome: 'not_found' }) });
      const before = clock.now();
      await make({ effect: 'note_question', question: noted('new', { outcome: 'not_found' }) });
      const approved = { id: 'old', question: 'q', answer: 'a', passages: [], approvedAt: '2026-11-22T01:00:00.000Z' };
      await questions().approve(approved);
      expect(await removeOldQuestions(database, before)).toBe(1);
      expect(await idsOf(true)).toEqual(['new']);
      expect(await questions().listApproved()).toEqual([approved]);
    });

    test('an approved answer replaces the one before it and can be withdrawn once', async () => {
      const passages = [{ id: 'd:1', documentId: 'd', hash: 'h' }];
      const first = { id: 'a', question: 'q', answer: 'một', passages, approvedAt: '2026-11-22T01:00:00.000Z' };
      await questions().approve(first);
      await questions().approve({ ...first, answer: 'hai' });
      await questions().approve({ ...first, id: 'b', approvedAt: '2026-11-22T02:00:00.000Z' });
      expect((await questions().listApproved()).map(({ id, answer }) => [id, answer])).toEqual([
        ['b', 'một'],
        ['a', 'hai'],
      ]);
      expect(await questions().withdraw('a')).toBe(true);
      expect(await questions().withdraw('a')).toBe(false);
    });

    test('lists that cannot be read count as empty', async () => {
      await make({ effect: 'note_question', question: noted('a', { outcome: 'not_found' }) });
      await database.updateTable('question').set({ passage_ids: '{', document_ids: '7' }).execute();
      expect(await questions().find('a')).toMatchObject({ passageIds: [], documentIds: [] });
    });
  });

  describe(`a forgotten conversation in ${engine}`, () => {
    let place: SqlPlace;
    let clock: ManualClock;
    let database: Database;
    beforeEach(async () => {
      place = await makePlace();
      clock = createManualClock();
      database = await openDatabase(place.location);
    });
    afterEach(async () => {
      await database.destroy();
      await place.remove();
    });

    /** Handles a message with a reply, both shown; the id it got. */
    async function converse(text: string, change: Partial<InboundMessage> = {}, effects?: Effect[]): Promise<string> {
      const inbox = createSqlInbox(database, { clock, applyEffect: applyFeatureEffect });
      const conversation = change.conversation ?? conversationRef('lan');
      await inbox.accept(inboundMessage({ conversation, text, ...change }));
      const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
      const { id } = claimed!.lease;
      const reply = outboundMessage({
        conversation,
        correlationId: id,
        idempotencyKey: `${id}:1`,
        text: `trả lời ${text}`,
      });
      await inbox.complete(claimed!.lease, { replies: [reply], ...(effects === undefined ? {} : { effects }) });
      const outbox = createSqlOutbox(database, { clock });
      const [sending] = await outbox.claim(conversation.channel, { limit: 1, leaseMs: 1000 });
      await createSqlTranscript(database, { clock }).append(reply);
      await outbox.markSent(sending!.lease, {});
      clock.advance(1000);
      return id;
    }

    const forget = (conversation = conversationRef('lan'), senderId?: string): Effect => {
      const { channel, account, conversationId } = conversation;
      const effect = { effect: 'forget_conversation', place: { channel, account, conversationId } };
      return senderId === undefined ? effect : ({ ...effect, senderId } as Effect);
    };
    const allText = async () =>
      JSON.stringify([
        await database.selectFrom('inbox').select(['text', 'details', 'sender_name']).execute(),
        await database.selectFrom('outbox').select(['text', 'choices', 'citations']).execute(),
        await database.selectFrom('transcript').select('text').execute(),
      ]);

    test('nothing of what was written, answered or sent is left of it, and all is left of the others', async () => {
      const id = await converse('bí mật của Lan');
      await enterAttachment(
        database,
        { sha256: 'a'.repeat(64), inboxId: id, place: conversationRef('lan') },
        clock.now(),
      );
      await converse('chuyện của Minh', { conversation: conversationRef('minh') });
      await converse('xóa hội thoại', {}, [forget()]);
      const left = await allText();
      expect(left).not.toContain('bí mật của Lan');
      expect(left).toContain('trả lời chuyện của Minh');
      expect(await database.selectFrom('attachment').selectAll().execute()).toEqual([]);
      const page = await createSqlTranscript(database, { clock }).read(conversationRef('lan'));
      expect(page.entries.map(({ entry }) => entry.text)).toEqual(['trả lời xóa hội thoại']);
    });

    test('photos of reports that were sent stay with these, of other conversations too', async () => {
      const sha256 = 'b'.repeat(64);
      const ids: string[] = [];
      for (const text of ['ảnh đã gửi', 'ảnh bổ sung', 'ảnh chưa gửi']) {
        const inboxId = await converse(text);
        const given = { id: `${inboxId}:1`, sha256, inboxId, kind: 'photo', place: conversationRef('lan') } as const;
        ids.push((await enterAttachment(database, given, clock.now())).id);
      }
      const minh = await converse('ảnh của Minh', { conversation: conversationRef('minh') });
      await enterAttachment(database, { id: `${minh}:1`, sha256, inboxId: minh }, clock.now());
      const report = someReport({ code: 'PA-26-000001', photos: ids.slice(0, 2) });
      await database.insertInto('report').values(writeReport(report)).execute();
      await converse('xóa', {}, [forget()]);
      const left = await database.selectFrom('attachment').select('id').orderBy('id').execute();
      expect(left.map(({ id }) => id)).toEqual([...ids.slice(0, 2), `${minh}:1`].toSorted());
    });

    test('a platform that delivers again is not answered again', async () => {
      const message = { externalId: 'm-1', conversation: conversationRef('lan') };
      await converse('bí mật', message);
      await converse('xóa', {}, [forget()]);
      const inbox = createSqlInbox(database, { clock });
      expect(await inbox.accept(inboundMessage({ text: 'bí mật', ...message }))).toMatchObject({ duplicate: true });
    });

    test('in a group only what one person asked is taken out', async () => {
      const group = { ...conversationRef('nhóm'), kind: 'group' as const };
      await converse('câu của Lan', { conversation: group, sender: { id: 'lan' } });
      await converse('câu của Minh', { conversation: group, sender: { id: 'minh' } });
      await converse('xóa', { conversation: group, sender: { id: 'lan' } }, [forget(group, 'lan')]);
      const left = await allText();
      expect(left).not.toContain('câu của Lan');
      expect(left).toContain('câu của Minh');
      expect(left).toContain('trả lời câu của Minh');
    });

    test('what came later and waits is handled as it was written', async () => {
      await converse('cũ');
      const inbox = createSqlInbox(database, { clock, applyEffect: applyFeatureEffect });
      await inbox.accept(inboundMessage({ conversation: conversationRef('lan'), text: 'xóa' }));
      const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
      clock.advance(1000);
      await inbox.accept(inboundMessage({ conversation: conversationRef('lan'), text: 'câu mới' }));
      await inbox.complete(claimed!.lease, { replies: [], effects: [forget()] });
      expect(await allText()).toContain('câu mới');
    });
  });
}
