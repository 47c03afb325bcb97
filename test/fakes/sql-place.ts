import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a test may open a database, several times too; `remove` when everybody has closed it. */
export interface SqlPlace {
  location: string;
  remove: () => Promise<void>;
}

export type MakePlace = () => Promise<SqlPlace>;

/** A SQLite file in a folder of its own. */
export async function makeSqlitePlace(): Promise<SqlPlace> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-sqlite-'));
  return {
    location: join(directory, 'phoihop.sqlite'),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
