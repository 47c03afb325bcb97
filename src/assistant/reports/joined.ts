import { allReports } from '../../reports/all-reports.ts';
import type { ReportStore } from '../../reports/report-store.ts';
import { isOpen, type Report } from '../../reports/report.ts';

type Store = Pick<ReportStore, 'find' | 'list'>;

/** What is joined is worked on where it was joined to, by way of others too. */
export async function mainOf(report: Report, store: Pick<Store, 'find'>): Promise<Report> {
  const seen = new Set([report.code]);
  let main = report;
  while (main.joinedTo !== undefined && !seen.has(main.joinedTo)) {
    seen.add(main.joinedTo);
    const next = await store.find(main.joinedTo);
    if (next === undefined) return main;
    main = next;
  }
  return main;
}

/** All that was joined to it, also by way of others, oldest first. */
export async function joinedInto(code: string, store: Pick<Store, 'list'>): Promise<Report[]> {
  const seen = new Set([code]);
  const all: Report[] = [];
  await gather(code);
  return all.toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1));

  async function gather(to: string): Promise<void> {
    for (const report of await allReports(store, { joinedTo: to })) {
      if (seen.has(report.code)) continue;
      seen.add(report.code);
      all.push(report);
      await gather(report.code);
    }
  }
}

/** Where one more voice for this report belongs; undefined where nobody works on the matter any more. */
export async function joinable(code: string, store: Pick<Store, 'find'>): Promise<Report | undefined> {
  const offered = await store.find(code);
  const main = offered === undefined ? undefined : await mainOf(offered, store);
  return main !== undefined && isOpen(main) ? main : undefined;
}
