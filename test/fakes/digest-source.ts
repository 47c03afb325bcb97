import type { DigestReport, DigestSource } from '#src/reports/digest/digest-report.ts';

/** Reports held in memory; as those of a store, only those received within the asked time. */
export function createDigestSource(reports: readonly DigestReport[]): DigestSource {
  return {
    // oxlint-disable-next-line require-yield -- an empty list yields nothing
    async *reportsBetween(from, until) {
      for (const report of reports) {
        const received = Date.parse(report.receivedAt);
        // What cannot be placed in time is handed on, as a store with a broken row would.
        if (Number.isNaN(received) || (received >= from.getTime() && received < until.getTime())) yield report;
      }
    },
  };
}
