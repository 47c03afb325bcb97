import type { Case } from './case.ts';
import type { Tendency } from './digest-report.ts';

/** With fewer reports than this, whoever knows the place can guess whose words they are. */
export const SMALLEST_CELL = 3;

export const mayBreakDown = (reports: { length: number }): boolean => reports.length >= SMALLEST_CELL;

/** What one row of a list may say of the people behind a report; absent where too few others share it. */
export interface ShownTraits {
  tendency?: Tendency;
  groups?: string[];
}

export type Traits = (one: Case) => ShownTraits;

/**
 * What may stand beside each report: its tendency where at least three reports of the same area and topic lean so, and
 * each group where at least three reports of the area name it. `cases` are those of one list.
 */
export function shownTraits(cases: readonly Case[]): Traits {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const one of cases) for (const key of [...leanings(one), ...namings(one)]) count(key);
  const isCommon = (key: string) => (counts.get(key) ?? 0) >= SMALLEST_CELL;
  return (one) => {
    const { tendency } = one.report;
    const groups = groupsOf(one).filter((group) => placesOf(one).every((place) => isCommon(naming(place, group))));
    return {
      ...(tendency !== undefined && leanings(one).every(isCommon) ? { tendency } : {}),
      ...(groups.length === 0 ? {} : { groups }),
    };
  };
}

export const groupsOf = ({ report }: Case): string[] => [...new Set(report.groups)];

/** Of what is not placed, nobody knows which place it is; that is a place by itself. */
const placesOf = ({ report: { areaIds } }: Case): readonly string[] => (areaIds.length === 0 ? [''] : areaIds);
const leanings = (one: Case) =>
  placesOf(one).map((place) => JSON.stringify([place, one.report.topicId ?? '', one.report.tendency ?? '']));
const naming = (place: string, group: string) => JSON.stringify([place, group]);
const namings = (one: Case) => groupsOf(one).flatMap((group) => placesOf(one).map((place) => naming(place, group)));
