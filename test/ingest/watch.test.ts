import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolders } from '#ingest/watch.ts';

let folder: string;
let stop = new AbortController();
let watching: Promise<void> | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'theo-doi-'));
  stop = new AbortController();
});
afterEach(async () => {
  stop.abort();
  await watching;
  rmSync(folder, { recursive: true, force: true });
});

interface Seen {
  runs: string[][];
  errors: unknown[];
}

function start(options: { everyMs: number; settleMs?: number; fail?: () => void }): Seen {
  const seen: Seen = { runs: [], errors: [] };
  watching = watchFolders({
    paths: [folder],
    everyMs: options.everyMs,
    settleMs: options.settleMs ?? 20,
    signal: stop.signal,
    onError: (error) => void seen.errors.push(error),
    ingest: (leaveOut) => {
      seen.runs.push([...leaveOut].map((path) => basename(path)));
      options.fail?.();
      return Promise.resolve();
    },
  });
  return seen;
}

const until = async (done: () => boolean) => {
  for (let tries = 0; tries < 300 && !done(); tries++) await sleep(10);
  expect(done()).toBe(true);
};

test('a folder is ingested at first, and again only after a change', async () => {
  const { runs } = start({ everyMs: 30 });
  await until(() => runs.length === 1);
  await sleep(150);
  expect(runs).toHaveLength(1);
  writeFileSync(join(folder, 'a.txt'), 'x');
  await until(() => runs.length === 2);
  await sleep(150);
  expect(runs).toHaveLength(2);
});

test('events are enough where looking from time to time is far off', async () => {
  const { runs } = start({ everyMs: 3_600_000 });
  await until(() => runs.length === 1);
  writeFileSync(join(folder, 'a.txt'), 'x');
  await until(() => runs.length === 2);
  expect(runs).toEqual([[], []]);
});

test('a file that is being written is waited for, and in the end left out for the others', async () => {
  const path = join(folder, 'dang-viet.txt');
  const writing = setInterval(() => appendFileSync(path, 'x'), 5);
  appendFileSync(path, 'x');
  writeFileSync(join(folder, 'a.txt'), 'x');
  const { runs } = start({ everyMs: 20, settleMs: 30 });
  await until(() => runs.length >= 1);
  expect(runs[0]).toEqual(['dang-viet.txt']);
  clearInterval(writing);
  await until(() => runs.at(-1)?.length === 0);
});

test('a run that fails is told of and tried again', async () => {
  let failures = 2;
  const seen = start({
    everyMs: 20,
    fail: () => {
      if (failures-- > 0) throw new Error('busy');
    },
  });
  await until(() => seen.runs.length === 3);
  expect(seen.errors).toHaveLength(2);
});
