import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus, type CorpusKnowledge } from '#src/cli/evaluation/load-corpus.ts';
import { evaluate } from '#src/cli/evaluation/measure.ts';
import { readEvaluationSet, type EvaluationSet } from '#src/cli/evaluation/read-set.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import type { DenseSearch, NearPassage } from '#src/knowledge/dense/dense-search.ts';
import { passageText } from '#src/knowledge/dense/passage-text.ts';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { createRandom } from '../../bench/search.ts';
import { hashWords } from '../../fakes/openai-embeddings.ts';

const DATA = join(import.meta.dirname, '../../../../shared/data/retrieval');
const DIMENSIONS = 512;
const NEAREST = 30;

/** No model can be asked here: stand-ins show what fusion does with vectors that say something, and with those that do not. */
interface StandIn {
  vectorOf: (text: string) => readonly number[];
  trusted: boolean;
  /** What the vector of a question is made of, where words are searched for something else. */
  original?: (question: string) => string;
}

const random = createRandom(23);
const noise = () => Array.from({ length: DIMENSIONS }, () => random() - 0.5);
const hashed = (text: string) => hashWords(text, DIMENSIONS);

function openWith({ vectorOf, trusted, original = (question) => question }: StandIn): () => Promise<CorpusKnowledge> {
  return async () => {
    const store = createMemoryStore();
    const rows: { documentId: string; position: number; vector: readonly number[] }[] = [];
    const known = new Map<string, NearPassage[]>();
    const dense: DenseSearch = {
      nearest({ text }) {
        const before = known.get(text);
        if (before !== undefined) return Promise.resolve({ passages: before, trusted });
        const query = vectorOf(original(text));
        const near = rows.map(({ documentId, position, vector }): NearPassage => {
          let similarity = 0;
          for (let at = 0; at < DIMENSIONS; at++) similarity += query[at]! * vector[at]!;
          return { documentId, position, similarity };
        });
        near.sort((a, b) => b.similarity - a.similarity);
        known.set(text, near.slice(0, NEAREST));
        return Promise.resolve({ passages: near.slice(0, NEAREST), trusted });
      },
      refresh: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
    const index = await openBm25Index(store, { pollMs: 0, dense });
    return {
      store,
      index,
      async ready() {
        await store.compact();
        await index.refresh();
        for (const { id, title } of await store.listDocuments()) {
          for (const passage of await store.documentPassages(id)) {
            const vector = vectorOf(passageText(title, passage));
            rows.push({ documentId: id, position: passage.position, vector });
          }
        }
      },
    };
  };
}

function readSet(name: string): EvaluationSet {
  const file = (rest: string) => join(DATA, name, rest);
  return readEvaluationSet({
    corpus: file('corpus.jsonl'),
    queries: file('queries.accented.jsonl'),
    qrels: file('qrels.tsv'),
  });
}

/** The same questions in words of which the corpus does not know every second one. */
function inOtherWords(set: EvaluationSet): { set: EvaluationSet; original: (question: string) => string } {
  const originals = new Map<string, string>();
  const queries = set.queries.map((query) => {
    const text = query.text
      .split(' ')
      .map((word, at) => (at % 2 === 1 ? `wqz${word}wqz` : word))
      .join(' ');
    originals.set(text, query.text);
    return { ...query, text };
  });
  return { set: { ...set, queries }, original: (question) => originals.get(question)! };
}

async function mrr(set: EvaluationSet, standIn?: StandIn): Promise<number> {
  const loaded = await (standIn === undefined ? loadCorpus(set.corpus) : loadCorpus(set.corpus, openWith(standIn)));
  return (await evaluate(loaded, set)).mrr10;
}

describe.skipIf(!existsSync(DATA))('fusion on the public sets (skipped without ../shared/data)', () => {
  describe.each(['alqac2022', 'xquadvi'])('%s', (name) => {
    test('vectors of hashed words do not lower what words reach', async () => {
      const set = readSet(name);
      expect(await mrr(set, { vectorOf: hashed, trusted: true })).toBeGreaterThanOrEqual(await mrr(set));
    });

    test.each([true, false])('vectors without meaning change next to nothing, trusted: %s', async (trusted) => {
      const set = readSet(name);
      expect(Math.abs((await mrr(set, { vectorOf: noise, trusted })) - (await mrr(set)))).toBeLessThan(0.002);
    });

    test('a question in other words is found much better by vectors that know it', async () => {
      const { set, original } = inOtherWords(readSet(name));
      const words = await mrr(set);
      expect(await mrr(set, { vectorOf: hashed, trusted: true, original })).toBeGreaterThan(words + 0.03);
    });

    test('a question in other words is found as before by vectors without meaning, which are not trusted', async () => {
      const { set } = inOtherWords(readSet(name));
      expect(await mrr(set, { vectorOf: noise, trusted: false })).toBeGreaterThan((await mrr(set)) - 0.005);
    });
  });
});
