import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from './open-database.ts';
import { withoutNul } from './postgres-dialect.ts';
import { batchSize, STORE_KEYS, type StoreTable } from './store-tables.ts';
import type { Tables } from './tables.ts';

export type StoreRow = Record<string, unknown>;

export interface TableSum {
  rows: number;
  /** The same for the same rows, in whatever order and in whichever engine. */
  hash: string;
}

/** All rows of a table, some at a time. */
export async function* readRows(database: Kysely<Tables>, table: StoreTable): AsyncGenerator<StoreRow[]> {
  const keys: readonly string[] = STORE_KEYS[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const limit = batchSize(table);
  for (let last: StoreRow | undefined; ;) {
    const after = last === undefined ? sql`true` : sql`(${columns}) > (${sql.join(keys.map((key) => last?.[key]))})`;
    const rest = keys.length === 0 ? sql`` : sql`where ${after} order by ${columns} limit ${sql.lit(limit)}`;
    const { rows } = await sql<StoreRow>`select * from ${sql.table(table)} ${rest}`.execute(database);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (keys.length === 0 || rows.length < limit) return;
  }
}

/** Adds up rows; see TableSum. */
export function createTableSum(): { add(rows: readonly StoreRow[]): void; total(): TableSum } {
  let count = 0;
  let sum = 0n;
  return {
    add(rows) {
      count += rows.length;
      for (const row of rows) sum = BigInt.asUintN(256, sum + BigInt(`0x${hashRow(row)}`));
    },
    total: () => ({ rows: count, hash: sum.toString(16).padStart(64, '0') }),
  };
}

export async function sumTable(database: Kysely<Tables>, table: StoreTable): Promise<TableSum> {
  const sum = createTableSum();
  for await (const rows of readRows(database, table)) sum.add(rows);
  return sum.total();
}

export async function countRows(database: Kysely<Tables>, table: StoreTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database);
  return rows[0]?.count ?? 0;
}

/** The names of the migrations that were run, in order; undefined where there is no schema of ours. */
export async function readSchemaVersion(database: Database): Promise<string[] | undefined> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return undefined;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
  return rows.map(({ name }) => name);
}

/** NUL counts as what stands for it in PostgreSQL, so that a copy there has the same sum. */
function hashRow(row: StoreRow): string {
  const fields = Object.entries(row)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, toText(value)]);
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function toText(value: unknown): unknown {
  if (typeof value === 'string') return withoutNul(value);
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
}
