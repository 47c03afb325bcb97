import { localDay } from '../../clock.ts';
import { computeAnswerTimes } from './answer-times.ts';
import { assignMatters, type Case, isOpenAt, stateAt, toCase } from './case.ts';
import { countGroups, countParts, countStates, countTendencies, countTimeline } from './count-parts.ts';
import type { Digest, Growth, MatterLine, ReportRow, TopicPart } from './digest.ts';
import type { DigestReport, DigestSource } from './digest-report.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import { createFigureBook } from './figure.ts';
import { byDelay, byWeight, findGrowing, groupByMatter, type LineOptions, toMatterLine } from './matter-lines.ts';
import { createNames, type DigestPlaces, type Names, WHOLE } from './names.ts';
import { addDays, comparedPeriod, daysBetween, type Period, startOfDay } from './period.ts';
import { plainReport } from './plain-text.ts';
import { gatherProposals } from './proposals.ts';
import { shownTraits, type Traits } from './small-cells.ts';

export interface DigestOptions {
  source: DigestSource;
  places: DigestPlaces;
  period: Period;
  now: Date;
  /** Absent: five reports from any area within 30 days. */
  growth?: Growth;
  /** Working days after one ISO day up to and including a later one; absent: calendar days are counted. */
  workingDays?: { between(from: string, to: string): number };
  signal?: AbortSignal;
}

const DEFAULT_GROWTH: Growth = { reports: 5, areas: 1, days: 30 };
/** Matters that were received earlier and are still open are not found any more. */
const LOOK_BACK_DAYS = 366;
/** A topic rises when it has at least so many reports more, and half as many again. */
const RISE = { reports: 3, ratio: 1.5 };

/** Counts a period from the reports of `source`, read once. Throws what the source throws, and when `signal` aborts. */
export async function buildDigest(options: DigestOptions): Promise<Digest> {
  const { period, now, places } = options;
  const before = comparedPeriod(period, localDay(now));
  const until = Math.min(startOfDay(period.until).getTime(), now.getTime());
  const span = { from: startOfDay(period.from).getTime(), until };
  const { cases, unreadable } = await readCases(options, before, until);
  const names = createNames(places);
  const kept = cases.filter((one) => !isWithdrawn(one));
  const within = (from: string, end: number) => {
    const start = startOfDay(from).getTime();
    return (time: number | undefined) => time !== undefined && time >= start && time < end;
  };
  const [inPeriod, inBefore] = [within(period.from, until), within(before.from, startOfDay(before.until).getTime())];
  const own = kept.filter(({ received }) => inPeriod(received));
  const earlier = kept.filter(({ received }) => inBefore(received));
  const labels = DIGEST_TEXTS.figures;
  const book = createFigureBook();
  const received = book.add(labels.received, { now: own, before: earlier });
  const urgent = book.add(labels.urgent, { now: own.filter(isUrgent), before: earlier.filter(isUrgent) });
  const withdrawn = book.add(labels.withdrawn, {
    now: cases.filter((one) => isWithdrawn(one) && inPeriod(one.received)),
  });
  // Few of one period may be many with those of the other: each is looked at by itself.
  const [ownTraits, earlierTraits] = [shownTraits(own), shownTraits(earlier)];
  const traits: Traits = (one) => (inPeriod(one.received) ? ownTraits(one) : earlierTraits(one));
  const groups = groupByMatter(kept);
  const line: LineOptions = { names, span };
  const topics = topicParts({ own, earlier, names, book, groups, line, traits });
  const answers = computeAnswerTimes({
    answered: kept.filter(({ answered }) => inPeriod(answered)),
    answeredBefore: kept.filter(({ answered }) => inBefore(answered)),
    names,
    book,
    countDays: options.workingDays?.between.bind(options.workingDays) ?? daysBetween,
  });
  const growth = options.growth ?? DEFAULT_GROWTH;
  return {
    period,
    before,
    asOf: new Date(until).toISOString(),
    unit: options.workingDays === undefined ? 'days' : 'working_days',
    growth,
    received,
    urgent,
    withdrawn,
    topics,
    areas: countParts({ own, earlier, book, by: 'area', nameOf: names.area }).toSorted(
      (one, other) => names.areaOrder(one.id) - names.areaOrder(other.id),
    ),
    tendencies: countTendencies(own, book, { earlier, traits }),
    groups: countGroups(own, book, { earlier, traits }),
    states: countStates(own, until, book),
    timeline: countTimeline(own, period, book),
    answers,
    growing: findGrowing(groups.values(), growth, line),
    rising: topics.filter(isRising),
    ...openFigures({ groups, line, until, book }),
    proposals: gatherProposals(own, names, book),
    rows: own.toSorted(byReceipt).map(toRow({ names, until, traits })),
    figures: book.figures,
    unreadable,
  };
}

