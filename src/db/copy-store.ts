import { type Kysely, sql } from 'kysely';
import { AppError } from '../errors.ts';
import { isPostgres } from './engine.ts';
import { MIGRATIONS } from './migrate.ts';
import { connectDatabase, type Database, databaseExists, openDatabase } from './open-database.ts';
import { countRows, createTableSum, readRows, readSchemaVersion, sumTable, type StoreRow } from './store-rows.ts';
import { STORE_TABLES, type StoreTable } from './store-tables.ts';
import type { Tables } from './tables.ts';

export interface CopyProgress {
  table: StoreTable;
  /** Written so far. */
  rows: number;
  total: number;
}

export interface CopiedTable {
  table: StoreTable;
  rows: number;
  hash: string;
}

export interface CopyOptions {
  /** Paths of SQLite files or `postgres://` addresses. */
  from: string;
  to: string;
  onProgress?: (progress: CopyProgress) => void;
}

/**
 * Copies a whole store into an empty one and reads the copy again to compare counts and sums. One transaction: when it
 * fails, the target is as empty as before, and it can be started anew. Throws AppError `not_found` (no source),
 * `conflict` (the target holds something, or the schemas differ), `internal` (the copy is not the same).
 */
export async function copyStore({ from, to, onProgress }: CopyOptions): Promise<CopiedTable[]> {
  if (from === to) throw new AppError('conflict', 'Kho nguồn và kho đích là một.');
  if (!databaseExists(from)) throw new AppError('not_found', 'Không có kho nguồn ở nơi đã ghi.');
  const source = connectDatabase(from);
  try {
    await refuseOtherVersion(source, 'nguồn');
    const target = await openTarget(to);
    try {
      return await inSnapshot(source, (reading) =>
        target.transaction().execute((writing) => copyTables(reading, writing, onProgress ?? (() => {}))),
      );
    } finally {
      await target.destroy();
    }
  } finally {
    await source.destroy();
  }
}

async function refuseOtherVersion(database: Database, which: 'nguồn' | 'đích'): Promise<void> {
  const version = await readSchemaVersion(database);
  if (version === undefined)
    throw new AppError('not_found', `Kho ${which} không phải kho dữ liệu của Trợ lý phối hợp.`);
  if (version.join() === Object.keys(MIGRATIONS).join()) return;
  throw new AppError(
    'conflict',
    `Kho ${which} thuộc phiên bản khác (${version.at(-1) ?? 'trống'}, chương trình này cần ` +
      `${Object.keys(MIGRATIONS).at(-1)}). Chạy npm start một lần với kho đó bằng đúng phiên bản này rồi sao chép lại.`,
  );
}

/** Where there is nothing yet, the schema is made; where there is something, it is only looked at. */
async function openTarget(location: string): Promise<Database> {
  if (databaseExists(location)) {
    const target = connectDatabase(location);
    try {
      const tables = await target.introspection.getTables({ withInternalKyselyTables: true });
      if (tables.length > 0) await refuseOtherVersion(target, 'đích');
    } finally {
      await target.destroy();
    }
  }
  return openDatabase(location);
}

/** All tables as of one moment; SQLite's transaction keeps writers waiting, PostgreSQL's does not see them. */
function inSnapshot<T>(source: Database, run: (reading: Kysely<Tables>) => Promise<T>): Promise<T> {
  const transaction = source.transaction();
  return isPostgres(source)
    ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only').execute(run)
    : transaction.execute(run);
}

async function copyTables(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  onProgress: (progress: CopyProgress) => void,
): Promise<CopiedTable[]> {
  await lockTables(target);
  await refuseFilled(target);
  await target.deleteFrom('knowledge_state').execute();
  const copied: CopiedTable[] = [];
  for (const table of STORE_TABLES) {
    const total = await countRows(source, table);
    const sum = createTableSum();
    for await (const rows of readRows(source, table)) {
      sum.add(rows);
      await insertRows(target, table, rows);
      onProgress({ table, rows: sum.total().rows, total });
    }
    const [read, written] = [sum.total(), await sumTable(target, table)];
    if (read.rows !== total || read.rows !== written.rows || read.hash !== written.hash) {
      throw new AppError('internal', `Bản sao của bảng ${table} không khớp; kho đích được để nguyên như trước.`);
    }
    copied.push({ table, ...written });
  }
  return copied;
}

/** Nobody starts to use the target meanwhile; SQLite's transaction sees to that by itself. */
async function lockTables(target: Kysely<Tables>): Promise<void> {
  if (!isPostgres(target)) return;
  await sql`lock table ${sql.join(STORE_TABLES.map((table) => sql.table(table)))} in exclusive mode`.execute(target);
}

async function refuseFilled(target: Kysely<Tables>): Promise<void> {
  const filled: string[] = [];
  for (const table of STORE_TABLES) {
    // Its one row is made with the schema.
    if (table === 'knowledge_state') continue;
    const rows = await countRows(target, table);
    if (rows > 0) filled.push(`${table} ${rows}`);
  }
  if (filled.length === 0) return;
  throw new AppError('conflict', `Kho đích đã có dữ liệu (${filled.join(', ')}); chỉ sao chép vào kho trống.`);
}

async function insertRows(target: Kysely<Tables>, table: StoreTable, rows: StoreRow[]): Promise<void> {
  await target
    .insertInto(table as 'inbox')
    .values(rows as never)
    .execute();
}
