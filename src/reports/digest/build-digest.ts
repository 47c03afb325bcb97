import { setImmediate as breathe } from 'node:timers/promises';
import { localDay } from '../../clock.ts';
import { type AddresseesInput, createAddressees } from './addressees.ts';
import { computeAnswerTimes } from './answer-times.ts';
import { type Case, isOpenAt, stateAt } from './case.ts';
import { countGroups, countParts, countStates, countTendencies, countTimeline } from './count-parts.ts';
import { plainCommitments, type ReadCommitments } from './digest-commitments.ts';
import type { Digest, Growth, MatterLine, ReportRow, TopicPart } from './digest.ts';
import type { DigestReport } from './digest-report.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import { createFigureBook, type FigureBook } from './figure.ts';
import { byDelay, byWeight, findGrowing, toMatterLine } from './matter-lines.ts';
import { createNames, type DigestPlaces, type Names, WHOLE } from './names.ts';
import { addDays, daysBetween, periodAfter, startOfDay } from './period.ts';
import { gatherProposals } from './proposals.ts';
import { readScope, type Scope, type ScopeOptions } from './read-scope.ts';

export interface DigestOptions extends ScopeOptions, Pick<AddresseesInput, 'findAddressees' | 'responsible'> {
  places: DigestPlaces;
  /** Absent: five reports from any area within 30 days. */
  growth?: Growth;
  /** Absent: nothing is told of commitments. */
  commitments?: ReadCommitments;
  /** Working days after one ISO day up to and including a later one; absent: calendar days are counted. */
  workingDays?: { between(from: string, to: string): number };
}

const DEFAULT_GROWTH: Growth = { reports: 5, areas: 1, days: 30 };
/** A topic rises when it has at least so many reports more, and half as many again. */
const RISE = { reports: 3, ratio: 1.5 };

/** Counts a period from the reports of `source`, read once. Throws what the source throws, and when `signal` aborts. */
export async function buildDigest(options: DigestOptions): Promise<Digest> {
  const scope = await readScope(options);
  const { period, before, span, unreadable } = scope;
  const growth = options.growth ?? DEFAULT_GROWTH;
  const names = createNames(options.places);
  const addresseesOf = createAddressees({ ...options, names, groups: scope.groups });
  const count: Counting = { ...scope, names, addresseesOf, book: createFigureBook() };
  const head = countHead(count);
  await breathe();
  const parts = countAllParts(count);
  await breathe();
  const answers = countAnswers(count, options.workingDays);
  const matters = openFigures(count);
  const proposals = gatherProposals(count.own, count, count.book);
  const commitments = await readCommitments(count, options.commitments);
  await breathe();
  return {
    period,
    before,
    asOf: new Date(span.until).toISOString(),
    unit: options.workingDays === undefined ? 'days' : 'working_days',
    growth,
    ...head,
    ...parts,
    rising: count.earlier.length === 0 ? [] : parts.topics.filter(isRising),
    answers,
    growing: findGrowing(count.groups.values(), growth, count),
    ...matters,
    proposals,
    ...(commitments === undefined ? {} : { commitments: plainCommitments(commitments) }),
    rows: count.own.map(toRow(count)),
    figures: count.book.figures,
    unreadable,
  };
}

/** As it stood when the reports were counted: of what has ended, on its last day. */
async function readCommitments({ period, span }: Scope, read: ReadCommitments | undefined) {
  if (read === undefined || period.kind === 'range') return undefined;
  const isOver = span.until >= startOfDay(period.until).getTime();
  const today = localDay(new Date(span.until));
  const countedOn = isOver ? addDays(period.until, -1) : today;
  return read({ period, next: periodAfter(period), countedOn, lateBefore: isOver ? period.until : today });
}

interface Counting extends Scope {
  names: Names;
  addresseesOf: (one: Case) => string[];
  book: FigureBook;
}

const labels = DIGEST_TEXTS.figures;
const isUrgent = ({ report }: Case) => report.urgent;

