import { watch, type FSWatcher } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { findFiles, type FoundFile } from './find-files.ts';
import { fullStamp } from './file-ledger.ts';

export interface WatchOptions {
  paths: readonly string[];
  /** Brings the index in line; files of `leaveOut` are still being written. */
  ingest: (leaveOut: ReadonlySet<string>) => Promise<void>;
  /** Told when looking or ingesting fails; the next look follows all the same. */
  onError: (error: unknown) => void;
  /** How often the folders are looked through whether or not the system tells of changes: network shares do not. */
  everyMs: number;
  /** Quiet after a change before anything is read. */
  settleMs?: number;
  signal: AbortSignal;
}

/** How often a file is looked at again before the others go in without it. */
const SETTLE_TRIES = 5;

/** Path and stamp of every file; what cannot be looked at is left out and taken up when it can. */
type Snapshot = ReadonlyMap<string, string>;

/** Ingests, and again after every change, until the signal. Resolves after the work that is under way. */
export async function watchFolders(options: WatchOptions): Promise<void> {
  const { paths, ingest, onError, everyMs, settleMs = 1000, signal } = options;
  let wake = (): void => undefined;
  let told = false;
  const onChange = () => {
    told = true;
    wake();
  };
  const watchers = paths.flatMap((path) => followEvents(path, onChange));
  let done: Snapshot | undefined;
  try {
    while (!signal.aborted) {
      told = false;
      try {
        const { files, unsettled } = await settle(paths, { done, settleMs, signal });
        if (files !== undefined && !signal.aborted) {
          await ingest(unsettled);
          // What was passed over counts as changed at the next look.
          done = new Map([...files].filter(([path]) => !unsettled.has(path)));
          if (unsettled.size > 0) continue;
        }
      } catch (error) {
        onError(error);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal.addEventListener('abort', wake, { once: true });
        // Something may have happened while files were read.
        if (signal.aborted || told) wake();
      });
      signal.removeEventListener('abort', wake);
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}

interface Settling {
  done: Snapshot | undefined;
  settleMs: number;
  signal: AbortSignal;
}

/** What there is once it stands still; `files` is undefined when nothing is new. */
async function settle(
  paths: readonly string[],
  { done, settleMs, signal }: Settling,
): Promise<{ files: Snapshot | undefined; unsettled: Set<string> }> {
  let before = await look(paths);
  if (done !== undefined && sameFiles(before, done)) return { files: undefined, unsettled: new Set() };
  for (let tries = 0; ; tries++) {
    await pause(settleMs, undefined, { signal }).catch(() => undefined);
    const now = await look(paths);
    const unsettled = new Set([...now].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path));
    if (unsettled.size === 0 || tries >= SETTLE_TRIES || signal.aborted) return { files: now, unsettled };
    before = now;
  }
}

async function look(paths: readonly string[]): Promise<Snapshot> {
  const { files } = await findFiles(paths);
  const stamped = await Promise.all(files.map(async (file) => [file.path, await stampNow(file)] as const));
  return new Map(stamped);
}

/** A sidecar may be gone by now. */
const stampNow = (file: FoundFile) => fullStamp(file, '').catch(() => file.stamp);

const sameFiles = (a: Snapshot, b: Snapshot) =>
  a.size === b.size && [...a].every(([path, stamp]) => b.get(path) === stamp);

/** Where the system cannot tell of changes, looking from time to time has to do. */
function followEvents(path: string, onChange: () => void): FSWatcher[] {
  try {
    const watcher = watch(path, { recursive: true, persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
