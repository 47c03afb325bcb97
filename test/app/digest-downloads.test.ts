import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DownloadOptions, openDigestDownloads } from '#src/app/digest-downloads.ts';
import { openDigest } from '#src/app/open-digest.ts';
import { removeSpentDigestLinks } from '#src/db/sql-digest-links.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { removePersonData } from '#src/db/sql-person-data.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { createDigestCommand } from '#src/reports/digest/digest-command.ts';
import { digestRoutes } from '#src/server/digest-routes.ts';
import { openReportRoom, type ReportRoom } from '../assistant/reports/report-room.ts';

const ADDRESS = 'https://troly.example.vn';
let dataDir: string;
let room: ReportRoom;
let options: DownloadOptions;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'phoihop-tai-'));
  room = await openReportRoom({
    knowledge: await createMemoryKnowledge(),
    digest: ({ database, organisation, clock }) => {
      options = {
        database,
        people: createSqlPeopleStore(database, { clock }),
        clock,
        newId: createIdSource(clock),
        config: { dataDir, publicUrl: `${ADDRESS}/` },
      };
      const { offer } = openDigestDownloads(options);
      const register = createSqlCommitments(database, { clock });
      const desk = openDigest({ database, register, organisation, dataDir, clock });
      return createDigestCommand({ ...desk, clock, offer: offer! });
    },
  });
});
afterEach(async () => {
  await room.close();
  await rm(dataDir, { recursive: true, force: true });
});

const routes = (perMinute?: { ofToken: number; ofStrangers: number }) =>
  digestRoutes({
    downloads: openDigestDownloads(options).downloads,
    now: () => room.clock.now().getTime(),
    ...(perMinute === undefined ? {} : { perMinute }),
  }).app;
const get = (path: string, method = 'GET') => routes().request(path, { method });
const traces = () =>
  room.database
    .selectFrom('audit_log')
    .select(['action', 'actor', 'detail'])
    .orderBy('action')
    .orderBy('detail')
    .execute();

/** What an officer is told, and the path in it. */
async function askForLink() {
  const officer = await room.link('Minh', 'officer', 'minh', 'ban-tgdv');
  const told = await room.tell('minh', '/tonghop 10/2026');
  const path = new RegExp(`${ADDRESS}(/digests/[\\w-]{43})(?!\\S)`).exec(told)?.[1];
  if (path === undefined) throw new Error(told);
  return { officer, told, path };
}

