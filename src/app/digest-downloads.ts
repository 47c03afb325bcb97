import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, localDay } from '../clock.ts';
import { createSqlDigestLinks } from '../db/sql-digest-links.ts';
import type { Database } from '../db/open-database.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { FILE_TEXTS } from '../reports/digest/file-texts.ts';
import type { OfferDownload } from '../reports/digest/offer-download.ts';
import { addDays, startOfDay } from '../reports/digest/period.ts';
import type { DigestDownloads } from '../server/digest-routes.ts';

export interface DownloadOptions {
  database: Database;
  people: Pick<PeopleStore, 'listActive'>;
  clock: Clock;
  newId: () => string;
  /** `publicUrl`: under which people reach the server; absent: nobody is offered a link. */
  config: { dataDir: string; publicUrl?: string | undefined };
}

const LINK_DAYS = 7;
const ENDINGS = ['docx', 'xlsx'] as const;

/** Links by which officers fetch drafts on a phone, and what is behind them. */
export function openDigestDownloads(options: DownloadOptions): {
  /** Absent without an address to reach us under. */
  offer?: OfferDownload;
  downloads: DigestDownloads;
} {
  const { database, people, clock } = options;
  const { dataDir, publicUrl } = options.config;
  const links = createSqlDigestLinks(database, options);
  const pathOf = (name: string) => join(dataDir, FILE_TEXTS.folder, name);

  /** Whoever is no officer any more cannot use what they were given. */
  async function find(token: string) {
    const link = await links.find(token);
    if (link === undefined) return undefined;
    const officers = await people.listActive('officer');
    return officers.some(({ id }) => id === link.personId) ? link : undefined;
  }

  const downloads: DigestDownloads = {
    async list(token) {
      const link = await find(token);
      if (link === undefined) return undefined;
      const names = ENDINGS.map((ending) => `${link.file}.${ending}`);
      const there = await Promise.all(names.map((name) => isThere(pathOf(name))));
      const left = names.filter((_, at) => there[at]);
      return left.length === 0 ? undefined : left;
    },
    async read(token, name) {
      const link = await find(token);
      // The name is ours, so that nothing else below the folder is reached.
      if (link === undefined || !ENDINGS.some((ending) => name === `${link.file}.${ending}`)) return undefined;
      const bytes = await readWhole(pathOf(name));
      if (bytes !== undefined) await links.noteDownload(link, name);
      return bytes;
    },
  };
  if (publicUrl === undefined) return { downloads };
  const offer: OfferDownload = async ({ file, personId }) => {
    const lastDay = addDays(localDay(clock.now()), LINK_DAYS);
    const token = await links.create({ file, personId }, startOfDay(addDays(lastDay, 1)).toISOString());
    return { url: `${publicUrl.replace(/\/+$/, '')}/digests/${token}`, lastDay };
  };
  return { downloads, offer };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) {
      return undefined;
    }
    throw error;
  }
}
