import { describe, expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { describeAttachmentRegister } from '../contract/attachment-register-contract.ts';
import { describeCommitments } from '../contract/commitments-contract.ts';
import { describeMessageHistory } from '../contract/message-history-contract.ts';
import { describeQuestions } from '../contract/questions-contract.ts';
import { describeProcesses } from '../contract/processes-contract.ts';
import { describeSegments } from '../contract/segments-contract.ts';
import { describeSharedState } from '../contract/shared-state-contract.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { hasPostgres, makePostgresPlace, openTestDatabase } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contracts', () => {
  describeSharedState('PostgreSQL', makePostgresPlace);
  describeMessageHistory('PostgreSQL', makePostgresPlace);
  describeCommitments('PostgreSQL', makePostgresPlace);
  describeAttachmentRegister('PostgreSQL', makePostgresPlace);
  describeSegments('PostgreSQL', makePostgresPlace);
  describeQuestions('PostgreSQL', makePostgresPlace);
  describeProcesses('PostgreSQL', () => makePostgresPlace({ empty: true }));
});

test.runIf(hasPostgres)('servers that write documents at once all get through, one after the other', async () => {
  const { url, database, close } = await openTestDatabase();
  const other = await openDatabase(url);
  const stores = [database, other].map((each) => createSqlKnowledgeStore(each));
  const write = (n: number) => {
    const id = `d${n % 7}`;
    return stores[n % 2]!.replaceDocument(makeDocument({ id }), makePassages(id, [`bản ${n} a`, `bản ${n} b`]));
  };
  for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 16 }, (_, n) => write(n)));
  const segments = await database.selectFrom('knowledge_segments').select('id').orderBy('id').execute();
  const named = await database.selectFrom('knowledge_documents').select('segment_id as id').distinct().execute();
  expect(segments).toEqual(named.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (let n = 0; n < 7; n++) expect(await stores[0]!.documentPassages(`d${n}`)).toHaveLength(2);
  await other.destroy();
  await close();
});
