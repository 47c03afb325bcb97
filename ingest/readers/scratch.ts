import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'phoihop-nap-';

/** A private temporary folder that goes when the run ends. */
export interface Scratch {
  /** Readable by nobody else (0700). */
  path: string;
  /** Runs `work` with a folder of its own inside, which is removed afterwards whatever happens. */
  within<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Removes everything; usable while the process exits. */
  removeNow(): void;
}

/** Makes the folder in `root`, after removing there what runs left behind that are gone. */
export async function createScratch(root: string): Promise<Scratch> {
  await removeLeftovers(root);
  const path = await mkdtemp(join(root, `${PREFIX}${process.pid}-`));
  return {
    path,
    async within(work) {
      const folder = await mkdtemp(join(path, 'tep-'));
      try {
        return await work(folder);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    removeNow: () => rmSync(path, { recursive: true, force: true }),
  };
}

async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-\\w{6}$`, 'u').exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(root, name);
    // Only what is ours: anybody may make a folder of that name, or a link, in a temporary folder.
    const info = await lstat(path).catch(() => undefined);
    if (info?.isDirectory() !== true || info.uid !== userInfo().uid) continue;
    await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
