import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { describeDocumentLife } from '../contract/document-life-contract.ts';
import { bytesBelow } from '../fakes/bytes-below.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeDocumentLife('SQLite', makeSqlitePlace, (location) => Promise.resolve(bytesBelow(dirname(location))));

test('what lay in free pages before they were wiped at once goes with the next removal', async () => {
  const { location, remove } = await makeSqlitePlace();
  const database = await openDatabase(location);
  const store = createSqlKnowledgeStore(database);
  await store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['khác']));
  const old = new DatabaseSync(location);
  old.exec('PRAGMA secure_delete = OFF');
  const insert = old.prepare("INSERT INTO knowledge_texts VALUES ('v', ?, '[]', '', ?, NULL, 0, NULL)");
  for (let position = 0; position < 50; position++) insert.run(position, 'Xuyến chi nở trắng đồi '.repeat(100));
  old.exec("DELETE FROM knowledge_texts WHERE version_id = 'v'");
  old.close();
  const isThere = () => bytesBelow(dirname(location)).includes('Xuyến chi nở trắng đồi');
  expect(isThere()).toBe(true);
  const run = await store.startRun();
  await run.remove('a');
  await run.publish();
  expect(isThere()).toBe(false);
  await database.destroy();
  await remove();
});