describe('a link to a draft', () => {
  it('is told to the officer who asked, and both files are fetched from its page', async () => {
    const { path, told, officer } = await askForLink();
    expect(told).toContain('đến hết ngày 01/12/2026');
    expect(told).not.toContain(dataDir);
    const page = await get(path);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    const text = await page.text();
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href!, `${ADDRESS}${path}`).pathname);
    expect(links).toEqual([`${path}/tong-hop-2026-10.docx`, `${path}/tong-hop-2026-10.xlsx`]);
    for (const link of links) {
      const file = await get(link);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${link.split('/').at(-1)}"`);
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
    expect(await traces()).toEqual([
      { action: 'digest', actor: officer.id, detail: '2026-10' },
      { action: 'digest_download', actor: officer.id, detail: 'tong-hop-2026-10.docx' },
      { action: 'digest_download', actor: officer.id, detail: 'tong-hop-2026-10.xlsx' },
      { action: 'digest_link', actor: officer.id, detail: 'tong-hop-2026-10' },
    ]);
  });

  it('is not stored anywhere, found by searching, shown to a looker-up, or kept by browsers', async () => {
    const { path } = await askForLink();
    for (const one of [path, `${path}/tong-hop-2026-10.docx`]) {
      const { headers } = await get(one);
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect((await get(path)).headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await (await get(path)).text()).not.toMatch(/phản ánh|PA-26/);
    const rows = await room.database.selectFrom('digest_link').selectAll().execute();
    expect(JSON.stringify([rows, await traces()])).not.toContain(path.split('/').at(-1));
    const before = await traces();
    expect((await get(`${path}/tong-hop-2026-10.docx`, 'HEAD')).status).toBe(200);
    expect(await traces()).toEqual(before);
  });

  it('ends after its last day, and is then forgotten', async () => {
    const { path } = await askForLink();
    room.clock.advance(Date.parse('2026-12-01T16:59:59.000Z') - room.clock.now().getTime());
    expect((await get(path)).status).toBe(200);
    expect(await removeSpentDigestLinks(room.database, room.clock.now())).toBe(0);
    room.clock.advance(1000);
    const response = await get(`${path}/tong-hop-2026-10.docx`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(await response.text()).toContain('đã hết hạn');
    expect(await removeSpentDigestLinks(room.database, room.clock.now())).toBe(1);
  });

  it('ends with its file, and with the officer', async () => {
    const { path, officer } = await askForLink();
    await rm(join(dataDir, 'digests', 'tong-hop-2026-10.docx'));
    expect((await get(`${path}/tong-hop-2026-10.docx`)).status).toBe(404);
    expect(await (await get(path)).text()).not.toContain('.docx');
    await createSqlPeopleRegister(room.database, { clock: room.clock }).change(
      officer.id,
      { role: 'staff' },
      { force: true },
    );
    expect((await get(path)).status).toBe(404);
    expect((await get(`${path}/tong-hop-2026-10.xlsx`)).status).toBe(404);
  });

  it('goes with what is kept of a person', async () => {
    const { officer } = await askForLink();
    await createSqlPeopleRegister(room.database, { clock: room.clock }).revoke(officer.id, { force: true });
    await removePersonData(room.database, officer.id, { links: [], now: room.clock.now() });
    expect(await room.database.selectFrom('digest_link').selectAll().execute()).toEqual([]);
  });

  it('opens nothing but its own two files', async () => {
    const { path } = await askForLink();
    await mkdir(join(dataDir, 'digests'), { recursive: true });
    await writeFile(join(dataDir, 'digests', 'tong-hop-2026-09.docx'), 'another');
    await writeFile(join(dataDir, 'secret.key'), 'key');
    const names = [
      'tong-hop-2026-09.docx',
      '..%2fsecret.key',
      '%2e%2e/%2e%2e/secret.key',
      'tong-hop-2026-10.pdf',
      'tong-hop-2026-10.docx%00',
      `${'a'.repeat(9_000)}.docx`,
      '',
    ];
    for (const name of names) expect((await get(`${path}/${name}`)).status).toBe(404);
    for (const token of ['x', 'a'.repeat(43), "' or 1=1", '..%2f..']) {
      expect((await get(`/digests/${token}`)).status).toBe(404);
      expect((await get(`/digests/${token}/tong-hop-2026-10.docx`)).status).toBe(404);
    }
    expect((await get(path, 'POST')).status).toBe(404);
  });

  it('is fetched so often a minute; who tries out links does not keep others waiting', async () => {
    const { path } = await askForLink();
    const app = routes({ ofToken: 2, ofStrangers: 3 });
    const statuses = async (of: string, times: number) => {
      const found: number[] = [];
      for (let n = 0; n < times; n++) found.push((await app.request(of)).status);
      return found;
    };
    expect(await statuses(`/digests/${'b'.repeat(43)}`, 5)).toEqual([404, 404, 404, 429, 429]);
    expect(await statuses(`${path}/tong-hop-2026-10.docx`, 3)).toEqual([200, 200, 429]);
    room.clock.advance(60_000);
    expect(await statuses(`${path}/tong-hop-2026-10.docx`, 1)).toEqual([200]);
    expect(await statuses(`/digests/${'b'.repeat(43)}`, 1)).toEqual([404]);
  });
});

it('an officer whom nobody knows by name, or without an address, is told where the files lie', async () => {
  const { offer } = openDigestDownloads({ ...options, config: { dataDir } });
  expect(offer).toBeUndefined();
  const { database, office: organisation, clock } = room;
  const register = createSqlCommitments(database, { clock });
  const command = createDigestCommand({
    ...openDigest({ database, register, organisation, dataDir, clock }),
    clock: room.clock,
    offer: openDigestDownloads(options).offer!,
  });
  const { texts } = await command({ words: '10/2026', role: 'officer', inGroup: false });
  expect(texts[1]).toContain('thư mục "digests"');
  expect(await readdir(join(dataDir, 'digests'))).toHaveLength(2);
  expect(await room.database.selectFrom('digest_link').selectAll().execute()).toEqual([]);
});
