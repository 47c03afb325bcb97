import { describe, expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { describeAttachmentRegister } from '../contract/attachment-register-contract.ts';
import { describeMessageHistory } from '../contract/message-history-contract.ts';
import { describeProcesses } from '../contract/processes-contract.ts';
import { describeSegments } from '../contract/segments-contract.ts';
import { describeSharedState } from '../contract/shared-state-contract.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { hasPostgres, makePostgresPlace, openTestDatabase } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contracts', () => {
  describeSharedState('PostgreSQL', makePostgresPlace);
  describeMessageHistory('PostgreSQL', makePostgresPlace);
  describeAttachmentRegister('PostgreSQL', makePostgresPlace);
  describeSegments('PostgreSQL', makePostgresPlace);
  describeProcesses('PostgreSQL', () => makePostgresPlace({ empty: true }));
});

test.runIf(hasPostgres)(
  'servers that write the same document at once all get through, one after the other',
  async () => {
    const { url, database, close } = await openTestDatabase();
    const other = await openDatabase(url);
    const stores = [database, other].map((each) => createSqlKnowledgeStore(each));
    const versions = Array.from({ length: 12 }, (_, n) => [`bản ${n} a`, `bản ${n} b`, `bản ${n} c`]);
    await Promise.all(
      versions.map((texts, n) => stores[n % 2]!.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', texts))),
    );
    const texts = (await stores[0]!.documentPassages('a')).map(({ text }) => text);
    expect(versions).toContainEqual(texts);
    await other.destroy();
    await close();
  },
);
