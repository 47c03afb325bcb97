import { describe } from 'vitest';
import { describeDocumentCommands } from '../contract/document-commands-contract.ts';
import { hasPostgres, makePostgresPlace } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeDocumentCommands('PostgreSQL', () => makePostgresPlace({ empty: true }));
});
