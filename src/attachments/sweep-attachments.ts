import type { Clock } from '../clock.ts';
import type { AttachmentRegister } from './attachment.ts';
import type { FileStore } from './file-store.ts';

export interface SweepOptions {
  files: FileStore;
  register: AttachmentRegister;
  /** For how long an attachment is kept, see `retention.attachmentDays` in organisation.yaml. */
  retentionDays: number;
  clock: Clock;
}

const DAY_MS = 86_400_000;

/**
 * Removes what is past its time, and files that no attachment has: a message that was never finished, or whose
 * attachment expired. A file younger than a day is left alone, its message may still be worked on. Safe in several
 * processes at once. Throws AppError when the disk or the database fails; the next sweep goes on from there.
 */
export async function sweepAttachments(options: SweepOptions): Promise<{ expired: number; files: number }> {
  const { files, register, retentionDays, clock } = options;
  const now = clock.now().getTime();
  const dayAgo = new Date(now - DAY_MS);
  const expired = await register.removeBefore(new Date(now - retentionDays * DAY_MS));
  const old = await files.listBefore(dayAgo);
  const used = await register.findUsed(old);
  let removed = await files.removeLeftovers(dayAgo);
  for (const sha256 of old) {
    if (!used.has(sha256) && (await files.removeBefore(sha256, dayAgo))) removed++;
  }
  return { expired, files: removed };
}
