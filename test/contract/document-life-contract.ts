import { afterEach, describe, expect, test } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { changeAccess, forgetOldVersions, retireDocument, rollBack } from '#src/cli/documents/change-documents.ts';
import { openDatabase, type Database } from '#src/db/open-database.ts';
import { createSqlDocumentRegister } from '#src/db/sql-document-register.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { createSqlVectorWriter } from '#src/db/sql-vectors.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

/** Everything that is kept at a place, as bytes: files where they can be read, rows where they cannot. */
export type ReadBytes = (location: string) => Promise<Buffer>;

/** What becomes of documents in a database, from the first run to the last trace; run on each engine. */
export function describeDocumentLife(name: string, makePlace: MakePlace, readBytes: ReadBytes): void {
  describe(`the life of documents in ${name}`, () => {
    let places: SqlPlace[] = [];
    let databases: Database[] = [];

    afterEach(async () => {
      for (const database of databases) await database.destroy();
      for (const place of places) await place.remove();
      databases = [];
      places = [];
    });

    /** A connection of its own, as another process would have. */
    async function connect() {
      if (places.length === 0) places.push(await makePlace());
      const database = await openDatabase(places[0]!.location);
      databases.push(database);
      const store = createSqlKnowledgeStore(database);
      return { database, store, register: createSqlDocumentRegister(database, { clock }) };
    }

    type Connection = Awaited<ReturnType<typeof connect>>;
    const texts = async ({ store }: Connection, id: string) =>
      (await store.documentPassages(id)).map((passage) => passage.text);

    async function publish({ store }: Connection, versions: Record<string, string[] | undefined>): Promise<void> {
      const run = await store.startRun();
      for (const [id, words] of Object.entries(versions)) {
        if (words === undefined) await run.remove(id);
        else await run.put(makeDocument({ id, contentHash: words.join() }), makePassages(id, words));
      }
      await run.publish();
    }

    const rowsOf = async ({ database }: Connection) => ({
      texts: (await database.selectFrom('knowledge_texts').select('version_id').execute()).length,
      versions: (await database.selectFrom('knowledge_versions').select('version_id').execute()).length,
      segments: (await database.selectFrom('knowledge_segments').select('id').execute()).length,
    });

    test('what a run gathers counts all at once, also for those who look meanwhile', async () => {
      const writer = await connect();
      const reader = await connect();
      const index = await openBm25Index(reader.store, { pollMs: 0 });
      await publish(writer, { a: ['sáng một'], b: ['sáng hai'] });
      const run = await writer.store.startRun();
      await run.put(makeDocument({ id: 'a' }), makePassages('a', ['chiều một']));
      // Enough to be written aside before the end.
      await run.put(
        makeDocument({ id: 'to' }),
        makePassages(
          'to',
          Array.from({ length: 500 }, (_, n) => `chiều dòng ${n}`),
        ),
      );
      await run.put(makeDocument({ id: 'b' }), makePassages('b', ['chiều hai']));
      expect((await rowsOf(writer)).texts).toBeGreaterThan(500);
      await index.refresh();
      expect((await index.search({ text: 'chiều' })).hits).toEqual([]);
      expect(await texts(reader, 'a')).toEqual(['sáng một']);
      expect((await run.documents()).map((document) => document.id)).toEqual(['a', 'b', 'to']);
      await run.publish();
      await index.refresh();
      const { hits } = await index.search({ text: 'chiều một hai', limit: 600 });
      expect(new Set(hits.map((hit) => hit.documentId))).toEqual(new Set(['a', 'b', 'to']));
      expect(await texts(reader, 'a')).toEqual(['chiều một']);
      expect((await index.search({ text: 'sáng' })).terms[0]).toMatchObject({ passages: 0 });
      await index.close();
    });

    test('a run that was broken off leaves nothing behind once another begins', async () => {
      const writer = await connect();
      await publish(writer, { a: ['cũ'] });
      const before = await rowsOf(writer);
      const dead = await writer.store.startRun();
      const many = Array.from({ length: 500 }, (_, n) => `dở dang ${n}`);
      await dead.put(makeDocument({ id: 'b' }), makePassages('b', many));
      expect(await rowsOf(writer)).not.toEqual(before);
      const next = await writer.store.startRun();
      await next.discard();
      expect(await rowsOf(writer)).toEqual(before);
      expect(await texts(writer, 'a')).toEqual(['cũ']);
    });

    test('a run that lost its turn publishes nothing, not even half', async () => {
      const writer = await connect();
      await publish(writer, { a: ['cũ'] });
      const slow = await writer.store.startRun();
      const many = Array.from({ length: 500 }, (_, n) => `chậm ${n}`);
      await slow.put(makeDocument({ id: 'b' }), makePassages('b', many));
      await slow.put(makeDocument({ id: 'a' }), makePassages('a', ['chậm']));
      await publish(await connect(), { c: ['nhanh'] });
      await expect(slow.publish()).rejects.toMatchObject({ code: 'conflict' });
      expect((await writer.store.listDocuments()).map((document) => document.id)).toEqual(['a', 'c']);
      expect(await texts(writer, 'a')).toEqual(['cũ']);
    });

    test('the last run can be rolled back: changed documents as before, new ones gone, others untouched', async () => {
      const writer = await connect();
      await publish(writer, { a: ['a cũ', 'a nữa'], b: ['b'] });
      await publish(writer, { a: ['a mới'], c: ['c mới'] });
      expect((await writer.register.listPrevious()).map(({ documentId, hash }) => [documentId, hash])).toEqual([
        ['a', 'a cũ,a nữa'],
        ['c', undefined],
      ]);
      expect(await rollBack(writer)).toBe(2);
      const index = await openBm25Index(writer.store, { pollMs: 0 });
      expect((await writer.store.listDocuments()).map((document) => document.id)).toEqual(['a', 'b']);
      expect(await texts(writer, 'a')).toEqual(['a cũ', 'a nữa']);
      expect((await index.search({ text: 'cũ' })).hits.map((hit) => hit.passageId)).toEqual(['a:0']);
      expect((await index.search({ text: 'mới' })).hits).toEqual([]);
      expect(await rollBack(writer)).toBe(0);
      const events = await writer.register.history(['a']);
      expect(events.map((event) => event.what)).toEqual(['added', 'updated', 'updated', 'rolled_back']);
      await index.close();
    });

    test('only the run before the last is kept, and a run that changes nothing keeps it', async () => {
      const writer = await connect();
      for (const version of ['một', 'hai', 'ba']) await publish(writer, { a: [version] });
      await publish(writer, {});
      expect((await rowsOf(writer)).texts).toBe(2);
      expect(await rollBack(writer)).toBe(1);
      expect(await texts(writer, 'a')).toEqual(['hai']);
    });

    test('a body that changes without its text keeps text, postings and what was kept before', async () => {
      const writer = await connect();
      await publish(writer, { a: ['một'] });
      await publish(writer, { a: ['hai'] });
      const [document] = await writer.store.listDocuments();
      await changeAccess(document!, 'unit:van-phong', writer);
      await retireDocument((await writer.store.listDocuments())[0]!, '2026-05-01', writer);
      expect(await writer.store.listDocuments()).toMatchObject([
        { access: 'unit:van-phong', effectiveTo: '2026-05-01' },
      ]);
      expect(await texts(writer, 'a')).toEqual(['hai']);
      expect(await rollBack(writer)).toBe(1);
      expect(await texts(writer, 'a')).toEqual(['một']);
    });

    const SECRETS = ['Xuyến chi nở trắng đồi', 'xuyen', 'xuyến', 'Quyển tiêu đề riêng', 'quyen tieu'];
    const planted = async () => {
      const bytes = await readBytes(places[0]!.location);
      return SECRETS.filter((words) => bytes.includes(words));
    };

    test.each(['alone', 'among others', 'changed before'])(
      'a removed document (%s) is nowhere in the files, its earlier versions neither',
      async (circumstance) => {
        const writer = await connect();
        const reader = await connect();
        const secret = () =>
          Array.from({ length: 60 }, (_, n) => ({
            text: `Xuyến chi nở trắng đồi số ${n}. `.repeat(20),
            heading: 'Quyển',
          }));
        const others: Record<string, string[]> = {};
        if (circumstance === 'among others') {
          for (let n = 0; n < 40; n++)
            others[`d${n}`] = Array.from({ length: 20 }, (_, m) => `việc khác ${n} ${m} `.repeat(n));
        }
        for (let round = 0; round < (circumstance === 'changed before' ? 3 : 1); round++) {
          const run = await writer.store.startRun();
          const document = makeDocument({ id: 'kin', title: 'Quyển tiêu đề riêng', contentHash: `v${round}` });
          await run.put(document, makePassages('kin', secret()));
          for (const [id, words] of Object.entries(others))
            await run.put(makeDocument({ id }), makePassages(id, words));
          await run.publish();
          // Rows that come and go rearrange the pages in which the secret lies.
          await publish(writer, { ...others, x: ['khác '.repeat(400 * round), 'nữa'] });
          await publish(writer, { x: undefined });
        }
        expect(await planted()).not.toEqual([]);
        const index = await openBm25Index(reader.store, { pollMs: 0 });
        await publish(writer, { kin: undefined });
        expect(await planted()).toEqual([]);
        await index.refresh();
        expect((await index.search({ text: 'xuyến chi nở trắng đồi' })).hits).toEqual([]);
        expect(await reader.store.findPassages(['kin:0'])).toEqual([]);
        expect(await reader.store.listDocuments()).toHaveLength(Object.keys(others).length);
        for (const id of Object.keys(others).slice(0, 3)) expect(await texts(reader, id)).toEqual(others[id]);
        expect(await rollBack(writer)).toBe(0);
        await index.close();
      },
    );

    test('traces that could not be erased at once are erased by the next run', async () => {
      const writer = await connect();
      await publish(writer, { kin: ['Xuyến chi nở trắng đồi'], a: ['khác'] });
      // As when the process dies right after the removal.
      await writer.store.removeDocument('kin');
      await publish(writer, {});
      expect(await planted()).toEqual([]);
    });

    test('earlier versions that are given up are nowhere in the files', async () => {
      const writer = await connect();
      await publish(writer, { a: ['Xuyến chi nở trắng đồi'] });
      await publish(writer, { a: ['khác'] });
      expect(await planted()).toContain('Xuyến chi nở trắng đồi');
      expect(await forgetOldVersions(writer)).toBe(1);
      expect(await planted()).toEqual([]);
      expect(await rollBack(writer)).toBe(0);
    });

    test('what must never have been there goes with its number, its vectors and what was decided on it', async () => {
      const writer = await connect();
      const vectors = createSqlVectorWriter(writer.database);
      const code = '83-XC/BTG';
      const document = makeDocument({
        id: 'kin',
        code,
        issuer: 'Ban Xuyến Chi',
        issuedOn: '2026-04-01',
        path: 'kin.txt',
      });
      for (const words of ['một', 'hai']) {
        const run = await writer.store.startRun();
        await run.put({ ...document, contentHash: words }, makePassages('kin', [words]));
        await run.put(
          makeDocument({ id: 'a', code: '84-XC/BTG', contentHash: words }),
          makePassages('a', [`khác ${words}`]),
        );
        await run.publish();
        const set = await vectors.openSet('nhung-1', 4);
        const wanted = await vectors.missing(set.id, { after: '', limit: 10 });
        const kept = wanted.map(({ hash }) => ({ hash, vector: new Float32Array([1, 2, 3, 4]) }));
        await vectors.keep(set.id, kept, { characters: 1, tokens: 1 });
      }
      await retireDocument(document, '2026-05-01', writer);
      await changeAccess(
        (await writer.store.listDocuments()).find(({ id }) => id === 'kin')!,
        'public',
        writer,
      );
      const before = await readBytes(places[0]!.location);
      for (const trace of [code, 'ban xuyen chi']) expect(before.includes(trace)).toBe(true);
      expect(await writer.database.selectFrom('vectors').select('hash').execute()).toHaveLength(4);

      expect(await writer.store.removeDocument('kin')).toBe(true);
      await publish(writer, {});
      const after = await readBytes(places[0]!.location);
      for (const trace of [code, code.toLowerCase(), 'Ban Xuyến Chi', 'ban xuyen chi'])
        expect(after.includes(trace)).toBe(false);
      expect(after.includes('84-XC/BTG')).toBe(true);
      // Those of the other document, now and before.
      expect(await writer.database.selectFrom('vectors').select('hash').execute()).toHaveLength(2);
      const history = await writer.register.history(['kin']);
      expect(history.map(({ what }) => what)).toEqual(['added', 'updated', 'retired', 'access', 'removed']);
      expect(new Set(history.flatMap(({ code, path, detail }) => [code, path, detail]))).toEqual(
        new Set([undefined, 'kin.txt']),
      );
      expect(await writer.register.findPast({ path: 'kin.txt' })).toEqual(['kin']);
      expect(await rollBack(writer)).toBe(1);
      expect((await writer.store.listDocuments()).map(({ id }) => id)).toEqual(['a']);
    });
  });
}
