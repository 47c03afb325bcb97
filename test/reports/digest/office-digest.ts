import { buildDigest, type DigestOptions } from '#src/reports/digest/build-digest.ts';
import type { Digest } from '#src/reports/digest/digest.ts';
import type { DigestReport } from '#src/reports/digest/digest-report.ts';
import { letterheadOf } from '#src/reports/digest/letterhead.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { monthOf } from '#src/reports/digest/period.ts';
import { createDigestSource } from '../../fakes/digest-source.ts';

/** The sample office. */
export const OFFICE = loadOrganisation('samples/organisation.yaml');
export const LETTERHEAD = letterheadOf(OFFICE);
export const OCTOBER = monthOf('2026-10');
/** After October has ended. */
export const NOW = new Date('2026-11-05T01:00:00.000Z');

let number = 0;

/** An unanswered report about land in tổ dân phố 4, received on 10 October 2026. */
export function aReport(change: Partial<DigestReport> = {}): DigestReport {
  const receivedAt = change.receivedAt ?? '2026-10-10T02:00:00.000Z';
  return {
    code: `PA-26-${String(++number).padStart(6, '0')}`,
    receivedAt,
    areaIds: ['tdp-4'],
    topicId: 'dat-dai',
    urgent: false,
    state: 'assigned',
    stateSince: receivedAt,
    agencyId: 'quy-dat',
    summary: 'Tiền bồi thường chậm chi trả.',
    ...change,
  };
}

export const someReports = (count: number, change: Partial<DigestReport> = {}): DigestReport[] =>
  Array.from({ length: count }, () => aReport(change));

export function digestOf(reports: readonly DigestReport[], change: Partial<DigestOptions> = {}): Promise<Digest> {
  return buildDigest({ source: createDigestSource(reports), places: OFFICE, period: OCTOBER, now: NOW, ...change });
}
