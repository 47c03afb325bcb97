import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#src/db/open-database.ts';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import { createSqlDigestRecords, createSqlDigestSource } from '#src/db/sql-digest.ts';
import { createSqlDigestLinks, removeSpentDigestLinks } from '#src/db/sql-digest-links.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import type { DigestReport } from '#src/reports/digest/digest-report.ts';
import type { ReportEffect } from '#src/reports/effects.ts';
import { act, type ReportAction } from '#src/reports/lifecycle.ts';
import type { Report } from '#src/reports/report.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { someReport } from '../reports/some-report.ts';

const OFFICER = { role: 'officer', personId: 'o' } as const;

/** What digests read and keep, on one engine. */
export function describeDigestContract(
  engine: string,
  open: () => Promise<{ database: Database; close: () => Promise<void> }>,
): void {
  describe(`digests on ${engine}`, () => {
    let database: Database;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ database, close } = await open());
    });
    afterEach(() => close());

    const apply = (effects: ReportEffect[], now: Date) =>
      database.transaction().execute(async (transaction) => {
        for (const effect of effects) await applyFeatureEffect(transaction, effect, { inboxId: 'i', now });
      });

    async function save(change: Partial<Report>): Promise<Report> {
      const report = someReport({ stateSince: change.receivedAt ?? '2026-10-10T02:00:00.000Z', ...change });
      const { code, receivedAt: at } = report;
      const entry = { code, version: 1, at, by: { role: 'reporter' }, action: 'send', to: 'received' } as const;
      const thread = {
        code,
        personId: 'p-reporter',
        place: { channel: 'telegram', account: 'b', conversationId: 'lan' },
      };
      await apply([{ effect: 'save_report', report, entry, thread }], new Date(at));
      return report;
    }

    async function change(report: Report, action: ReportAction, at: string): Promise<Report> {
      const done = act(report, action, { by: OFFICER, now: new Date(at) });
      if ('refused' in done) throw new Error(done.refused);
      await apply([{ effect: 'change_report', ...done }], new Date(at));
      return done.report;
    }

    async function read(from: string, until: string): Promise<DigestReport[]> {
      const found: DigestReport[] = [];
      for await (const one of createSqlDigestSource(database).reportsBetween(new Date(from), new Date(until)))
        found.push(one);
      return found;
    }

    it('reads what was received from the first moment up to the last, not included', async () => {
      const times = [
        '2026-09-30T16:59:59.999Z',
        '2026-09-30T17:00:00.000Z',
        '2026-10-31T16:59:59.999Z',
        '2026-10-31T17:00:00.000Z',
      ];
      for (const [at, receivedAt] of times.entries()) await save({ code: `PA-26-00000${at}`, receivedAt });
      const found = await read('2026-09-30T17:00:00.000Z', '2026-10-31T17:00:00.000Z');
      expect(found.map(({ code }) => code)).toEqual(['PA-26-000001', 'PA-26-000002']);
    });

    it('finds older reports that were not done by then, with what was joined to them', async () => {
      const receivedAt = '2025-03-10T02:00:00.000Z';
      const codes = ['waits', 'joined', 'answered-then', 'answered-since', 'other', 'young'];
      const [, joined, then, since, other] = await Promise.all(
        codes.map((code) => save({ code, receivedAt: code === 'young' ? '2026-03-10T02:00:00.000Z' : receivedAt })),
      );
      await change(joined!, { does: 'join', to: 'waits' }, '2025-03-11T02:00:00.000Z');
      await change(then!, { does: 'answer', text: 'Xong.' }, '2025-04-01T02:00:00.000Z');
      await change(since!, { does: 'answer', text: 'Xong.' }, '2026-04-01T02:00:00.000Z');
      await change(other!, { does: 'join', to: 'answered-then' }, '2025-03-11T02:00:00.000Z');
      const found: DigestReport[] = [];
      for await (const one of createSqlDigestSource(database).openSince!(new Date('2026-01-01T00:00:00.000Z')))
        found.push(one);
      expect(found.map(({ code }) => code)).toEqual(['answered-since', 'joined', 'waits']);
      expect(found[0]!.history?.map(({ state }) => state)).toEqual(['received', 'answered']);
    });

    it('reads the term of a reopened report beside the one it was answered by', async () => {
      const report = await save({ code: 'PA-26-000001', answerDue: '2026-10-20T10:00:00.000Z' });
      const answered = await change(report, { does: 'answer', text: 'Xong.' }, '2026-10-19T02:00:00.000Z');
      const due = '2026-10-23T10:00:00.000Z';
      await change(answered, { does: 'reopen', due }, '2026-10-22T02:00:00.000Z');
      const [found] = await read('2026-09-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z');
      expect(found).toMatchObject({ dueAt: '2026-10-20T10:00:00.000Z', openDueAt: due });
    });

    it('reads every report once, also where more of one moment are there than are read at once', async () => {
      const receivedAt = '2026-10-10T02:00:00.000Z';
      const effects = Array.from({ length: 2_105 }, (_, at): ReportEffect => {
        const code = `PA-26-${String(at).padStart(6, '0')}`;
        return {
          effect: 'save_report',
          report: someReport({ code, receivedAt: at < 2_050 ? receivedAt : '2026-10-11T02:00:00.000Z' }),
          entry: { code, version: 1, at: receivedAt, by: { role: 'reporter' }, action: 'send', to: 'received' },
          thread: { code },
        };
      });
      await apply(effects, new Date(receivedAt));
      const codes = (await read('2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z')).map(({ code }) => code);
      expect(new Set(codes).size).toBe(2_105);
      expect(codes).toHaveLength(2_105);
    });

    it('tells what a report says and what became of it, with its history where that went on later', async () => {
      const receivedAt = '2026-10-10T02:00:00.000Z';
      const said = { tendency: 'băn khoăn', breadth: 'nhiều', groups: ['nông dân'], proposal: 'Chi trả sớm' } as const;
      const report = await save({
        code: 'PA-26-000001',
        receivedAt,
        ...said,
        groups: ['nông dân'],
        areaIds: ['tdp-4', 'tdp-5'],
      });
      const due = '2026-10-20T10:00:00.000Z';
      const assigned = await change(report, { does: 'assign', agencyId: 'quy-dat', due }, '2026-10-12T02:00:00.000Z');
      await change(assigned, { does: 'answer', text: 'Đã chi trả.' }, '2026-11-03T02:00:00.000Z');
      const [then] = await read('2026-10-01T00:00:00.000Z', '2026-10-31T17:00:00.000Z');
      expect(then).toMatchObject({
        ...said,
        code: 'PA-26-000001',
        areaIds: ['tdp-4', 'tdp-5'],
        topicId: 'dat-dai',
        agencyId: 'quy-dat',
        dueAt: due,
        state: 'answered',
        answeredAt: '2026-11-03T02:00:00.000Z',
        history: [{ state: 'received' }, { state: 'assigned' }, { state: 'answered' }],
      });
      const [later] = await read('2026-10-01T00:00:00.000Z', '2026-11-30T17:00:00.000Z');
      expect(later).not.toHaveProperty('history');
    });

    it('knows nothing of who sent it', async () => {
      await save({ code: 'PA-26-000001', receivedAt: '2026-10-10T02:00:00.000Z' });
      const found = await read('2026-10-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z');
      expect(found).toHaveLength(1);
      expect(JSON.stringify(found)).not.toMatch(/p-reporter|lan|telegram/);
    });

    it('keeps the hash of a link only, until its last moment, and notes what is done with it', async () => {
      const clock = createManualClock('2026-11-24T01:00:00.000Z');
      const links = createSqlDigestLinks(database, { clock, newId: createIdSource(clock) });
      const link = { file: 'tong-hop-2026-10', personId: 'p-minh' };
      const token = await links.create(link, '2026-12-01T17:00:00.000Z');
      await links.create(link, '2026-11-24T01:00:01.000Z');
      expect(await links.find(token)).toEqual(link);
      for (const other of ['', 'x'.repeat(43), `${token}=`, token.toLowerCase() + 'A'])
        expect(await links.find(other)).toBeUndefined();
      await links.noteDownload(link, 'tong-hop-2026-10.docx');
      const audit = await database.selectFrom('audit_log').selectAll().execute();
      expect(audit.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
        ['digest_link', 'p-minh', 'tong-hop-2026-10'],
        ['digest_link', 'p-minh', 'tong-hop-2026-10'],
        ['digest_download', 'p-minh', 'tong-hop-2026-10.docx'],
      ]);
      const rows = await database.selectFrom('digest_link').selectAll().execute();
      expect(JSON.stringify([rows, audit])).not.toContain(token);
      clock.advance(1000);
      expect(await removeSpentDigestLinks(database, clock.now())).toBe(1);
      clock.advance(8 * 86_400_000);
      expect(await links.find(token)).toBeUndefined();
    });

    it('records that a period was drafted, and leaves the first record as it is', async () => {
      const records = createSqlDigestRecords(database);
      expect(await records.has('2026-10')).toBe(false);
      await records.add({
        period: '2026-10',
        madeAt: '2026-11-01T00:00:00.000Z',
        file: 'tong-hop-2026-10',
        reports: 3,
      });
      await records.add({ period: '2026-10', madeAt: '2026-11-02T00:00:00.000Z', reports: 9 });
      expect(await records.has('2026-10')).toBe(true);
      expect(await database.selectFrom('digest_record').selectAll().execute()).toEqual([
        { period: '2026-10', made_at: '2026-11-01T00:00:00.000Z', file: 'tong-hop-2026-10', reports: 3 },
      ]);
    });
  });
}
