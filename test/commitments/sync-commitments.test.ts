import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommitmentStore } from '#src/commitments/commitment-store.ts';
import { applyChange } from '#src/commitments/states.ts';
import { syncCommitments } from '#src/commitments/sync-commitments.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { describeSync } from '#ingest/sync-register.ts';
import type { KnowledgeDocument } from '#src/knowledge/document.ts';
import type { KnowledgeStore } from '#src/knowledge/knowledge-store.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { makeSqlitePlace, type SqlPlace } from '../fakes/sql-place.ts';

let place: SqlPlace;
let database: Database;
let knowledge: KnowledgeStore;
let commitments: CommitmentStore;
let reads: string[];

beforeEach(async () => {
  place = await makeSqlitePlace();
  database = await openDatabase(place.location);
  knowledge = createSqlKnowledgeStore(database);
  commitments = createSqlCommitments(database, { clock: createManualClock() });
  reads = [];
});
afterEach(async () => {
  await database.destroy();
  await place.remove();
});

const BASE = makeDocument({ id: 'd1', kind: 'programme', typeName: 'Kế hoạch', issuedOn: '2026-01-20' });
const put = (text: string, fields: Partial<KnowledgeDocument> = {}) => {
  const document = { ...BASE, contentHash: text, ...fields };
  return knowledge.replaceDocument(document, makePassages(document.id, [{ text, heading: 'Nhiệm vụ' }]));
};
const sync = (names = 'n', today = '2026-11-22') =>
  syncCommitments({
    knowledge: {
      listDocuments: () => knowledge.listDocuments(),
      documentPassages(id) {
        reads.push(id);
        return knowledge.documentPassages(id);
      },
    },
    commitments,
    resolve: (name) => (name === 'Phòng Kinh tế' ? `agency:${names}` : undefined),
    names,
    today,
  });

const BRIDGE = '1. Giao Phòng Kinh tế sửa chữa cầu treo bản Nà Mẫu trước ngày 30/11/2026.';
const RUBBISH = '2. Giao Phòng Kinh tế xóa điểm tập kết rác tự phát ở chợ.';

test('a document is read once, and again when its text, its force or the office changes', async () => {
  await put(`${BRIDGE}\n${RUBBISH}`);
  expect(await sync()).toMatchObject({ documents: 1, added: 2, proposed: 0 });
  expect(await sync()).toMatchObject({ documents: 0, added: 0 });
  expect(reads).toEqual(['d1']);
  await put(`${BRIDGE.replace('30/11', '15/12')}\n${RUBBISH}`);
  expect(await sync()).toMatchObject({
    documents: 1,
    added: 0,
    removed: 0,
    changed: [{ number: 1, fields: ['action', 'due'] }],
  });
  expect(await sync('other')).toMatchObject({
    documents: 1,
    changed: [{ fields: ['owners'] }, { fields: ['owners'] }],
  });
  expect(await commitments.list({ owner: 'agency:other' })).toHaveLength(2);
});

test('what a replaced or ended document asked for is superseded, and comes back with it', async () => {
  await put(BRIDGE);
  await sync();
  const decision = async () => (await commitments.find(1))!.decision;
  for (const fields of [{ supersededBy: 'd2' }, { repealedBy: 'd2' }, { effectiveTo: '2026-11-22' }]) {
    await put(BRIDGE, fields);
    await sync();
    expect({ fields, decision: await decision() }).toEqual({ fields, decision: 'superseded' });
    await put(BRIDGE);
    await sync();
    expect(await decision()).toBe('confirmed');
  }
  await put(BRIDGE, { effectiveTo: '2026-12-01' });
  await sync();
  expect(await decision()).toBe('confirmed');
  await sync('n', '2026-12-01');
  expect(await decision()).toBe('superseded');
});

test('what a run left behind is taken up by the next, and what is gone from the store is forgotten', async () => {
  await put(BRIDGE);
  await sync();
  await put(RUBBISH, { id: 'd2' });
  await database.deleteFrom('knowledge_documents').where('id', '=', 'd1').execute();
  expect(await sync()).toMatchObject({ documents: 1, added: 1 });
  expect((await commitments.list()).map(({ documentId }) => documentId)).toEqual(['d2']);
});

test('a clerk is told of what officers entered and the text now says otherwise', async () => {
  await put(`${BRIDGE}\n${RUBBISH}`);
  const first = await sync();
  expect(describeSync(first)).toBe('Sổ cam kết: 2 cam kết mới (0 chờ duyệt), 0 thay đổi, 0 không còn.');
  await commitments.change(1, (one) => applyChange(one, { change: 'enter', fields: {}, clear: ['due'], by: 'p1' }));
  await commitments.change(2, (one) => applyChange(one, { change: 'confirm', by: 'p1' }));
  await put(BRIDGE.replace('30/11', '15/12'));
  const told = describeSync(await sync());
  expect(told).toContain('0 cam kết mới (0 chờ duyệt), 1 thay đổi');
  expect(told).toContain('ở số 1, 2');
  expect(describeSync(await sync())).toBeUndefined();
});

test('a regulation is not read at all', async () => {
  await put(BRIDGE, { kind: 'regulation' });
  expect(await sync()).toMatchObject({ documents: 1, added: 0 });
  expect(reads).toEqual([]);
});
