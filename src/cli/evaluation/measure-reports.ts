import type { ReportArea } from '../../reports/report-draft.ts';
import type { ReportReader } from '../../reports/report-reader.ts';
import { findSimilarReports, type ProfileCache } from '../../reports/similar-reports.ts';
import type { LabelledMessage, LabelledPair, ReportSet } from './report-set.ts';

/** How often a field was read as people had labelled it. */
export interface FieldFigures {
  right: number;
  all: number;
  accuracy: number;
  /** What was labelled (outer) and what was read (inner), with counts; also what is right. */
  confusion: Record<string, Record<string, number>>;
  wrong: { id: string; expected: string; got: string; text: string }[];
}

export interface PairFigures {
  precision: number;
  recall: number;
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
  trueNegatives: number;
  wrong: { id: string; expected: string; got: string; text: string }[];
}

export interface ReportFigures {
  fields: Record<string, FieldFigures>;
  pairs?: PairFigures;
}

/** The day on which the messages of a set count as written. */
export const WRITTEN_ON = '2026-11-23';
const NONE = '–';

/** Measures what the rules read against the labels; a label that is absent is not counted. */
export function measureReports(set: ReportSet, reader: ReportReader): ReportFigures {
  const fields: Record<string, FieldFigures> = {};
  const count = (field: string, labelled: LabelledMessage, values: { expected: string; got: string }) => {
    const figures = (fields[field] ??= { right: 0, all: 0, accuracy: 0, confusion: {}, wrong: [] });
    const { expected, got } = values;
    const row = (figures.confusion[expected] ??= {});
    row[got] = (row[got] ?? 0) + 1;
    figures.all++;
    if (expected === got) figures.right++;
    else figures.wrong.push({ id: labelled.id, expected, got, text: labelled.text });
    figures.accuracy = figures.right / figures.all;
  };
  for (const labelled of set.messages) {
    const { text, kind, context } = labelled;
    count('kind', labelled, { expected: kind, got: reader.classifyMessage(text, context).kind });
    if (kind !== 'report') continue;
    const draft = reader.extractReport(text, { today: WRITTEN_ON });
    const read = {
      topic: draft.topic,
      area: areaLabel(draft.area),
      urgent: draft.urgency.urgent ? 'khẩn' : 'thường',
      breadth: draft.breadth,
      tendency: draft.tendency,
      matters: String(reader.splitMatters(text).length),
    };
    const labels = {
      ...labelled,
      area: labelled.area === undefined || labelled.area === null ? labelled.area : sortLabel(labelled.area),
      urgent: labelled.urgent === undefined ? undefined : labelled.urgent ? 'khẩn' : 'thường',
      matters: labelled.matters?.toString(),
    };
    for (const field of ['topic', 'area', 'urgent', 'breadth', 'tendency', 'matters'] as const) {
      if (labels[field] !== undefined)
        count(field, labelled, { expected: labels[field] ?? NONE, got: read[field] ?? NONE });
    }
  }
  return { fields, ...(set.pairs.length === 0 ? {} : { pairs: measurePairs(set.pairs, reader) }) };
}

const sortLabel = (label: string) =>
  label.startsWith('?') ? `?${label.slice(1).split('|').toSorted().join('|')}` : label.split('+').toSorted().join('+');

function areaLabel({ ids, candidates, whole }: ReportArea): string {
  if (whole) return 'toàn phường';
  if (ids.length > 0) return ids.toSorted().join('+');
  return candidates.length > 0 ? `?${candidates.toSorted().join('|')}` : NONE;
}

function measurePairs(pairs: readonly LabelledPair[], reader: ReportReader): PairFigures {
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 };
  const wrong: PairFigures['wrong'] = [];
  const toReport = (id: string, side: LabelledPair['a']) => ({
    id,
    day: side.day,
    text: side.text,
    draft: reader.extractReport(side.text, { today: side.day }),
  });
  // All first sides are there at once, as in a store: what is rare is learnt from them.
  const store = pairs.map((pair) => toReport(pair.id, pair.a));
  const profiles: ProfileCache = new Map();
  for (const pair of pairs) {
    const found = findSimilarReports(toReport('new', pair.b), store, { rules: reader.rules, profiles });
    const got = found.some(({ id }) => id === pair.id);
    counts[got ? (pair.same ? 'truePositives' : 'falsePositives') : pair.same ? 'falseNegatives' : 'trueNegatives']++;
    if (got !== pair.same) {
      const text = `${pair.a.text}  ⇄  ${pair.b.text}`;
      wrong.push({ id: pair.id, expected: pair.same ? 'trùng' : 'khác', got: got ? 'trùng' : 'khác', text });
    }
  }
  const { truePositives, falsePositives, falseNegatives } = counts;
  return {
    precision: truePositives / Math.max(1, truePositives + falsePositives),
    recall: truePositives / Math.max(1, truePositives + falseNegatives),
    ...counts,
    wrong,
  };
}
