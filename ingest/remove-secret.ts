import { stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import type { FoundFile } from './find-files.ts';
import type { IngestContext } from './ingest-context.ts';

/** What was stored of a file before it bore a secrecy mark goes. Not with the rest of the run: it may be broken off. */
export async function removeAtOnce(path: string, { known, ledger, store }: IngestContext): Promise<void> {
  const document = known.atPath(path);
  ledger.forget(path);
  if (document === undefined) return;
  await store.removeDocument(document.id);
  known.remove(document.id);
}

/**
 * Who stamps a document often renames or moves its file as well: then it was stored under the name that is gone. Of an
 * archive or letter that holds a secret now, whatever it holds no more goes too: nobody can say which it was.
 */
export async function removeRenamed(files: readonly FoundFile[], context: IngestContext): Promise<void> {
  const { known, ledger, options, secrets, take } = context;
  if (secrets.length === 0) return;
  const stamps = new Set(secrets.map(({ stamp }) => fileOf(stamp)).filter((stamp) => stamp !== undefined));
  const hashes = new Set(secrets.flatMap((secret) => secret.hashes));
  const holders = new Set(
    await Promise.all(secrets.filter(({ stamp }) => stamp === '').map(({ path }) => standing(path))),
  );
  const read = new Set(files.map((file) => resolve(file.path)));
  for (const document of known.all()) {
    const stamp = fileOf(ledger.get(document.path)?.stamp ?? '');
    const same =
      hashes.has(document.contentHash) ||
      (stamp !== undefined && stamps.has(stamp)) ||
      [...holders].some((holder) => resolve(document.path).startsWith(`${holder}${sep}`));
    if (!same || !(await isGone(document, read, context))) continue;
    if (options.dryRun !== true) await removeAtOnce(document.path, context);
    take({ path: document.path, outcome: 'removed' });
  }
}

/** Size, time and inode, without what was written beside the file. */
const fileOf = (stamp: string): string | undefined => stamp.split('|')[1];

/** The file itself, or the archive or letter that holds the document; undefined when neither is there. */
async function standing(path: string): Promise<string | undefined> {
  for (let place = resolve(path); place !== dirname(place); place = dirname(place)) {
    const info = await stat(place).catch(() => undefined);
    if (info !== undefined) return info.isFile() ? place : undefined;
  }
  return undefined;
}

/** No file stands there, or one that was looked into without finding the document. */
async function isGone(
  { path }: KnowledgeDocument,
  read: ReadonlySet<string>,
  { present, unknown }: IngestContext,
): Promise<boolean> {
  if (present.has(path) || unknown.includes(path)) return false;
  const file = await standing(path);
  return file === undefined || (read.has(file) && !unknown.some((other) => resolve(other) === file));
}
