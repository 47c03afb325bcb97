import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

/** Postings in the database, written and read by several; run on each engine. */
export function describeSegments(name: string, makePlace: MakePlace): void {
  describe(`segments in ${name}`, () => {
    let place: SqlPlace;
    let opened: Database[];

    beforeEach(async () => {
      place = await makePlace();
      opened = [];
    });

    afterEach(async () => {
      for (const database of opened) await database.destroy();
      await place.remove();
    });

    /** A connection of its own, as another process would have. */
    async function connect() {
      const database = await openDatabase(place.location);
      opened.push(database);
      return { database, store: createSqlKnowledgeStore(database) };
    }

    test('what one connection writes, an index on another finds by polling', async () => {
      const writer = await connect();
      const index = await openBm25Index((await connect()).store, { pollMs: 10 });
      await writer.store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['lịch tiếp công dân']));
      for (let tries = 0; tries < 500 && (await index.search({ text: 'tiếp công dân' })).hits.length === 0; tries++) {
        await sleep(10);
      }
      expect((await index.search({ text: 'tiếp công dân' })).hits).toHaveLength(1);
      await index.close();
    });

    test('an index opened later finds what was written before, without the texts being read again', async () => {
      const writer = await connect();
      for (let number = 0; number < 20; number++) {
        const id = `d${number}`;
        await writer.store.replaceDocument(makeDocument({ id }), makePassages(id, [`lịch trực số ${number}`]));
      }
      await writer.database.updateTable('knowledge_texts').set({ text: '' }).execute();
      const index = await openBm25Index((await connect()).store, { pollMs: 0 });
      expect((await index.search({ text: 'lịch trực số 13', limit: 1 })).hits[0]!.passageId).toBe('d13:0');
      await index.close();
    });

    test('searches while documents are replaced see each whole, old or new, never both and never a part', async () => {
      const writer = await connect();
      const index = await openBm25Index((await connect()).store, { pollMs: 0 });
      const write = async (version: string) => {
        const texts = Array.from({ length: 5 }, (_, part) => `${version} phần ${part}`);
        await writer.store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', texts));
      };
      await write('sáng');
      await index.refresh();
      const writing = (async () => {
        for (let round = 0; round < 20; round++) await write(round % 2 === 0 ? 'chiều' : 'sáng');
      })();
      for (let round = 0; round < 60; round++) {
        await Promise.all([index.refresh(), sleep(0)]);
        const { terms } = await index.search({ text: 'sáng chiều' });
        expect(terms.map((term) => term.passages).sort((a, b) => a - b)).toEqual([0, 5]);
      }
      await writing;
      await index.close();
    });

    test('segments that nobody names are cleared away, and merged ones replace their parts', async () => {
      const { database, store } = await connect();
      for (let number = 0; number < 30; number++) {
        await store.replaceDocument(
          makeDocument({ id: `d${number % 15}` }),
          makePassages(`d${number % 15}`, ['một', 'hai']),
        );
      }
      const segments = await database.selectFrom('knowledge_segments').select('id').execute();
      const named = await database.selectFrom('knowledge_documents').select('segment_id').distinct().execute();
      expect(segments.map((row) => row.id).sort()).toEqual(named.map((row) => row.segment_id).sort());
      expect(segments.length).toBeLessThan(10);
      const parts = await database.selectFrom('knowledge_segment_parts').select('segment_id').distinct().execute();
      expect(parts).toHaveLength(segments.length);
    });

    test('an index keeps answering when the store fails, and tells of it', async () => {
      const { store } = await connect();
      await store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['vẫn còn']));
      const failure = new Error('gone');
      let broken = false;
      const generation = () => (broken ? Promise.reject(failure) : store.generation());
      const errors: unknown[] = [];
      const index = await openBm25Index(
        { ...store, generation },
        { pollMs: 5, onError: (error) => errors.push(error) },
      );
      broken = true;
      while (errors.length === 0) await sleep(5);
      expect(errors[0]).toBe(failure);
      expect((await index.search({ text: 'vẫn còn' })).hits).toHaveLength(1);
      await expect(index.refresh()).rejects.toBe(failure);
      await index.close();
    });
  });
}
