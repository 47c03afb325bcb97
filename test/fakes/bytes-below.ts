import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All bytes below the folder, also of logs and of whatever else lies there. */
export function bytesBelow(path: string): Buffer {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map((entry) => readUnlessGone(join(entry.parentPath, entry.name))));
}

/** Databases remove files of their own at any time. */
function readUnlessGone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
