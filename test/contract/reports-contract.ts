import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import type { Database } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlReports } from '#src/db/sql-reports.ts';
import type { Effect } from '#src/messaging/message.ts';
import { act, type ReportAction } from '#src/reports/lifecycle.ts';
import type { Actor, Report } from '#src/reports/report.ts';
import type { ReportStore } from '#src/reports/report-store.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { conversationRef, inboundMessage, outboundMessage } from '../fakes/messages.ts';
import { someReport } from '../reports/some-report.ts';

const CONFLICT = { code: 'conflict', retryable: true };
const officer: Actor = { role: 'officer', personId: 'p-officer' };
const place = { channel: 'telegram', account: 'bot', conversationId: 'lan' };

/** What reports in a database hold to; run on both engines. */
export function describeReportsContract(
  name: string,
  open: () => Promise<{ database: Database; close: () => Promise<void> }>,
): void {
  describe(`reports in ${name}`, () => {
    let database: Database;
    let close: () => Promise<void>;
    let store: ReportStore;
    const clock = createManualClock('2026-11-23T03:00:00.000Z');
    beforeEach(async () => {
      ({ database, close } = await open());
      store = createSqlReports(database);
    });
    afterEach(() => close());

    const apply = (...effects: Effect[]) =>
      database.transaction().execute(async (transaction) => {
        for (const effect of effects) await applyFeatureEffect(transaction, effect, { inboxId: 'i', now: clock.now() });
      });
    const save = async (change: Partial<Report> = {}, personId = 'p-lan'): Promise<Report> => {
      const report = someReport({
        code: await store.reserveCode('PA-26', JSON.stringify(change) + personId),
        ...change,
      });
      const entry = { version: 1, at: report.receivedAt, by: { role: 'reporter' }, action: 'send', to: report.state };
      const thread = { code: report.code, personId, place: { ...place, conversationId: personId } };
      await apply({ effect: 'save_report', report, entry: { code: report.code, ...entry }, thread } as Effect);
      return report;
    };
    const changed = (report: Report, action: ReportAction, by = officer) => {
      const outcome = act(report, action, { by, now: clock.now() });
      if ('refused' in outcome) throw new Error(outcome.refused);
      return { effect: 'change_report' as const, ...outcome };
    };

    it('keeps a report as it is, with who sent it apart', async () => {
      const report = await save({
        summary: 'Ý "lạ" 😀\n=cmd|x',
        additions: ['thêm'],
        when: { raw: 'tháng 8', from: '2026-08' },
        groups: ['tiểu thương'],
        tendency: 'băn khoăn',
        breadth: 'nhiều',
        urgent: true,
        urgencyReasons: ['sinh kế'],
        proposal: 'sớm chi trả',
        source: 'trực tiếp',
        hidden: { 'họ tên': 2 },
        photos: ['i1:1'],
        whole: true,
      });
      expect(await store.find(report.code)).toEqual(report);
      const lone = await save({ areaIds: [], topicId: undefined });
      expect(await store.find(lone.code)).toMatchObject({ areaIds: [], state: 'received' });
      expect(JSON.stringify(await store.find(report.code))).not.toContain('p-lan');
      expect(await store.threads([report.code])).toEqual([
        { code: report.code, personId: 'p-lan', place: { ...place, conversationId: 'p-lan' } },
      ]);
      expect(await store.find('PA-26-999999')).toBeUndefined();
    });

    it('knows whose report it is, by person or, where nobody is known, by chat', async () => {
      const report = await save();
      const other = await save({}, 'p-other');
      expect(await store.isReporter(report.code, { personId: 'p-lan' })).toBe(true);
      expect(await store.isReporter(other.code, { personId: 'p-lan' })).toBe(false);
      expect(await store.isReporter('PA-26-999999', { personId: 'p-lan' })).toBe(false);
      expect(await store.isReporter(report.code, { place: { ...place, conversationId: 'p-lan' } })).toBe(true);
      expect(
        await store.isReporter(report.code, { place: { ...place, account: 'other', conversationId: 'p-lan' } }),
      ).toBe(false);
      expect((await store.ofReporter({ personId: 'p-lan' }, 5)).map(({ code }) => code)).toEqual([report.code]);
    });

    it('lists by state, agency, time and what was joined, newest first', async () => {
      const old = await save({ receivedAt: '2026-11-01T00:00:00.000Z', state: 'assigned', agencyId: 'y-te' });
      const young = await save({ receivedAt: '2026-11-20T00:00:00.000Z' });
      const joined = await save({ state: 'duplicate', joinedTo: young.code });
      const codes = async (filter: Parameters<ReportStore['list']>[0]) =>
        (await store.list(filter)).map(({ code }) => code);
      expect(await codes({})).toEqual([joined.code, young.code, old.code]);
      expect(await codes({ states: ['assigned', 'received'] })).toEqual([young.code, old.code]);
      expect(await codes({ agencyIds: ['y-te'] })).toEqual([old.code]);
      expect(await codes({ joinedTo: young.code })).toEqual([joined.code]);
      expect(await codes({ receivedFrom: '2026-11-20T00:00:00.000Z', receivedBefore: '2026-11-21' })).toEqual([
        young.code,
      ]);
      expect(await codes({ limit: 1 })).toEqual([joined.code]);
      await database
        .updateTable('report')
        .set({ topic_id: 'y-te', area_ids: '["tdp-4","tdp-40"]' })
        .where('code', '=', old.code)
        .execute();
      await database
        .updateTable('report')
        .set({ topic_id: null, area_ids: '[]' })
        .where('code', '=', young.code)
        .execute();
      const { topicId = '' } = joined;
      expect(await codes({ near: { topicId, areaIds: [] } })).toEqual([joined.code, young.code]);
      expect(await codes({ near: { topicId: 'y-te', areaIds: [] } })).toEqual([young.code, old.code]);
      expect(await codes({ near: { topicId: 'dien', areaIds: ['tdp-4', 'tdp-9'] } })).toContain(old.code);
      expect(await codes({ near: { topicId: 'dien', areaIds: ['tdp'] } })).toEqual([young.code]);
      expect(await codes({ after: joined })).toEqual([young.code, old.code]);
      const twin = await save({ receivedAt: young.receivedAt }, 'p-twin');
      expect(await codes({ after: twin })).toEqual([young.code, old.code]);
      expect(await codes({ after: young, states: ['assigned'] })).toEqual([old.code]);
    });

    it('lets one of two change a report at once, and keeps what the first did', async () => {
      const report = await save();
      await apply(changed(report, { does: 'check' }));
      await expect(apply(changed(report, { does: 'refuse', text: 'Thuộc nơi khác' }))).rejects.toMatchObject(CONFLICT);
      expect(await store.find(report.code)).toMatchObject({ state: 'checked', version: 2 });
      expect((await store.history(report.code)).map(({ action }) => action)).toEqual(['send', 'check']);
    });

    it('joins and parts again with a trace, and joins to nothing that is joined or not there', async () => {
      const [main, other, third] = [await save(), await save({}, 'p-2'), await save({}, 'p-3')];
      await apply(changed(other, { does: 'join', to: main.code }));
      await expect(apply(changed(third, { does: 'join', to: other.code }))).rejects.toMatchObject(CONFLICT);
      await expect(apply(changed(third, { does: 'join', to: 'PA-26-999999' }))).rejects.toMatchObject(CONFLICT);
      const joined = (await store.find(other.code))!;
      clock.advance(1000);
      await apply(changed(joined, { does: 'unjoin', back: 'received' }));
      expect(await database.selectFrom('report_join').selectAll().execute()).toMatchObject([
        {
          report_code: other.code,
          joined_to: main.code,
          state_before: 'received',
          undone_at: clock.now().toISOString(),
        },
      ]);
      expect(await store.find(other.code)).toMatchObject({ state: 'received' });
    });

    it('gives codes in order, the same one again for the same message, and begins anew with the year', async () => {
      expect(await store.reserveCode('PA-26', 'a')).toBe('PA-26-000001');
      expect(await store.reserveCode('PA-26', 'b')).toBe('PA-26-000002');
      expect(await store.reserveCode('PA-26', 'a')).toBe('PA-26-000001');
      expect(await store.reserveCode('PA-27', 'c')).toBe('PA-27-000001');
    });

    it('gives nobody the code of another, however many ask at once', async () => {
      const codes = await Promise.all(Array.from({ length: 20 }, (_, n) => store.reserveCode('PA-26', `k${n}`)));
      expect(new Set(codes).size).toBe(20);
      expect([...codes].sort().at(-1)).toBe('PA-26-000020');
    });

    it('keeps one draft of a chat, and forgets it', async () => {
      const draft = { place, body: { text: 'a' }, touchedAt: '2026-11-23T01:00:00.000Z' };
      await apply({ effect: 'keep_draft', draft } as Effect);
      const later = { ...draft, personId: 'p', body: { text: 'b' }, remindedAt: '2026-11-24T01:00:00.000Z' };
      await apply({ effect: 'keep_draft', draft: later } as Effect);
      expect(await store.findDraft(place)).toEqual(later);
      expect(await store.findDraft({ ...place, conversationId: 'x' })).toBeUndefined();
      expect(await store.listDrafts('2026-11-23T01:00:00.000Z')).toEqual([]);
      expect(await store.listDrafts('2026-11-23T01:00:01.000Z')).toEqual([later]);
      await apply({ effect: 'drop_draft', place } as Effect);
      expect(await store.findDraft(place)).toBeUndefined();
    });

    it('finds the last prompt of a chat that was not answered', async () => {
      const prompt = (id: string, askedAt: string) => ({ id, place, choices: [{ does: 'x' }], askedAt });
      await apply({ effect: 'ask_prompt', prompt: prompt('q1', '2026-11-23T01:00:00.000Z') } as Effect);
      await apply({ effect: 'ask_prompt', prompt: prompt('q2', '2026-11-23T02:00:00.000Z') } as Effect);
      expect(await store.findPrompt(place)).toEqual(prompt('q2', '2026-11-23T02:00:00.000Z'));
      await apply({ effect: 'settle_prompt', id: 'q2' } as Effect);
      expect(await store.findPrompt(place)).toMatchObject({ id: 'q1' });
      await apply({ effect: 'settle_prompt', id: 'q1' } as Effect);
      expect(await store.findPrompt(place)).toBeUndefined();
    });

    it('asks with what was queued only: the numbers of what was not said again mean nothing', async () => {
      const message = outboundMessage({ idempotencyKey: 'q:1', correlationId: 'q' });
      const once = { code: 'PA-26-000001', kind: 'late', mark: 'm' };
      const queue = { effect: 'queue_messages', messages: [message], once } as Effect;
      const ask = (id: string) =>
        ({
          effect: 'ask_prompt',
          prompt: { id, place, choices: [{ does: 'x' }], askedAt: '2026-11-23T01:00:00.000Z' },
          ifQueued: true,
        }) as Effect;
      await apply(queue, ask(message.correlationId));
      expect(await store.findPrompt(place)).toMatchObject({ id: message.correlationId });
      await apply(queue, ask('another'));
      expect(await store.findPrompt(place)).toMatchObject({ id: message.correlationId });
    });

    it('notes once, and leaves nothing of what goes with a second time', async () => {
      const once: Effect = { effect: 'note_once', code: 'PA-26-000001', kind: 'overdue', mark: 'm' } as Effect;
      const queue = () => ({ effect: 'queue_messages', messages: [outboundMessage()] }) as Effect;
      await apply(once, queue());
      await expect(apply(once, queue())).rejects.toMatchObject(CONFLICT);
      await expect(apply(queue(), once)).rejects.toMatchObject(CONFLICT);
      expect(await database.selectFrom('outbox').selectAll().execute()).toHaveLength(1);
    });

    it('replaces what was written in a message, with its details, and remembers to clean the files', async () => {
      const inbox = createSqlInbox(database, { clock, applyEffect: applyFeatureEffect });
      const { id } = await inbox.accept(
        inboundMessage({ text: 'chị Hạnh 0912345678', conversation: conversationRef() }),
      );
      await inbox.accept(inboundMessage({ text: 'khác', conversation: conversationRef('c2') }));
      await apply({ effect: 'redact_messages', messages: [{ inboxId: id, text: 'chị [người dân 1]' }] } as Effect);
      const rows = await database.selectFrom('inbox').select(['text', 'details']).orderBy('id').execute();
      expect(rows.map(({ text }) => text)).toEqual(['chị [người dân 1]', 'khác']);
      expect(await database.selectFrom('erasure').selectAll().execute()).toHaveLength(1);
    });
  });
}
