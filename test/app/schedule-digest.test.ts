import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import type { DigestDesk } from '#src/app/open-digest.ts';
import {
  type DigestSchedule,
  type DigestScheduleOptions,
  duePeriods,
  scheduleDigest,
} from '#src/app/schedule-digest.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlDigestRecords } from '#src/db/sql-digest.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlProcessLeases } from '#src/db/sql-process-leases.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { conversationRef } from '../fakes/messages.ts';
import { aReport, digestOf, someReports } from '../reports/digest/office-digest.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** An office with two officers, whose processes share a database. */
async function setUp({ reports = someReports(2), now = '2026-11-01T00:00:00.000Z' } = {}) {
  const place = await makeSqlitePlace();
  closing.push(place.remove);
  const clock = createManualClock(now);
  const made: string[] = [];
  const desk: DigestDesk = {
    async make(period) {
      made.push(period.key);
      const digest = await digestOf(reports, { period, now: clock.now() });
      return { digest, docx: new Uint8Array(), xlsx: new Uint8Array(), charts: true };
    },
    save: async ({ digest: { period } }) => ({ name: `tong-hop-${period.key}`, docx: '', xlsx: '' }),
  };
  const open = () => openDatabase(place.location);
  const startProcess = async (change: Partial<DigestScheduleOptions> = {}, opened?: Database) => {
    const database = opened ?? (await open());
    const schedule = scheduleDigest({
      draftOn: { day: 1, hour: 7 },
      desk,
      records: createSqlDigestRecords(database),
      leases: createSqlProcessLeases(database, { clock }),
      outbox: createSqlOutbox(database, { clock }),
      officerChats: () =>
        Promise.resolve([
          { personId: 'p-1', conversation: conversationRef('1', 'telegram') },
          { personId: 'p-2', conversation: conversationRef('2', 'zalo-bot') },
        ]),
      shapeOf: () => ({ textLimit: 2000 }),
      clock,
      logger: pino({ level: 'silent' }),
      // Never by itself in a test.
      pattern: '0 0 0 1 1 *',
      ...change,
    });
    closing.push(
      () => database.destroy(),
      () => schedule.stop(),
    );
    return { schedule, database };
  };
  const told = async ({ database }: { database: Awaited<ReturnType<typeof openDatabase>> }) =>
    database.selectFrom('outbox').select(['channel', 'text']).orderBy('id').execute();
  return { clock, made, open, startProcess, told };
}

const settled = (...schedules: DigestSchedule[]) => Promise.all(schedules.map((schedule) => schedule.run()));

test.each([
  ['2026-11-01T00:00:00.000Z', ['2026-10']],
  ['2026-10-31T23:59:59.000Z', ['2026-09', '2026-Q3']],
  ['2026-10-01T00:00:00.000Z', ['2026-09', '2026-Q3']],
  ['2027-01-01T00:00:00.000Z', ['2026-12', '2026-Q4', '2026']],
  ['2026-12-31T23:00:00.000Z', ['2026-11']],
  ['2026-11-15T10:00:00.000Z', ['2026-10']],
])('at %s the drafts of %j are due', (now, keys) => {
  expect(duePeriods(new Date(now), { day: 1, hour: 7 }).map(({ key }) => key)).toEqual(keys);
});

test('two processes draft a period once, and each officer is told once', async () => {
  const { startProcess, open, told, made, clock } = await setUp();
  const [first, second] = [await open(), await open()];
  const [one, two] = await Promise.all([startProcess({}, first), startProcess({}, second)]);
  await settled(one.schedule, two.schedule);
  clock.advance(3_600_000);
  await settled(one.schedule, two.schedule, one.schedule);
  expect(made).toEqual(['2026-10']);
  const messages = await told(one);
  expect(messages.map(({ channel }) => channel)).toEqual(['telegram', 'zalo-bot']);
  expect(messages[0]!.text).toMatch(/^Đã lập dự thảo báo cáo tổng hợp tháng 10 năm 2026\./);
  expect(messages[0]!.text).toContain('tong-hop-2026-10.docx');
});

test('each officer gets a link of their own where the server has an address', async () => {
  const { startProcess, told } = await setUp();
  const offer = ({ file, personId }: { file: string; personId: string }) =>
    Promise.resolve({ url: `https://troly.example.vn/digests/${personId}/${file}`, lastDay: '2026-11-08' });
  const process = await startProcess({ offer });
  await process.schedule.run();
  const texts = (await told(process)).map(({ text }) => text);
  expect(texts.map((text) => /https:\S+/.exec(text)?.[0])).toEqual([
    'https://troly.example.vn/digests/p-1/tong-hop-2026-10',
    'https://troly.example.vn/digests/p-2/tong-hop-2026-10',
  ]);
  expect(texts[0]).toContain('đến hết ngày 08/11/2026');
  expect(texts[0]).not.toContain('trên máy chủ');
});

test('a process that starts later drafts what no server was there for, and not what is recorded', async () => {
  const { startProcess, made, clock } = await setUp({ now: '2027-01-04T05:00:00.000Z' });
  const { schedule } = await startProcess();
  await schedule.run();
  expect(made).toEqual(['2026-12', '2026-Q4', '2026']);
  await schedule.stop();
  clock.advance(86_400_000);
  await settled((await startProcess()).schedule);
  expect(made).toHaveLength(3);
});

test('one that ended before it could record tells nobody twice when it is done again', async () => {
  const { startProcess, told, made } = await setUp();
  const broken = { has: () => Promise.resolve(false), add: () => Promise.reject(new Error('killed')) };
  const first = await startProcess({ records: broken });
  await first.schedule.run();
  await first.schedule.stop();
  const second = await startProcess();
  await second.schedule.run();
  expect(made.length).toBeGreaterThan(1);
  expect(await told(second)).toHaveLength(2);
});

test('a draft that fails is made at the next look', async () => {
  const { startProcess, told } = await setUp();
  let failures = 2;
  const { schedule, database } = await startProcess({
    officerChats: () =>
      failures-- > 0
        ? Promise.reject(new Error('busy'))
        : Promise.resolve([{ personId: 'p-3', conversation: conversationRef('3', 'telegram') }]),
  });
  for (let look = 0; look < 4; look++) await schedule.run();
  expect(await told({ database })).toHaveLength(1);
});

test('an office without reports is not told that there was nothing, and it is not counted again', async () => {
  const { startProcess, told, made } = await setUp({ reports: [] });
  const process = await startProcess();
  await settled(process.schedule, process.schedule);
  expect(made).toEqual(['2026-10']);
  expect(await told(process)).toEqual([]);
});

test('matters still open from before are reason enough', async () => {
  const { startProcess, told } = await setUp({ reports: [aReport({ receivedAt: '2026-05-01T02:00:00.000Z' })] });
  const process = await startProcess();
  await process.schedule.run();
  expect(await told(process)).toHaveLength(2);
});

test('nothing is drafted by itself where the office has not said when', async () => {
  const { startProcess, made } = await setUp();
  await (await startProcess({ draftOn: undefined })).schedule.run();
  expect(made).toEqual([]);
});

test('it looks by itself, at the hours of Việt Nam, until it is stopped', async () => {
  const { startProcess, made, clock } = await setUp({ now: '2026-10-15T00:00:00.000Z' });
  const { schedule } = await startProcess({ pattern: '* * * * * *' });
  await schedule.run();
  clock.advance(20 * 86_400_000);
  await expect.poll(() => made, { timeout: 5000 }).toContain('2026-10');
  await schedule.stop();
});
