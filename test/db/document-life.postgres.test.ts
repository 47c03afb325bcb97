import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { describe } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { STORE_TABLES } from '#src/db/store-tables.ts';
import { describeDocumentLife } from '../contract/document-life-contract.ts';
import { bytesBelow } from '../fakes/bytes-below.ts';
import { hasPostgres, makePostgresPlace } from '../fakes/postgres-database.ts';

/** Rows of every table, and the database's own files where this process may read them. */
async function readBytes(location: string): Promise<Buffer> {
  const database = await openDatabase(location);
  try {
    const rows = [];
    for (const table of STORE_TABLES) rows.push(...(await database.selectFrom(table).selectAll().execute()));
    const cells = rows
      .flatMap((row) => Object.values(row as object) as unknown[])
      .map((cell) => (cell instanceof Uint8Array ? Buffer.from(cell) : Buffer.from(String(cell))));
    await sql`checkpoint`.execute(database);
    const { rows: places } = await sql<{
      folder: string;
    }>`select current_setting('data_directory') || '/base/' || oid as folder
      from pg_database where datname = current_database()`.execute(database);
    const { folder } = places[0]!;
    // A server elsewhere keeps its files to itself.
    return Buffer.concat([...cells, ...(existsSync(folder) ? [bytesBelow(folder)] : [])]);
  } finally {
    await database.destroy();
  }
}

describe.runIf(hasPostgres)('contract', () => {
  describeDocumentLife('PostgreSQL', makePostgresPlace, readBytes);
});
