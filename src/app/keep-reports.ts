import { findDue } from '../assistant/reports/keep-time.ts';
import type { Desk } from '../assistant/reports/desk.ts';
import { applyFeatureEffect } from '../db/apply-effect.ts';
import { rewriteFiles } from '../db/erase-words.ts';
import { removeSpentDigestLinks } from '../db/sql-digest-links.ts';
import type { Database } from '../db/open-database.ts';
import {
  findNamedReports,
  findOldReports,
  keptFrom,
  removeReports,
  removeSenders,
  removeSpent,
} from '../db/sql-report-retention.ts';
import { findOldDigests, removeDigests } from '../reports/digest/old-digests.ts';
import { toAppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Effect } from '../messaging/message.ts';

interface KeepReportsOptions {
  database: Database;
  desk: Desk;
  /** Where digests are written. */
  digestFolder: string;
  logger: Logger;
  /** Tells the relay that there is something to send. */
  replied: { wake(): void };
}

/** Hours in Việt Nam in which files may be written anew, which holds everybody up for a while. */
const NIGHT = { from: 2, to: 4 };

/** Reminders, escalations, drafts that lapse, reports that are not kept any longer. By one process at a time. */
export async function keepReports({
  database,
  desk,
  digestFolder,
  logger,
  replied,
}: KeepReportsOptions): Promise<void> {
  const now = desk.clock.now();
  let told = 0;
  for (const effects of await findDue(desk)) if (await makeEffects(effects, { database, now })) told++;
  if (told > 0) replied.wake();
  const old = await findOldReports(database, keptFrom(now, desk.office.retention.reportMonths));
  await removeReports(database, old, now);
  const named = await findNamedReports(database, keptFrom(now, desk.office.retention.senderMonths));
  await removeSenders(database, named, now);
  const digests = await findOldDigests(digestFolder, new Date(keptFrom(now, desk.office.retention.reportMonths)));
  await removeDigests(digests);
  await removeSpent(database, now);
  await removeSpentDigestLinks(database, now);
  if (old.length > 0) logger.info({ removed: old.length }, 'old reports removed');
  if (named.length > 0) logger.info({ reports: named.length }, 'senders of ended reports forgotten');
  if (digests.length > 0) logger.info({ removed: digests.length }, 'old digests removed');
  const hour = (now.getUTCHours() + 7) % 24;
  if (hour >= NIGHT.from && hour < NIGHT.to && (await rewriteFiles(database))) logger.info('files written anew');
}

/** False where it was done before, or somebody was faster. */
export async function makeEffects(
  effects: readonly Effect[],
  { database, now }: { database: Database; now: Date },
): Promise<boolean> {
  try {
    await database.transaction().execute(async (transaction) => {
      for (const effect of effects) await applyFeatureEffect(transaction, effect, { inboxId: '', now });
    });
    return true;
  } catch (error) {
    if (toAppError(error).code !== 'conflict') throw error;
    return false;
  }
}
