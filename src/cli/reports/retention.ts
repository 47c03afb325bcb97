import {
  findNamedReports,
  findOldReports,
  keptFrom,
  removeReports,
  removeSenders,
} from '../../db/sql-report-retention.ts';
import { findOldDigests, removeDigests } from '../../reports/digest/old-digests.ts';
import { audit, type Output, type ReportOffice } from './report-office.ts';
import { formatTime, REPORTS_TEXTS as TEXTS } from './reports-texts.ts';

/** What is kept no longer: told, and removed unless that was all that was asked. */
export async function retention({ dryRun }: { dryRun: boolean }, office: ReportOffice): Promise<Output> {
  const { database, desk, digestFolder } = office;
  const now = desk.clock.now();
  const { reportMonths, senderMonths } = desk.office.retention;
  const before = keptFrom(now, reportMonths);
  const sendersBefore = keptFrom(now, senderMonths);
  const codes = await findOldReports(database, before);
  const gone = new Set(codes);
  const senders = (await findNamedReports(database, sendersBefore)).filter((code) => !gone.has(code));
  const digests = await findOldDigests(digestFolder, new Date(before));
  const lines = [
    ...some(TEXTS.retention(codes.length, dayOf(before)), codes),
    ...some(TEXTS.senders(senders.length, dayOf(sendersBefore)), senders),
    ...some(TEXTS.digests(digests.length, dayOf(before)), digests),
  ];
  const json = { before, codes, sendersBefore, senders, digests };
  if (dryRun) return { lines: [...lines, TEXTS.dryRun], json: { ...json, removed: false } };
  await removeReports(database, codes, now);
  await removeSenders(database, senders, now);
  await removeDigests(digests);
  const done = [codes, senders, digests].map(({ length }) => length);
  if (done.some((count) => count > 0)) await audit({ action: 'retention', detail: done.join(' ') }, office);
  return {
    lines: [...lines, TEXTS.removed(codes.length, senders.length, digests.length)],
    json: { ...json, removed: true },
  };
}

const MOST_NAMED = 50;
const dayOf = (iso: string) => formatTime(iso).slice(0, 'dd/mm/yyyy'.length);

const some = (head: string, items: readonly string[]): string[] => [
  head,
  ...items.slice(0, MOST_NAMED).map((item) => `  ${item}`),
  ...(items.length > MOST_NAMED ? [TEXTS.andMore(items.length - MOST_NAMED)] : []),
];
