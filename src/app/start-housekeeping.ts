import type { AttachmentDependencies } from '../assistant/take-attachment.ts';
import { sweepAttachments } from '../attachments/sweep-attachments.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/open-database.ts';
import { removeOldMessages } from '../db/sql-retention.ts';
import type { Logger } from '../logger.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';
import type { Organisation } from '../organisation.ts';

export interface HousekeepingOptions {
  database: Database;
  organisation: Organisation;
  attachments: Pick<AttachmentDependencies, 'files' | 'register'>;
  leases: ProcessLeases;
  clock: Clock;
  logger: Logger;
  /** What else is done, after the rest. */
  more?: () => Promise<void>;
}

const HOUR_MS = 3_600_000;

/** What is done now and then, by one process of all: today, forgetting what is older than the office keeps it. */
export function startHousekeeping(options: HousekeepingOptions): { stop(): Promise<void> } {
  let running = Promise.resolve();
  const tidy = () => {
    running = running
      .then(() => tidyOnce(options))
      .catch((error: unknown) => {
        options.logger.error({ err: error }, 'housekeeping');
      });
  };
  const timer = setInterval(tidy, HOUR_MS);
  timer.unref();
  tidy();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function tidyOnce(options: HousekeepingOptions): Promise<void> {
  const { database, organisation, attachments, leases, clock, logger } = options;
  const lease = await leases.acquire('housekeeping', HOUR_MS / 2);
  if (lease === undefined) return;
  try {
    const removed = await removeOldMessages(database, {
      days: organisation.retention.messageDays,
      now: clock.now(),
    });
    if (removed > 0) logger.info({ removed }, 'old messages removed');
    const retentionDays = organisation.retention.attachmentDays;
    const swept = await sweepAttachments({ ...attachments, retentionDays, clock });
    if (swept.expired + swept.files > 0) logger.info(swept, 'old attachments removed');
    await options.more?.();
  } finally {
    await lease.release();
  }
}
