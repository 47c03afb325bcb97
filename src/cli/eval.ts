import { writeFileSync } from 'node:fs';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { AppError } from '../errors.ts';
import { loadCorpus } from './evaluation/load-corpus.ts';
import { evaluate, RECALL_AT, type Evaluation } from './evaluation/measure.ts';
import { openWithMeaning } from './evaluation/open-with-meaning.ts';
import { readEvaluationSet } from './evaluation/read-set.ts';

const USAGE = `Cách dùng: npm run eval -- --corpus F.jsonl --queries F.jsonl --qrels F.tsv [--run OUT.tsv] [--meaning] [--json]

Đo bộ tìm kiếm (chính bộ dùng để trả lời) trên một tập câu hỏi đã có đáp án; kho văn bản giữ trong bộ nhớ.
  --corpus   mỗi dòng một đoạn: {"id", "title", "article", "text"}
  --queries  mỗi dòng một câu hỏi: {"id", "text"}
  --qrels    mã câu hỏi, mã đoạn, mức; cách nhau bằng tab
  --meaning  tìm cả theo nghĩa bằng EMBEDDING_MODEL; gửi mọi đoạn và câu hỏi trong tệp tới mô hình đó
  --run      ghi kết quả ra tệp: câu hỏi, đoạn, thứ hạng, điểm
  --json     in một giá trị JSON
  --help     in trang này

Mã thoát: 0 xong; 1 có lỗi trong tệp (nói rõ ở đâu); 2 gõ sai lệnh.
`;

const OPTIONS = {
  corpus: { type: 'string' },
  queries: { type: 'string' },
  qrels: { type: 'string' },
  run: { type: 'string' },
  meaning: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const UNKNOWN_SHOWN = 10;

/** Metrics under the names they are published by. */
function toMetrics(evaluation: Evaluation, buildMs: number): Record<string, number> {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return {
    ...Object.fromEntries(RECALL_AT.map((depth) => [`recall@${depth}`, round(evaluation.recall[depth])])),
    'mrr@10': round(evaluation.mrr10),
    'ndcg@10': round(evaluation.ndcg10),
    queries: evaluation.judgedQueries,
    queries_per_second: Math.round(evaluation.queriesPerSecond),
    build_ms: Math.round(buildMs),
  };
}

async function main(): Promise<number> {
  const { values } = parseCommandLine({ options: OPTIONS });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { corpus, queries, qrels } = values;
  if (corpus === undefined || queries === undefined || qrels === undefined) {
    throw new AppError('usage', 'Cần đủ --corpus, --queries và --qrels.');
  }
  const set = readEvaluationSet({ corpus, queries, qrels });
  const loaded = await (values.meaning ? loadCorpus(set.corpus, openWithMeaning) : loadCorpus(set.corpus));
  const evaluation = await evaluate(loaded, set);
  await loaded.index.close();
  if (values.run !== undefined) {
    const rows = evaluation.run.map((row) => [row.query, row.document, row.rank, row.score.toFixed(6)].join('\t'));
    writeFileSync(values.run, `${rows.join('\n')}\n`);
  }
  const metrics = toMetrics(evaluation, loaded.buildMs);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(metrics)}\n`
      : Object.entries(metrics)
          .map(([name, value]) => `${name.padEnd(20)} ${value}\n`)
          .join(''),
  );
  for (const message of set.unknown.slice(0, UNKNOWN_SHOWN)) process.stderr.write(`${message}\n`);
  if (set.unknown.length > UNKNOWN_SHOWN) process.stderr.write(`… và ${set.unknown.length - UNKNOWN_SHOWN} dòng nữa\n`);
  return set.unknown.length > 0 ? 1 : 0;
}

await runProgram(main, USAGE);
