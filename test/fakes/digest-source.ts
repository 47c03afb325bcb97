import { DONE_STATES } from '#src/reports/digest/case.ts';
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

    // oxlint-disable-next-line require-yield -- an empty list yields nothing
    async *openSince(from) {
      const isOlder = ({ receivedAt }: DigestReport) => Date.parse(receivedAt) < from.getTime();
      const isDone = ({ state, stateSince }: DigestReport) =>
        DONE_STATES.some((done) => done === state) && Date.parse(stateSince) < from.getTime();
      const open = reports.filter((report) => isOlder(report) && !isDone(report));
      const codes = new Set(open.map(({ code }) => code));
      yield* open;
      for (const report of reports.filter(isOlder)) {
        if (!codes.has(report.code) && codes.has(report.joinedTo ?? '')) yield report;
      }
    },
  };
}
