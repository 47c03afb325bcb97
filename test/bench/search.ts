import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadCorpus } from '../../src/cli/evaluation/load-corpus.ts';
import { readEvaluationSet, type CorpusEntry, type EvaluationSet } from '../../src/cli/evaluation/read-set.ts';
import type { KnowledgeIndex } from '../../src/knowledge/knowledge-index.ts';
import { tokenize } from '../../src/vietnamese/tokens.ts';

const SET = join(import.meta.dirname, '../../../shared/data/retrieval/alqac2022');
const ROUNDS = 5;
const WARM_UP_PASSES = 3;
const LIMIT = 20;
const COPIES = 16;

/** The public set beside the project, or undefined where it is not. */
export function readBenchSet(): EvaluationSet | undefined {
  if (!existsSync(SET)) return undefined;
  const [corpus, queries, qrels] = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].map((name) => join(SET, name));
  return readEvaluationSet({ corpus: corpus!, queries: queries!, qrels: qrels! });
}

/** Queries per second of the product's search and of SQLite FTS5 in turns, in this process. */
export async function benchAgainstFts(): Promise<Record<string, number | string>> {
  const set = readBenchSet();
  if (set === undefined) return { skipped: 'no ../shared/data/retrieval/alqac2022' };
  const { index } = await loadCorpus(set.corpus);
  const searchFts = openFts(set.corpus);
  const texts = set.queries.map((query) => query.text);
  for (let pass = 0; pass < WARM_UP_PASSES; pass++) {
    for (const text of texts) await index.search({ text, limit: LIMIT });
  }
  const ratios: number[] = [];
  let own = 0;
  let fts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const ownRate = await rateOf(texts, async (text) => void (await index.search({ text, limit: LIMIT })));
    // FTS5 is slow enough for a part of the questions to tell its speed.
    const ftsRate = await rateOf(
      texts.filter((_, at) => at % ROUNDS === round),
      (text) => void searchFts(text),
    );
    own = Math.max(own, ownRate);
    fts = Math.max(fts, ftsRate);
    ratios.push(ownRate / ftsRate);
  }
  ratios.sort((a, b) => a - b);
  const ratio = Math.round(ratios[Math.floor(ROUNDS / 2)]! * 10) / 10;
  return { own_queries_per_second: Math.round(own), fts5_queries_per_second: Math.round(fts), ratio_median: ratio };
}

async function rateOf(texts: readonly string[], search: (text: string) => Promise<void> | void): Promise<number> {
  const start = performance.now();
  for (const text of texts) await search(text);
  return (texts.length * 1000) / (performance.now() - start);
}

function openFts(corpus: readonly CorpusEntry[]): (text: string) => unknown[] {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE passages USING fts5(title, heading, body, tokenize = 'unicode61')`);
  const insert = database.prepare('INSERT INTO passages (title, heading, body) VALUES (?, ?, ?)');
  const folded = (text: string) =>
    tokenize(text)
      .map((token) => token.folded)
      .join(' ');
  database.exec('BEGIN');
  for (const { title, article, text } of corpus) insert.run(folded(title), folded(article), folded(text));
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 2, 2, 1) LIMIT ${LIMIT}`,
  );
  return (text) => {
    const terms = new Set(tokenize(text).map((token) => `"${token.folded}"`));
    return select.all([...terms].join(' OR '));
  };
}

/** The set copied COPIES times with a tenth of the words changed, and how long a search takes over it. */
export async function benchLarge(): Promise<Record<string, number | string>> {
  const set = readBenchSet();
  if (set === undefined) return { skipped: 'no ../shared/data/retrieval/alqac2022' };
  const { index } = await loadCorpus(copyCorpus(set.corpus, COPIES));
  const times = await timesOf(
    index,
    set.queries.map((query) => query.text),
  );
  return { passages: set.corpus.length * COPIES, p50_ms: percentile(times, 0.5), p95_ms: percentile(times, 0.95) };
}

async function timesOf(index: KnowledgeIndex, texts: readonly string[]): Promise<number[]> {
  for (const text of texts.slice(0, 100)) await index.search({ text, limit: LIMIT });
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await index.search({ text, limit: LIMIT });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

const percentile = (sorted: readonly number[], share: number) =>
  Math.round(sorted[Math.floor((sorted.length - 1) * share)]! * 100) / 100;

/** Copies with a tenth of the words drawn from elsewhere in the corpus; the same for the same seed. */
export function copyCorpus(corpus: readonly CorpusEntry[], copies: number): CorpusEntry[] {
  const random = createRandom(7);
  const words = corpus.flatMap((entry) => entry.text.split(' '));
  const change = (word: string) => (random() < 0.1 ? words[Math.floor(random() * words.length)]! : word);
  return Array.from({ length: copies }, (_, copy) => copy).flatMap((copy) =>
    corpus.map(({ id, title, article, text }) => {
      const changed = copy === 0 ? text : text.split(' ').map(change).join(' ');
      return { id: `${copy}/${id}`, title: copy === 0 ? title : `${title} ${copy}`, article, text: changed };
    }),
  );
}

/** Mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
