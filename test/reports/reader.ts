import { loadOrganisation } from '#src/organisation.ts';
import { createReportReader } from '#src/reports/report-reader.ts';

export const organisation = loadOrganisation('samples/organisation.yaml');
export const reader = createReportReader(organisation);
/** A Monday. */
export const TODAY = '2026-11-23';
export const extract = (text: string, homeArea?: string) =>
  reader.extractReport(text, { today: TODAY, ...(homeArea === undefined ? {} : { homeArea }) });