function countHead({ own, earlier, withdrawn, book }: Counting) {
  return {
    received: book.add(labels.received, { now: own, before: earlier }),
    urgent: book.add(labels.urgent, { now: own.filter(isUrgent), before: earlier.filter(isUrgent) }),
    withdrawn: book.add(labels.withdrawn, { now: withdrawn.own }),
  };
}

function countAllParts(count: Counting) {
  const { own, earlier, book, names, traits, period, span } = count;
  return {
    topics: topicParts(count),
    areas: countParts({ own, earlier, book, by: 'area', nameOf: names.area }).toSorted(
      (one, other) => names.areaOrder(one.id) - names.areaOrder(other.id),
    ),
    tendencies: countTendencies(own, book, { earlier, traits }),
    groups: countGroups(own, book, { earlier, traits }),
    states: countStates(own, span.until, book),
    timeline: countTimeline(own, period, book),
  };
}

function countAnswers({ answered, names, book }: Counting, workingDays: DigestOptions['workingDays']) {
  const countDays = workingDays?.between.bind(workingDays) ?? daysBetween;
  return computeAnswerTimes({ answered: answered.own, answeredBefore: answered.earlier, names, book, countDays });
}

function topicParts(count: Counting): TopicPart[] {
  const { own, earlier, names, book, groups, traits } = count;
  const matters = new Map<string | undefined, MatterLine[]>();
  // A matter stands where the first of its reports of this period stands; that it began elsewhere is of no interest.
  for (const { matter, report } of new Map(own.toReversed().map((one) => [one.matter, one])).values()) {
    const list = matters.get(report.topicId) ?? [];
    list.push(toMatterLine(groups.get(matter)!, count));
    matters.set(report.topicId, list);
  }
  return countParts({ own, earlier, book, by: 'topic', nameOf: names.topic, traits }).map((part) => ({
    ...part,
    matters: (matters.get(part.id) ?? []).toSorted(byWeight),
  }));
}

const isRising = ({ figure: { reports, before } }: TopicPart) =>
  reports >= (before?.reports ?? 0) + RISE.reports && reports >= (before?.reports ?? 0) * RISE.ratio;

/** Open is what its first report says; the reports joined to it are counted with it. */
function openFigures(count: Counting) {
  const { groups, book } = count;
  const openGroups = [...groups.values()].filter(([first]) => isOpenMatter(first!, count));
  const lines = new Map(openGroups.map((cases) => [cases, toMatterLine(cases, count)]));
  const those = (wanted: (line: MatterLine) => boolean) =>
    openGroups.filter((cases) => wanted(lines.get(cases)!)).flatMap((cases) => [...cases]);
  return {
    open: book.add(labels.open, { now: those(() => true) }),
    carriedOver: book.add(labels.carriedOver, { now: those(({ carriedOver }) => carriedOver) }),
    overdue: book.add(labels.overdue, { now: those(({ overdue }) => overdue) }),
    openMatters: [...lines.values()].toSorted(byDelay),
  };
}

/** What was joined to a report that was taken back, or in a circle, still waits for somebody. */
function isOpenMatter(first: Case, { span, withdrawn }: Counting): boolean {
  if (isOpenAt(first, span.until)) return true;
  const isLost = first.report.code === first.matter || withdrawn.codes.has(first.matter);
  return isLost && stateAt(first, span.until) === 'duplicate';
}

/** Never empty: what is not known is named so. */
const areasOf = ({ areaIds, whole }: DigestReport): (string | undefined)[] => {
  const ids = [...(whole === true ? [WHOLE] : []), ...areaIds];
  return ids.length === 0 ? [undefined] : ids;
};

const toRow =
  ({ names, addresseesOf, span: { until }, traits }: Counting) =>
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
      ...(report.proposal === undefined ? {} : { proposal: report.proposal, addressee: addresseesOf(one).join('; ') }),
      ...(one.matter === report.code ? {} : { joinedTo: one.matter }),
    };
  };
