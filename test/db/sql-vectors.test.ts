import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '#src/knowledge/dense/passage-text.ts';
import { openMeaning, type OpenMeaning } from '../fakes/meaning.ts';

let folder: string;
let open: OpenMeaning;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vecto-'));
  open = await openMeaning(join(folder, 'kho.sqlite'));
});
afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

const NOTHING = { characters: 0, tokens: 0 };
const vector = (...numbers: number[]) => Float32Array.from(numbers);

describe('texts without a vector', () => {
  test('are told in the order of their hashes, each once, from where one left off', async () => {
    await open.put('a', ['một', 'hai', 'ba', 'bốn']);
    await open.put('b', ['một'], { title: 'Văn bản a' });
    const all = await open.writer.missing(undefined, { after: '', limit: 10 });
    expect(all.map(({ hash }) => hash)).toEqual(all.map(({ text }) => hashText(text)).toSorted());
    expect(all).toHaveLength(4);
    const two = await open.writer.missing(undefined, { after: '', limit: 2 });
    const rest = await open.writer.missing(undefined, { after: two[1]!.hash, limit: 10 });
    expect([...two, ...rest]).toEqual(all);
  });

  test('are those that this set lacks, whatever another has', async () => {
    await open.put('a', ['một', 'hai']);
    const [one, other] = [await open.writer.openSet('m', 2), await open.writer.openSet('m', 3)];
    const [first, second] = await open.writer.missing(one.id, { after: '', limit: 10 });
    await open.writer.keep(one.id, [{ hash: first!.hash, vector: vector(1, 0) }], NOTHING);
    expect(await open.writer.missing(one.id, { after: '', limit: 10 })).toEqual([second]);
    expect(await open.writer.missing(other.id, { after: '', limit: 10 })).toEqual([first, second]);
    expect(await open.writer.lacks(one.id, [first!.hash, 'lạ', 'lạ'])).toEqual(['lạ']);
    expect(await open.writer.lacks(undefined, [first!.hash])).toEqual([first!.hash]);
  });
});

test('a vector is read as it was kept, and the first one stays', async () => {
  await open.put('a', ['một', 'hai']);
  const { id } = await open.writer.openSet('m', 3);
  const texts = await open.writer.missing(id, { after: '', limit: 10 });
  const kept = vector(0.1, -2, Number.MIN_VALUE);
  await open.writer.keep(id, [{ hash: texts[0]!.hash, vector: kept }, { hash: texts[1]!.hash }], NOTHING);
  await open.writer.keep(id, [{ hash: texts[0]!.hash, vector: vector(9, 9, 9) }], { characters: 5, tokens: 2 });
  const rows = await open.reader.vectors(id, { documentId: 'a', from: 0, limit: 10 });
  expect(rows.filter((row) => row.vector !== undefined)).toEqual([{ position: expect.any(Number), vector: kept }]);
  expect(rows).toHaveLength(2);
  expect((await open.writer.sets())[0]!.counted).toEqual({ characters: 5, tokens: 2 });
});

test('the version changes with documents, with vectors of the serving set, and with the set', async () => {
  await open.put('a', ['một']);
  const seen = [await open.reader.version()];
  const see = async () => {
    seen.push(await open.reader.version());
  };
  await open.embed();
  await see();
  await open.put('b', ['hai']);
  await see();
  await open.embed();
  await see();
  await open.embed('nhung-2');
  await see();
  expect(new Set(seen).size).toBe(5);
  await open.embed('nhung-2');
  expect(await open.reader.version()).toBe(seen[4]);
});

test('a document whose access alone changed keeps its version', async () => {
  await open.put('a', ['một']);
  const before = await open.reader.documents();
  await open.put('a', ['một'], { access: 'public' });
  expect(await open.reader.documents()).toEqual(before);
  await open.put('a', ['một', 'hai']);
  expect(await open.reader.documents()).not.toEqual(before);
});

test('no text goes into the tables of vectors, and no vector of what was deleted stays', async () => {
  await open.put('a', ['Nội dung tuyệt đối riêng tư']);
  await open.embed();
  const [{ bytes } = { bytes: new Uint8Array() }] = await open.database.selectFrom('vectors').select('bytes').execute();
  expect(bytes.length).toBe(256);
  await open.store.removeDocument('a');
  expect(await open.database.selectFrom('vectors').selectAll().execute()).toEqual([]);
  const sets = JSON.stringify(await open.database.selectFrom('vector_sets').selectAll().execute());
  expect(sets).not.toContain('riêng tư');
});

test('a change of model leaves nothing of the one before', async () => {
  await open.put('a', ['một', 'hai', 'ba']);
  await open.embed();
  const old = await open.database.selectFrom('vectors').select('bytes').execute();
  await open.embed('nhung-2');
  const rows = await open.database.selectFrom('vectors').select(['bytes']).execute();
  expect(rows.map(({ bytes }) => bytes.length)).toEqual(old.map(() => 32 * 4));
});
