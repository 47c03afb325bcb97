import { type Case, stateAt } from './case.ts';
import type { Digest, Part } from './digest.ts';
import { REPORT_STATES, TENDENCIES } from './digest-report.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { FigureBook } from './figure.ts';
import { WHOLE } from './names.ts';
import { addDays, type Period } from './period.ts';
import { slicePeriod } from './period-words.ts';
import { groupsOf, mayBreakDown, type Traits } from './small-cells.ts';
import { formatDay } from '../../vietnamese/dates.ts';

export interface PartsInput {
  own: readonly Case[];
  earlier: readonly Case[];
  book: FigureBook;
  by: 'topic' | 'area';
  nameOf: (id: string | undefined) => string;
  /** Given: also by leaning, where the cells are large enough. Never by area: few people live there. */
  traits?: Traits;
}

const IDS: Record<PartsInput['by'], (one: Case) => readonly (string | undefined)[]> = {
  topic: ({ report }) => [report.topicId],
  area: ({ report: { areaIds, whole } }) => {
    const ids = [...(whole === true ? [WHOLE] : []), ...new Set(areaIds)];
    return ids.length === 0 ? [undefined] : ids;
  },
};

/** As Map.groupBy, where one may be in several groups. */
export function groupBy<Key>(cases: readonly Case[], keysOf: (one: Case) => readonly Key[]): Map<Key, Case[]> {
  const groups = new Map<Key, Case[]>();
  for (const one of cases) {
    for (const key of keysOf(one)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [one]);
      else group.push(one);
    }
  }
  return groups;
}

/** One part for each topic or area with reports now or in the period before; most reports first, unknown last. */
export function countParts({ own, earlier, book, by, nameOf, traits }: PartsInput): Part[] {
  const now = groupBy(own, IDS[by]);
  const past = groupBy(earlier, IDS[by]);
  const ids = [...new Set([...now.keys(), ...past.keys()])];
  const size = (id: string | undefined) => now.get(id)?.length ?? 0;
  return ids
    .toSorted(
      (one, other) =>
        Number(one === undefined) - Number(other === undefined) ||
        size(other) - size(one) ||
        nameOf(one).localeCompare(nameOf(other), 'vi'),
    )
    .map((id) => {
      const name = nameOf(id);
      const cases = now.get(id) ?? [];
      const figure = book.add(DIGEST_TEXTS.figures.part[by](name), { now: cases, before: past.get(id) ?? [] });
      const tendencies = traits === undefined ? [] : countTendencies(cases, book, { traits, within: name });
      return {
        ...(id === undefined ? {} : { id }),
        name,
        figure,
        ...(tendencies.length === 0 ? {} : { tendencies }),
      };
    });
}

interface TendencyOptions {
  traits: Traits;
  earlier?: readonly Case[];
  /** Name of the topic that is broken down. */
  within?: string;
}

/** Leanings of at least three reports. */
export function countTendencies(
  cases: readonly Case[],
  book: FigureBook,
  { traits, earlier, within }: TendencyOptions,
): Digest['tendencies'] {
  return TENDENCIES.flatMap((tendency) => {
    const leaning = ({ report }: Case) => report.tendency === tendency;
    const [now, past] = [cases.filter(leaning), earlier?.filter(leaning)];
    if (!mayBreakDown(now)) return [];
    const figure = book.add(DIGEST_TEXTS.figures.tendency(tendency, within), {
      now,
      ...(past !== undefined && mayBreakDown(past) ? { before: past } : {}),
      mayName: (one) => traits(one).tendency === tendency,
    });
    return [{ tendency, figure }];
  });
}

interface GroupOptions {
  traits: Traits;
  earlier: readonly Case[];
}

/** Groups of people that at least three reports name, wherever these are from; most reports first. */
export function countGroups(cases: readonly Case[], book: FigureBook, options: GroupOptions): Digest['groups'] {
  const past = groupBy(options.earlier, groupsOf);
  return [...groupBy(cases, groupsOf)]
    .filter(([, now]) => mayBreakDown(now))
    .toSorted(([name, one], [otherName, other]) => other.length - one.length || name.localeCompare(otherName, 'vi'))
    .map(([name, now]) => {
      const before = past.get(name) ?? [];
      const figure = book.add(DIGEST_TEXTS.figures.group(name), {
        now,
        ...(mayBreakDown(before) ? { before } : {}),
        mayName: (one) => options.traits(one).groups?.includes(name) === true,
      });
      return { name, figure };
    });
}

export function countStates(cases: readonly Case[], moment: number, book: FigureBook): Digest['states'] {
  const found = Map.groupBy(cases, (one) => stateAt(one, moment));
  return REPORT_STATES.filter((state) => found.has(state)).map((state) => ({
    state,
    figure: book.add(DIGEST_TEXTS.figures.state(state), { now: found.get(state)! }),
  }));
}

export function countTimeline(cases: readonly Case[], period: Period, book: FigureBook): Digest['timeline'] {
  return slicePeriod(period).map(({ from, until }) => {
    const label = DIGEST_TEXTS.figures.slice(formatDay(from), formatDay(addDays(until, -1)));
    return { from, until, figure: book.add(label, { now: cases.filter(({ day }) => day >= from && day < until) }) };
  });
}
