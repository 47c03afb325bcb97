import type { Report } from '#src/reports/report.ts';

export const RECEIVED = '2026-11-23T02:00:00.000Z';

/** A report as it is when it has just come in. */
export function someReport(change: Partial<Report> = {}): Report {
  return {
    code: 'PA-26-000123',
    version: 1,
    state: 'received',
    stateSince: RECEIVED,
    receivedAt: RECEIVED,
    forwardDue: '2026-11-24T10:00:00.000Z',
    extended: false,
    summary: 'Tiền đền bù đường vành đai chậm chi trả từ tháng 8.',
    additions: [],
    topicId: 'dat-dai',
    areaIds: ['tdp-4'],
    whole: false,
    placeWords: ['tổ 4'],
    groups: [],
    urgent: false,
    urgencyReasons: [],
    hidden: {},
    photos: [],
    ...change,
  };
}
