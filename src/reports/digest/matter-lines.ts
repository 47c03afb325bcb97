import { localDay } from '../../clock.ts';
import { type Case, isOpenAt, stateAt } from './case.ts';
import type { DigestReport } from './digest-report.ts';
import type { GrowingMatter, Growth, MatterLine } from './digest.ts';
import { type Names, WHOLE } from './names.ts';

export interface Span {
  /** Milliseconds; `until` is not included. */
  from: number;
  until: number;
}

export interface LineOptions {
  names: Names;
  span: Span;
}

/** All reports of a matter, whenever received, its first one in front. */
export type MatterCases = readonly Case[];

/** Reports by matter; the one that the others were joined to leads, else the oldest. */
export function groupByMatter(cases: Iterable<Case>): Map<string, MatterCases> {
  const groups = Map.groupBy(cases, ({ matter }) => matter);
  for (const [code, group] of groups) {
    const rank = (one: Case) => (one.report.code === code ? -Infinity : one.received);
    groups.set(
      code,
      group.toSorted((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other))),
    );
  }
  return groups;
}

export function toMatterLine(cases: MatterCases, { names, span }: LineOptions): MatterLine {
  const first = cases[0]!;
  const { report } = first;
  const due = first.openDue ?? first.due;
  return {
    code: report.code,
    codes: cases.map((one) => one.report.code).toSorted(),
    summary: report.summary,
    topic: names.topic(report.topicId),
    areas: namesOfAreas(
      cases.map((one) => one.report),
      names,
    ),
    ...(report.breadth === undefined ? {} : { breadth: report.breadth }),
    urgent: cases.some((one) => one.report.urgent),
    state: stateAt(first, span.until),
    ...(report.agencyId === undefined ? {} : { agency: names.shortAgency(report.agencyId) }),
    received: first.day,
    ...(due === undefined ? {} : { due: localDay(new Date(due)) }),
    overdue: isOpenAt(first, span.until) && due !== undefined && due < span.until,
    carriedOver: first.received < span.from,
  };
}

/** In the order of the organisation, the whole ward first; none where no place is known. */
export function namesOfAreas(reports: readonly Pick<DigestReport, 'areaIds' | 'whole'>[], names: Names): string[] {
  const areaIds = [...new Set(reports.flatMap((report) => report.areaIds))];
  const areas = areaIds.toSorted((one, other) => names.areaOrder(one) - names.areaOrder(other)).map(names.area);
  return reports.some(({ whole }) => whole) ? [names.area(WHOLE), ...areas] : areas;
}

/** Urgent ones, then those of most reports, then the oldest. */
export const byWeight = (one: MatterLine, other: MatterLine): number =>
  Number(other.urgent) - Number(one.urgent) ||
  other.codes.length - one.codes.length ||
  one.received.localeCompare(other.received) ||
  one.code.localeCompare(other.code);

/** The longest overdue first, then those due soonest, then those without a term, the oldest first. */
export const byDelay = (one: MatterLine, other: MatterLine): number =>
  Number(other.overdue) - Number(one.overdue) ||
  (one.due ?? '9999').localeCompare(other.due ?? '9999') ||
  one.received.localeCompare(other.received) ||
  one.code.localeCompare(other.code);

const DAY_MS = 86_400_000;

/** Matters that had enough reports within so many days, the last of these in the period; most reports first. */
export function findGrowing(groups: Iterable<MatterCases>, growth: Growth, options: LineOptions): GrowingMatter[] {
  return [...groups]
    .flatMap((cases) => {
      const window = densestWindow(cases, growth, options.span);
      return window === undefined ? [] : [{ ...toMatterLine(cases, options), window: describe(window) }];
    })
    .toSorted((one, other) => other.window.codes.length - one.window.codes.length || byWeight(one, other));
}

function densestWindow(cases: MatterCases, { reports, areas, days }: Growth, span: Span): Case[] | undefined {
  if (cases.length < reports) return undefined;
  const sorted = cases.toSorted((one, other) => one.received - other.received);
  let best: Case[] | undefined;
  for (let start = 0, end = 0; end < sorted.length; end++) {
    const last = sorted[end]!;
    while (last.received - sorted[start]!.received > days * DAY_MS) start++;
    if (last.received < span.from || end - start + 1 < Math.max(reports, (best?.length ?? 0) + 1)) continue;
    const window = sorted.slice(start, end + 1);
    if (countAreas(window) >= areas) best = window;
  }
  return best;
}

/** Reports whose area is not known count as one area when nothing better is there. */
const countAreas = (cases: readonly Case[]) => Math.max(1, new Set(cases.flatMap((one) => one.report.areaIds)).size);

const describe = (window: readonly Case[]): GrowingMatter['window'] => ({
  codes: window.map(({ report }) => report.code).toSorted(),
  from: window[0]!.day,
  to: window.at(-1)!.day,
  areas: countAreas(window),
});
