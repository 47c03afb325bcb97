import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/cli/evaluation/load-corpus.ts';
import { evaluate } from '../../src/cli/evaluation/measure.ts';
import { readEvaluationSet } from '../../src/cli/evaluation/read-set.ts';

const DATA = join(import.meta.dirname, '../../../shared/data/retrieval');

/** The public sets stand beside the project, not in it. */
describe.skipIf(!existsSync(DATA))('quality on the public sets (skipped without ../shared/data)', () => {
  test.each([
    ['alqac2022', 'accented', 0.97],
    ['alqac2022', 'noaccent', 0.97],
    ['alqac2022', 'typo', 0.97],
    ['alqac2022', 'hardtypo', 0.965],
    ['xquadvi', 'accented', 0.95],
    ['xquadvi', 'noaccent', 0.95],
    ['xquadvi', 'typo', 0.95],
    ['xquadvi', 'hardtypo', 0.95],
  ])('%s, %s: MRR@10 of at least %d', async (name, typing, least) => {
    const file = (rest: string) => join(DATA, name, rest);
    const files = { corpus: file('corpus.jsonl'), queries: file(`queries.${typing}.jsonl`), qrels: file('qrels.tsv') };
    const set = readEvaluationSet(files);
    const { mrr10 } = await evaluate(await loadCorpus(set.corpus), set);
    expect(mrr10).toBeGreaterThanOrEqual(least);
  });
});