const isUrgent = ({ report }: Case) => report.urgent;
/** Whoever takes a report back takes it out of what was counted before, too. */
const isWithdrawn = ({ report }: Case) => report.state === 'withdrawn';
const byReceipt = (one: Case, other: Case) =>
  one.received - other.received || one.report.code.localeCompare(other.report.code);

/** Every report that may matter, once each, with the matter it belongs to. */
async function readCases({ source, period, signal }: DigestOptions, before: Period, until: number) {
  const found = new Map<string, Case>();
  let unreadable = 0;
  const lookBack = addDays(period.from, -LOOK_BACK_DAYS);
  const from = startOfDay(before.from < lookBack ? before.from : lookBack);
  for await (const report of source.reportsBetween(from, new Date(until))) {
    signal?.throwIfAborted();
    const one = toCase(plainReport(report));
    if (one === undefined) unreadable++;
    else if (one.received >= from.getTime() && one.received < until) found.set(one.report.code, one);
  }
  assignMatters(found);
  return { cases: [...found.values()].toSorted(byReceipt), unreadable };
}

interface TopicInput {
  own: readonly Case[];
  earlier: readonly Case[];
  names: Names;
  book: ReturnType<typeof createFigureBook>;
  groups: ReturnType<typeof groupByMatter>;
  line: LineOptions;
  traits: Traits;
}

function topicParts({ own, earlier, names, book, groups, line, traits }: TopicInput): TopicPart[] {
  const matters = new Map<string | undefined, MatterLine[]>();
  // A matter stands where the first of its reports of this period stands; that it began elsewhere is of no interest.
  for (const { matter, report } of new Map(own.toReversed().map((one) => [one.matter, one])).values()) {
    const list = matters.get(report.topicId) ?? [];
    list.push(toMatterLine(groups.get(matter)!, line));
    matters.set(report.topicId, list);
  }
  return countParts({ own, earlier, book, by: 'topic', nameOf: names.topic, traits }).map((part) => ({
    ...part,
    matters: (matters.get(part.id) ?? []).toSorted(byWeight),
  }));
}

const isRising = ({ figure: { reports, before } }: TopicPart) =>
  reports >= (before?.reports ?? 0) + RISE.reports && reports >= (before?.reports ?? 0) * RISE.ratio;

interface OpenInput extends Pick<TopicInput, 'groups' | 'line' | 'book'> {
  until: number;
}

/** Open is what its first report says; the reports joined to it are counted with it. */
function openFigures({ groups, line, until, book }: OpenInput) {
  const labels = DIGEST_TEXTS.figures;
  const openGroups = [...groups.values()].filter((cases) => isOpenAt(cases[0]!, until));
  const lines = new Map(openGroups.map((cases) => [cases, toMatterLine(cases, line)]));
  const those = (wanted: (line: MatterLine) => boolean) =>
    openGroups.filter((cases) => wanted(lines.get(cases)!)).flatMap((cases) => [...cases]);
  return {
    open: book.add(labels.open, { now: those(() => true) }),
    carriedOver: book.add(labels.carriedOver, { now: those(({ carriedOver }) => carriedOver) }),
    overdue: book.add(labels.overdue, { now: those(({ overdue }) => overdue) }),
    openMatters: [...lines.values()].toSorted(byDelay),
  };
}

/** Never empty: what is not known is named so. */
const areasOf = ({ areaIds, whole }: DigestReport): (string | undefined)[] => {
  const ids = [...(whole === true ? [WHOLE] : []), ...areaIds];
  return ids.length === 0 ? [undefined] : ids;
};

interface RowInput {
  names: Names;
  until: number;
  traits: Traits;
}

const toRow =
  ({ names, until, traits }: RowInput) =>
  (one: Case): ReportRow => {
    const { report, answered, due } = one;
    const answeredThen = answered !== undefined && answered < until;
    return {
      code: report.code,
      received: one.day,
      topic: names.topic(report.topicId),
      areas: areasOf(report).map(names.area),
      summary: report.summary,
      ...traits(one),
      ...(report.breadth === undefined ? {} : { breadth: report.breadth }),
      urgent: report.urgent,
      state: stateAt(one, until),
      ...(report.agencyId === undefined ? {} : { agency: names.agency(report.agencyId) }),
      ...(due === undefined ? {} : { due: localDay(new Date(due)) }),
      ...(answeredThen ? { answered: localDay(new Date(answered)) } : {}),
      ...(report.proposal === undefined
        ? {}
        : { proposal: report.proposal, addressee: names.addressee(report.addressee, report.agencyId) }),
      ...(one.matter === report.code ? {} : { joinedTo: one.matter }),
    };
  };
