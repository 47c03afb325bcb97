import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createOpenFiles } from '#src/assistant/open-files.ts';
import type { AttachmentDependencies } from '#src/assistant/take-attachment.ts';
import { createFileStore } from '#src/attachments/file-store.ts';
import { AppError } from '#src/errors.ts';
import type { Clock } from '#src/clock.ts';

/** For tests in which nobody sends anything beside text: what is fetched all the same is told to `onFetch`. */
export function noAttachments(clock: Clock, onFetch: () => void = () => {}): AttachmentDependencies {
  const files = createFileStore({ directory: join(tmpdir(), 'phoihop-nothing-is-kept-here'), clock });
  const readFile = () => Promise.reject(new AppError('unreadable_file', 'không đọc được'));
  return {
    files,
    readFile,
    clock,
    openFiles: createOpenFiles({ files, readFile }),
    register: {
      find: () => Promise.resolve(undefined),
      findUsed: () => Promise.resolve(new Set()),
      removeBefore: () => Promise.resolve(0),
    },
    logger: pino({ level: 'silent' }),
    fetch: () => {
      onFetch();
      return Promise.reject(new AppError('attachment_refused', 'không tải được'));
    },
  };
}
