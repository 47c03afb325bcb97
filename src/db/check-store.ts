import { sql } from 'kysely';
import { isPostgres } from './engine.ts';
import { MIGRATIONS } from './migrate.ts';
import type { Database } from './open-database.ts';
import { readSchemaVersion, sumTable, type TableSum } from './store-rows.ts';
import { STORE_TABLES, type StoreTable } from './store-tables.ts';

/** Oldest PostgreSQL that is supported, as `server_version_num` has it. */
const OLDEST_SERVER = 150_000;

/** What is wrong, and where: names of tables, ids and settings, never content. */
export type StoreProblem =
  | { problem: 'no_schema' }
  | { problem: 'other_version'; found: string; expected: string }
  | { problem: 'damaged'; found: string }
  | { problem: 'old_server'; found: string }
  | { problem: 'not_utf8'; found: string }
  | { problem: 'not_durable'; found: string }
  | { problem: 'collation'; found: string }
  | { problem: 'segment_missing'; found: string }
  | { problem: 'passages_missing'; found: string };

export interface StoreCheck {
  engine: 'sqlite' | 'postgresql';
  tables: ({ table: StoreTable } & TableSum)[];
  problems: StoreProblem[];
}

/** Reads the whole store and changes nothing. */
export async function checkStore(database: Database): Promise<StoreCheck> {
  const engine = isPostgres(database) ? 'postgresql' : 'sqlite';
  const problems = engine === 'postgresql' ? await checkServer(database) : await checkFile(database);
  const version = await readSchemaVersion(database);
  if (version === undefined) return { engine, tables: [], problems: [...problems, { problem: 'no_schema' }] };
  const expected = Object.keys(MIGRATIONS);
  if (version.join() !== expected.join()) {
    const other = { found: version.at(-1) ?? '', expected: expected.at(-1) ?? '' };
    return { engine, tables: [], problems: [...problems, { problem: 'other_version', ...other }] };
  }
  problems.push(...(await checkDocuments(database)));
  const tables = [];
  for (const table of STORE_TABLES) tables.push({ table, ...(await sumTable(database, table)) });
  return { engine, tables, problems };
}

async function checkFile(database: Database): Promise<StoreProblem[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(database);
  const broken = await sql<{ table: string }>`pragma foreign_key_check`.execute(database);
  return [
    ...rows.filter((row) => row.integrity_check !== 'ok').map((row) => row.integrity_check.split('\n')[0] ?? ''),
    ...broken.rows.map(({ table }) => table),
  ].map((found) => ({ problem: 'damaged', found }));
}

async function checkServer(database: Database): Promise<StoreProblem[]> {
  const setting = async (name: string) => {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(database);
    return rows[0]?.value ?? '';
  };
  const problems: StoreProblem[] = [];
  if (Number(await setting('server_version_num')) < OLDEST_SERVER) {
    problems.push({ problem: 'old_server', found: await setting('server_version') });
  }
  const encoding = await setting('server_encoding');
  if (encoding !== 'UTF8') problems.push({ problem: 'not_utf8', found: encoding });
  for (const name of ['fsync', 'synchronous_commit']) {
    if ((await setting(name)) === 'off') problems.push({ problem: 'not_durable', found: name });
  }
  const columns = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = current_schema() and data_type in ('text', 'character varying')
      and collation_name is distinct from 'C'`.execute(database);
  return [...problems, ...columns.rows.map(({ name }): StoreProblem => ({ problem: 'collation', found: name }))];
}

/** A document must have all its passages, and its postings somewhere. */
async function checkDocuments(database: Database): Promise<StoreProblem[]> {
  const lost = await database
    .selectFrom('knowledge_documents')
    .leftJoin('knowledge_segments', 'knowledge_segments.id', 'knowledge_documents.segment_id')
    .leftJoin('knowledge_segment_parts', (join) =>
      join
        .onRef('knowledge_segment_parts.segment_id', '=', 'knowledge_segments.id')
        .on('knowledge_segment_parts.position', '=', 0),
    )
    .select('knowledge_documents.id')
    .where('knowledge_segment_parts.segment_id', 'is', null)
    .orderBy('knowledge_documents.id')
    .execute();
  const passages = await database
    .selectFrom('knowledge_passages')
    .select(({ fn }) => ['document_id', fn.countAll<number>().as('count')])
    .groupBy('document_id')
    .execute();
  const counts = new Map(passages.map((row) => [row.document_id, row.count]));
  const documents = await database.selectFrom('knowledge_documents').select(['id', 'passages']).orderBy('id').execute();
  const short = documents.filter(({ id, passages }) => (counts.get(id) ?? 0) !== passages);
  return [
    ...lost.map(({ id }): StoreProblem => ({ problem: 'segment_missing', found: id })),
    ...short.map(({ id }): StoreProblem => ({ problem: 'passages_missing', found: id })),
  ];
}
