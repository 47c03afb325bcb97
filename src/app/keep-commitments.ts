import type { Desk } from '../assistant/commitments/desk.ts';
import { daysFrom, findReminders } from '../assistant/commitments/remind.ts';
import { localDay } from '../clock.ts';
import { createSqlReminders } from '../db/sql-commitment-reminders.ts';
import type { Database } from '../db/open-database.ts';
import type { Logger } from '../logger.ts';
import { createWorkingDays } from '../working-days.ts';
import { makeEffects } from './keep-reports.ts';

interface KeepCommitmentsOptions {
  database: Database;
  /** Always the same one: it remembers what it reckoned today. */
  desk: Desk;
  logger: Logger;
  /** Tells the relay that there is something to send. */
  replied: { wake(): void };
}

/** Longer than any reminder is remembered for. */
const KEPT_DAYS = 90;

/** Reminds people of what is due, each at most once a day whatever the number of processes that call it. */
export async function keepCommitments({ database, desk, logger, replied }: KeepCommitmentsOptions): Promise<void> {
  const now = desk.clock.now();
  const reminders = createSqlReminders(database);
  const workingDays = createWorkingDays(desk.organisation);
  const isWorkingDay = (day: string) => workingDays.isWorkingDay(day);
  let told = 0;
  for (const effects of await findReminders({ desk, reminders, isWorkingDay })) {
    if (await makeEffects(effects, { database, now })) told++;
  }
  await reminders.forgetBefore(daysFrom(localDay(now), -KEPT_DAYS));
  if (told === 0) return;
  replied.wake();
  logger.info({ people: told }, 'reminded of commitments');
}
