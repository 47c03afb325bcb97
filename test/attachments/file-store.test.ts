import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileStore, explainStorageFailure } from '#src/attachments/file-store.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-files-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const clock = createManualClock();
const store = (at = directory) => createFileStore({ directory: join(at, 'attachments'), clock });
const bytes = (text: string) => new TextEncoder().encode(text);
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const listed = () =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(directory, name)).isFile(),
  );
const later = (ms: number) => new Date(clock.now().getTime() + ms);

test('keeps bytes under their hash, for the own user only', async () => {
  const files = store();
  expect(await files.put(bytes('abc'))).toBe(ABC);
  expect(listed()).toEqual([`attachments/ba/${ABC}`]);
  expect(statSync(join(directory, listed()[0]!)).mode & 0o777).toBe(0o600);
  expect(statSync(join(directory, 'attachments/ba')).mode & 0o777).toBe(0o700);
  expect(Buffer.from((await files.get(ABC))!).toString()).toBe('abc');
});

test('keeps the same bytes once, also when they come at the same time', async () => {
  const files = store();
  await Promise.all([files.put(bytes('abc')), files.put(bytes('abc')), store().put(bytes('abc'))]);
  const { ino } = statSync(join(directory, listed()[0]!));
  await files.put(bytes('abc'));
  expect(listed()).toEqual([`attachments/ba/${ABC}`]);
  expect(statSync(join(directory, listed()[0]!)).ino).toBe(ino);
});

test('knows nothing of what was never put', async () => {
  expect(await store().get(ABC)).toBeUndefined();
  expect(await store().listBefore(later(1000))).toEqual([]);
});

test.each(['', '../../etc/passwd', ABC.toUpperCase(), `${ABC}/x`])(
  'asks the disk for no other name: %j',
  async (name) => {
    await expect(store().get(name)).rejects.toMatchObject({ code: 'internal' });
  },
);

describe('removing', () => {
  test('lists and removes what was not put lately', async () => {
    const files = store();
    await files.put(bytes('abc'));
    expect(await files.listBefore(clock.now())).toEqual([]);
    expect(await files.listBefore(later(1))).toEqual([ABC]);
    expect(await files.removeBefore(ABC, later(1))).toBe(true);
    expect(listed()).toEqual([]);
    expect(await files.removeBefore(ABC, later(1))).toBe(false);
  });

  test('spares what was put again meanwhile', async () => {
    const files = store();
    await files.put(bytes('abc'));
    const path = join(directory, 'attachments/ba', ABC);
    utimesSync(path, new Date(0), new Date(0));
    expect(await files.listBefore(later(-1000))).toEqual([ABC]);
    await files.put(bytes('abc'));
    expect(await files.removeBefore(ABC, later(-1000))).toBe(false);
    expect(Buffer.from((await files.get(ABC))!).toString()).toBe('abc');
    expect(listed()).toHaveLength(1);
  });

  test('clears away what broken-off writing left', async () => {
    const files = store();
    await files.put(bytes('abc'));
    const draft = join(directory, 'attachments/ba', `${ABC}.half`);
    writeFileSync(draft, 'a');
    utimesSync(draft, clock.now(), clock.now());
    expect(await files.removeLeftovers(clock.now())).toBe(0);
    expect(await files.removeLeftovers(later(1))).toBe(1);
    expect(listed()).toEqual([`attachments/ba/${ABC}`]);
  });
});

describe('a disk that fails', () => {
  test('is said to be tried again, and nothing is left', async () => {
    writeFileSync(join(directory, 'attachments'), 'no folder');
    await expect(store().put(bytes('abc'))).rejects.toMatchObject({ code: 'unreadable_file', retryable: true });
    expect(listed()).toEqual(['attachments']);
  });

  test.each([
    ['ENOSPC', 'database_full'],
    ['EDQUOT', 'database_full'],
    ['EIO', 'database_full'],
    ['EACCES', 'unreadable_file'],
    ['EROFS', 'unreadable_file'],
  ])('%s is %s', (code, expected) => {
    const error = explainStorageFailure(Object.assign(new Error(`${code}: /srv/data/attachments`), { code }));
    expect(error).toMatchObject({ code: expected, retryable: true });
    expect(error.message).not.toContain('/srv');
  });
});
