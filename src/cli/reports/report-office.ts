import { type Desk, toEffect } from '../../assistant/reports/desk.ts';
import { applyFeatureEffect } from '../../db/apply-effect.ts';
import type { Database } from '../../db/open-database.ts';
import { AppError } from '../../errors.ts';
import type { Effect } from '../../messaging/message.ts';
import type { PeopleRegister } from '../../people/people-store.ts';
import { findReceiptCode } from '../../reports/receipt-code.ts';
import type { Report } from '../../reports/report.ts';
import { REPORTS_TEXTS as TEXTS } from './reports-texts.ts';

export interface ReportOffice {
  database: Database;
  desk: Desk;
  register: PeopleRegister;
  /** Who runs the command, for the audit log. */
  actor: string;
  newId: () => string;
  /** Where digests are written. */
  digestFolder: string;
  /** The file in which a photo of this SHA-256 is kept. */
  photoPath: (sha256: string) => string;
}

/** What is printed: for people, and as JSON. */
export interface Output {
  lines: string[];
  json: unknown;
  /** Said beside it, on stderr. */
  note?: string;
}

export async function find(typed: string, { desk }: ReportOffice): Promise<Report> {
  const code = findReceiptCode(typed, desk.office.reports.codePrefix) ?? typed;
  const report = await desk.store.find(code);
  if (report === undefined) throw new AppError('not_found', TEXTS.unknown(code));
  return report;
}

/** Written down before anything is shown. */
export async function audit(
  what: { action: string; code?: string; personId?: string; detail?: string },
  { database, actor, newId, desk }: ReportOffice,
): Promise<void> {
  const entry = { id: newId(), at: desk.clock.now().toISOString(), actor, ...what };
  await applyAll([toEffect({ effect: 'audit', entry })], { database, desk });
}

export async function applyAll(
  effects: readonly Effect[],
  { database, desk }: Pick<ReportOffice, 'database' | 'desk'>,
): Promise<void> {
  const now = desk.clock.now();
  await database.transaction().execute(async (transaction) => {
    for (const effect of effects) await applyFeatureEffect(transaction, effect, { inboxId: '', now });
  });
}
