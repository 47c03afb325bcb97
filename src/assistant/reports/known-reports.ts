import { localDay } from '../../clock.ts';
import type { Known } from '../../reports/show-draft.ts';
import type { MeantReport } from '../../reports/report-meaning.ts';
import { type ComparableReport, findSimilarReports, type SimilarOptions } from '../../reports/similar-reports.ts';
import { allReports } from '../../reports/all-reports.ts';
import type { Reporter } from '../../reports/report-store.ts';
import type { Report, ReportContent } from '../../reports/report.ts';
import type { Desk } from './desk.ts';
import { joinable } from './joined.ts';

const DAY_MS = 86_400_000;
/** From here on it is the very same message, not only the same matter. */
const SAME_MESSAGE = 0.8;
const MOST_OWN = 50;

interface Similar {
  report: Report;
  score: number;
}

interface Sought extends Pick<SimilarOptions, 'anywhere' | 'most' | 'days'> {
  /** Code of the report itself, which is not like itself. */
  ownCode?: string;
}

/** Reports of the last days about the same matter, likeliest first. What was withdrawn does not count. */
export async function findSimilar(
  content: ReportContent,
  { ownCode = '', ...where }: Sought,
  desk: Desk,
): Promise<Similar[]> {
  const { days = desk.office.reports.similarDays } = where;
  const now = desk.clock.now();
  const since = new Date(now.getTime() - days * DAY_MS).toISOString();
  const { topicId, areaIds } = content;
  // Most of what came in is of other matters, and need not even be read.
  const near = topicId === undefined ? {} : { near: { topicId, areaIds } };
  const recent = await allReports(desk.store, { receivedFrom: since, ...near });
  const possible = recent.filter((report) => report.state !== 'withdrawn' && mayBeSame(report, content));
  const byCode = new Map(possible.map((report) => [report.code, report]));
  const vectorSimilarity = await desk.meaning?.likenessTo(content.summary, nearest(possible, { content, ownCode }));
  const found = findSimilarReports(
    comparable(content, ownCode, localDay(now)),
    possible.map((report) => comparable(report, report.code, localDay(new Date(report.receivedAt)))),
    {
      rules: desk.reader.rules,
      profiles: desk.profiles,
      ...where,
      days,
      ...(vectorSimilarity === undefined ? {} : { vectorSimilarity }),
    },
  );
  return found.flatMap(({ id, score }) => {
    const report = byCode.get(id);
    return report === undefined ? [] : [{ report, score }];
  });
}

/** Those whose meaning is worth a look: of the same place first, then the latest. */
function nearest(
  reports: readonly Report[],
  { content, ownCode }: { content: ReportContent; ownCode: string },
): MeantReport[] {
  const isHere = ({ areaIds }: Report) => areaIds.some((id) => content.areaIds.includes(id));
  return reports
    .filter(({ code }) => code !== ownCode)
    .toSorted(
      (one, other) => Number(isHere(other)) - Number(isHere(one)) || other.receivedAt.localeCompare(one.receivedAt),
    )
    .map(({ code, summary }) => ({ id: code, text: summary }));
}

/** Cheap: what shares neither topic nor place is another matter. */
function mayBeSame(report: Report, { topicId, areaIds }: ReportContent): boolean {
  return (
    report.topicId === topicId ||
    report.topicId === undefined ||
    topicId === undefined ||
    report.areaIds.some((id) => areaIds.includes(id))
  );
}

function comparable(content: ReportContent, id: string, day: string): ComparableReport {
  const { summary, topicId, areaIds, whole, placeWords } = content;
  return {
    id,
    day,
    text: summary,
    draft: {
      ...(topicId === undefined ? {} : { topic: topicId }),
      area: { ids: areaIds, candidates: [], whole, words: placeWords, fromHome: false },
    },
  };
}

/** What there is already about the matter of a draft, for who is about to send it. */
export async function findKnown(content: ReportContent, reporter: Reporter, desk: Desk): Promise<Known | undefined> {
  const similar = await findSimilar(content, {}, desk);
  if (similar.length === 0) return undefined;
  const own = new Set((await desk.store.ofReporter(reporter, MOST_OWN)).map(({ code }) => code));
  const ownSame = similar.find(
    ({ report, score }) => own.has(report.code) && (score >= SAME_MESSAGE || report.summary === content.summary),
  );
  const days = desk.office.reports.similarDays;
  if (ownSame !== undefined) return { count: similar.length, days, code: ownSame.report.code, own: true };
  const others = similar.filter(({ report }) => report.joinedTo === undefined || !own.has(report.code));
  for (const { report } of others) {
    // What has ended is no place for one more voice: nobody would hear it there.
    const main = await joinable(report.code, desk.store);
    if (main !== undefined) return { count: others.length, days, code: main.code, own: false };
  }
  return undefined;
}
