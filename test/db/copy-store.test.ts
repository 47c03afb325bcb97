import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '#src/db/check-store.ts';
import { copyStore } from '#src/db/copy-store.ts';
import { connectDatabase, type Database, openDatabase } from '#src/db/open-database.ts';
import { createTableSum } from '#src/db/store-rows.ts';
import { STORE_TABLES } from '#src/db/store-tables.ts';
import { describeCopyStore } from '../contract/copy-store-contract.ts';
import { fillStore } from '../fakes/filled-store.ts';
import { makeSqlitePlace, type SqlPlace } from '../fakes/sql-place.ts';

describeCopyStore('from SQLite to SQLite', { from: makeSqlitePlace, to: makeSqlitePlace });

describe('a store', () => {
  let place: SqlPlace;
  let database: Database;
  beforeEach(async () => {
    place = await makeSqlitePlace();
    database = await openDatabase(place.location);
  });
  afterEach(async () => {
    await database.destroy();
    await place.remove();
  });
  const problems = async () => (await checkStore(database)).problems;

  it('is copied with every table that the schema has, but for what running processes hold', async () => {
    const tables = (await database.introspection.getTables()).map(({ name }) => name);
    const copied = tables.filter((name) => !['process_lease', 'knowledge_passages'].includes(name));
    expect(copied.toSorted()).toEqual(STORE_TABLES.toSorted());
  });

  it('is not copied onto itself, nor from a place where there is none', async () => {
    await expect(copyStore({ from: place.location, to: place.location })).rejects.toMatchObject({ code: 'conflict' });
    const missing = copyStore({ from: `${place.location}.none`, to: place.location });
    await expect(missing).rejects.toMatchObject({ code: 'not_found' });
    await writeFile(`${place.location}.empty`, '');
    const empty = copyStore({ from: `${place.location}.empty`, to: `${place.location}.copy` });
    await expect(empty).rejects.toMatchObject({ code: 'not_found', message: expect.stringContaining('nguồn') });
  });

  it('is found in order when it is, whole or empty', async () => {
    expect(await problems()).toEqual([]);
    await fillStore(database);
    expect(await problems()).toEqual([]);
  });

  it('is found wanting where passages or postings are gone', async () => {
    await fillStore(database);
    const third = database.selectFrom('knowledge_documents').select('version_id').where('id', '=', 'văn bản 3');
    await database.deleteFrom('knowledge_texts').where('version_id', '=', third).where('position', '=', 7).execute();
    expect(await problems()).toEqual([{ problem: 'passages_missing', found: 'văn bản 3' }]);
    await database.deleteFrom('knowledge_segment_parts').execute();
    expect(await problems()).toContainEqual({ problem: 'segment_missing', found: 'văn bản 11' });
  });

  it('says what it is where it is no store of ours, or of another version', async () => {
    const other = connectDatabase(':memory:');
    expect(await checkStore(other)).toEqual({ engine: 'sqlite', tables: [], problems: [{ problem: 'no_schema' }] });
    await other.destroy();
    await database
      .deleteFrom('kysely_migration' as 'credential')
      .where('name', '>', '004-people')
      .execute();
    expect(await problems()).toMatchObject([{ problem: 'other_version', found: '004-people' }]);
  });
});

describe('the sum of a table', () => {
  const sum = (...rows: Record<string, unknown>[]) => {
    const adding = createTableSum();
    adding.add(rows);
    return adding.total();
  };

  it('is the same in any order of rows and columns, and counts repetitions', () => {
    expect(sum({ a: 1, b: 'x' }, { a: 2, b: 'y' })).toEqual(sum({ b: 'y', a: 2 }, { b: 'x', a: 1 }));
    expect(sum({ a: 1 }, { a: 1 }).hash).not.toBe(sum({ a: 1 }).hash);
    expect(sum({ a: 1 }, { a: 1 }).hash).not.toBe(sum({ a: 2 }, { a: 2 }).hash);
  });

  it.each([
    [{ a: 'x' }, { a: 'X' }],
    [{ a: null }, { a: '' }],
    [{ a: 1 }, { a: '1' }],
    [{ a: 'é' }, { a: 'e\u0301' }],
    [{ a: Uint8Array.from([1]) }, { a: Uint8Array.from([1, 0]) }],
  ])('tells %o from %o', (one, other) => {
    expect(sum(one).hash).not.toBe(sum(other).hash);
  });

  it('takes the character NUL for what PostgreSQL keeps of it', () => {
    expect(sum({ a: 'x\0y' })).toEqual(sum({ a: 'x\uFFFDy' }));
  });
});
