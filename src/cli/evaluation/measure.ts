import type { LoadedCorpus } from './load-corpus.ts';
import type { EvaluationSet } from './read-set.ts';

export const RECALL_AT = [1, 3, 5, 10, 20] as const;
const DEPTH = 20;

export interface RunRow {
  query: string;
  document: string;
  /** From 1. */
  rank: number;
  score: number;
}

export interface Evaluation {
  /** Queries that have a judgement; the others are searched and not counted. */
  judgedQueries: number;
  recall: Record<(typeof RECALL_AT)[number], number>;
  mrr10: number;
  ndcg10: number;
  queriesPerSecond: number;
  run: RunRow[];
}

/** Searches every query to depth 20. Speed is that of a second pass, when the code is warm. */
export async function evaluate({ index, corpusIds }: LoadedCorpus, set: EvaluationSet): Promise<Evaluation> {
  const run: RunRow[] = [];
  for (const query of set.queries) {
    const { hits } = await index.search({ text: query.text, limit: DEPTH });
    hits.forEach(({ passageId, score }, at) =>
      run.push({ query: query.id, document: corpusIds.get(passageId)!, rank: at + 1, score }),
    );
  }
  const start = performance.now();
  for (const query of set.queries) await index.search({ text: query.text, limit: DEPTH });
  const seconds = (performance.now() - start) / 1000;
  return { ...measureRun(run, set), queriesPerSecond: set.queries.length / seconds, run };
}

/** Means over the queries that have a judgement. */
export function measureRun(run: readonly RunRow[], { queries, judged }: Pick<EvaluationSet, 'queries' | 'judged'>) {
  const rows = Map.groupBy(run, (row) => row.query);
  const counted = queries.filter((query) => judged.has(query.id));
  const recall = { 1: 0, 3: 0, 5: 0, 10: 0, 20: 0 };
  let mrr10 = 0;
  let ndcg10 = 0;
  for (const { id } of counted) {
    const grades = judged.get(id)!;
    const found = (rows.get(id) ?? []).map((row) => grades.get(row.document) ?? 0);
    for (const depth of RECALL_AT) {
      recall[depth] += found.slice(0, depth).filter((grade) => grade > 0).length / grades.size / counted.length;
    }
    const first = found.slice(0, 10).findIndex((grade) => grade > 0);
    if (first >= 0) mrr10 += 1 / (first + 1) / counted.length;
    const ideal = [...grades.values()].sort((a, b) => b - a);
    ndcg10 += gain(found) / gain(ideal) / counted.length;
  }
  return { judgedQueries: counted.length, recall, mrr10, ndcg10 };
}

/** Discounted cumulative gain of the first ten. */
const gain = (grades: readonly number[]) =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
