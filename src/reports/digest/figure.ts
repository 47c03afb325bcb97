import type { Case } from './case.ts';

/** How many, and which: a count is never there without the codes behind it. */
export interface Tally {
  reports: number;
  /** Joined reports count once. */
  matters: number;
  /** Sorted. */
  codes: string[];
  /** Reports whose codes are withheld, for they would tell what `small-cells.ts` keeps to itself. */
  unnamed?: number;
}

export interface Figure extends Tally {
  /** "S12", unique within a digest. */
  id: string;
  /** What is counted, in the words of the digest. */
  label: string;
  before?: Tally;
}

/** Which codes may be told; absent: all. */
export type MayName = (one: Case) => boolean;

export function tally(cases: readonly Case[], mayName: MayName = () => true): Tally {
  const named = cases.filter(mayName);
  return {
    reports: cases.length,
    matters: new Set(cases.map(({ matter }) => matter)).size,
    codes: named.map(({ report }) => report.code).toSorted(),
    ...(named.length === cases.length ? {} : { unnamed: cases.length - named.length }),
  };
}

export interface Counted {
  now: readonly Case[];
  /** Of the period before. */
  before?: readonly Case[];
  mayName?: MayName;
}

export interface FigureBook {
  add(label: string, counted: Counted): Figure;
  /** In the order in which they were added. */
  readonly figures: readonly Figure[];
}

export function createFigureBook(): FigureBook {
  const figures: Figure[] = [];
  return {
    figures,
    add(label, { now, before, mayName }) {
      const figure: Figure = {
        id: `S${figures.length + 1}`,
        label,
        ...tally(now, mayName),
        ...(before === undefined ? {} : { before: tally(before, mayName) }),
      };
      figures.push(figure);
      return figure;
    },
  };
}
