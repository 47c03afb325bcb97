import type { ReportFilter, ReportStore } from './report-store.ts';
import type { Report } from './report.ts';

const PAGE = 500;

/** Everything that fits, newest first, however much there is. */
export async function allReports(
  store: Pick<ReportStore, 'list'>,
  filter: Omit<ReportFilter, 'limit' | 'after'>,
): Promise<Report[]> {
  const all: Report[] = [];
  let after: ReportFilter['after'];
  for (;;) {
    const page = await store.list({ ...filter, limit: PAGE, ...(after === undefined ? {} : { after }) });
    all.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return all;
    after = { receivedAt: last.receivedAt, code: last.code };
  }
}
