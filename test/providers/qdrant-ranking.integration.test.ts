import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoadedCorpus, loadCorpus } from '#src/cli/evaluation/load-corpus.ts';
import { measureRun, type RunRow } from '#src/cli/evaluation/measure.ts';
import { readEvaluationSet } from '#src/cli/evaluation/read-set.ts';
import { readAsked } from '#src/knowledge/bm25/asked.ts';
import { firstStage } from '#src/knowledge/bm25/first-stage.ts';
import { withMarks } from '#src/knowledge/bm25/marks.ts';
import { PAIRS_WEIGHT } from '#src/knowledge/bm25/parameters.ts';
import { PassageReader } from '#src/knowledge/bm25/passage-reader.ts';
import { parseQuery } from '#src/knowledge/bm25/query.ts';
import { openSegment, type Segment } from '#src/knowledge/bm25/segment.ts';
import { createView, type View } from '#src/knowledge/bm25/view.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import type { KnowledgeIndex } from '#src/knowledge/knowledge-index.ts';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { createQdrantIndex } from '#src/providers/qdrant-index.ts';
import { questionVector } from '#src/providers/qdrant/sparse-vector.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';

const DATA = join(import.meta.dirname, '../../../shared/data/retrieval/alqac2022');
const TYPINGS = ['accented', 'noaccent', 'typo', 'hardtypo'];

const readSet = (typing: string) =>
  readEvaluationSet({
    corpus: join(DATA, 'corpus.jsonl'),
    queries: join(DATA, `queries.${typing}.jsonl`),
    qrels: join(DATA, 'qrels.tsv'),
  });

const overlap = (one: readonly string[], other: readonly string[]) =>
  one.filter((id) => other.includes(id)).length / Math.max(1, Math.min(10, other.length));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The best ten by syllables and pairs alone, as the index in this process counts them over all passages. */
function bestByWords(view: View, text: string): string[] {
  const query = parseQuery(view, text);
  const asked = readAsked(query, view.passages);
  const reader = new PassageReader();
  reader.begin(asked);
  withMarks(view, query, () => firstStage(view, asked, { limit: 10, filter: {}, reader }));
  const scored = view.segments.flatMap(({ segment, score, pairScore }) =>
    Array.from(score, (value, passage) => ({
      id: `${segment.documentIds[segment.documentOf[passage]!]}:${segment.position[passage]}`,
      score: value + PAIRS_WEIGHT * pairScore[passage]!,
    })),
  );
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 10)
    .map(({ id }) => id);
}

/** The public set stands beside the project, not in it. */
describe.skipIf(!existsSync(DATA))('the two engines on alqac2022 (skipped without ../shared/data)', () => {
  let qdrant: FakeQdrant;
  let corpus: LoadedCorpus;
  let index: KnowledgeIndex;
  let view: View;
  beforeAll(async () => {
    qdrant = await startFakeQdrant();
    const store = createMemoryStore();
    const here = await openBm25Index(store, { pollMs: 0 });
    corpus = await loadCorpus(readSet('accented').corpus, async () => ({
      store,
      index: here,
      ready: () => here.refresh(),
    }));
    index = await createQdrantIndex({ settings: { url: qdrant.url, collection: 'alqac' }, store, pollMs: 0 });
    await index.refresh();
    const documents = await store.indexedDocuments();
    const ids = [...new Set(documents.map(({ segmentId }) => segmentId))];
    const segments = new Map<string, Segment>();
    for (const id of ids) segments.set(id, openSegment((await store.readSegment(id))!));
    view = createView(documents, segments);
  });
  afterAll(async () => {
    await index.close();
    await qdrant.close();
  });

  const firstTen = async (engine: KnowledgeIndex, text: string) =>
    (await engine.search({ text, limit: 10 })).hits.map((hit) => hit.passageId);
  const sparseTen = (text: string) => {
    const query = questionVector(readAsked(parseQuery(view, text), view.passages));
    const body = { query, using: 'words', limit: 10, with_payload: true };
    const found = qdrant.collections.get('alqac_v1')!.query(body);
    return found.map(({ payload }) => [payload?.document_id, payload?.position].join(':'));
  };

  test.each(TYPINGS)('by the sparse vectors alone, %s questions have nine of the first ten in common', (typing) => {
    const shares = readSet(typing).queries.map(({ text }) => overlap(sparseTen(text), bestByWords(view, text)));
    expect(mean(shares)).toBeGreaterThanOrEqual(0.9);
  });

  test.each(['accented', 'hardtypo'])('%s questions find the same, in nearly the same order', async (typing) => {
    const set = readSet(typing);
    const shares: number[] = [];
    const rows: Record<'here' | 'there', RunRow[]> = { here: [], there: [] };
    for (const { id: query, text } of set.queries) {
      const found = { here: await firstTen(corpus.index, text), there: await firstTen(index, text) };
      shares.push(overlap(found.there, found.here));
      for (const side of ['here', 'there'] as const) {
        found[side].forEach((passageId, at) =>
          rows[side].push({ query, document: corpus.corpusIds.get(passageId)!, rank: at + 1, score: 0 }),
        );
      }
    }
    expect(mean(shares)).toBeGreaterThanOrEqual(0.99);
    expect(measureRun(rows.there, set).mrr10).toBeGreaterThanOrEqual(measureRun(rows.here, set).mrr10 - 0.001);
  });
});
