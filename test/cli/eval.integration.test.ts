import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;

const CORPUS = [
  { id: 'L1@1', title: 'Luật A', article: 'Phạm vi', text: 'Luật này quy định về họp tổ dân phố.' },
  { id: 'L1@2', title: 'Luật A', article: 'Thời hạn', text: '1. Trả lời trong 5 ngày.' },
  { id: 'L2@2', title: 'Luật B', article: 'Nguyên tắc', text: 'Công khai, kịp thời.' },
];
const QUERIES = [
  { id: 'q1', text: 'trả lời trong mấy ngày' },
  { id: 'q2', text: 'Điều 2 Luật B' },
];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-eval-'));
  write(
    'corpus.jsonl',
    CORPUS.map((line) => JSON.stringify(line)),
  );
  write(
    'queries.jsonl',
    QUERIES.map((line) => JSON.stringify(line)),
  );
  write('qrels.tsv', ['q1\tL1@2\t1', 'q2\tL2@2\t1']);
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, lines: readonly string[]): void {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}

function run(...more: string[]) {
  const files = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].flatMap((name) => [
    `--${name.split('.')[0]}`,
    join(folder, name),
  ]);
  return spawnSync(process.execPath, ['src/cli/eval.ts', ...files, ...more], { encoding: 'utf8' });
}

test('measures a set and writes the run', () => {
  const { status, stdout } = run('--json', '--run', join(folder, 'run.tsv'));
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ 'recall@1': 1, 'recall@20': 1, 'mrr@10': 1, 'ndcg@10': 1, queries: 2 });
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(
    expect.arrayContaining(['recall@3', 'recall@5', 'recall@10', 'queries_per_second', 'build_ms']),
  );
  const rows = readFileSync(join(folder, 'run.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t'));
  expect(rows[0]).toEqual(['q1', 'L1@2', '1', expect.stringMatching(/^\d+\.\d+$/)]);
  expect(rows.filter((row) => row[0] === 'q2')[0]![1]).toBe('L2@2');
});

test('without --json, a line for each metric', () => {
  expect(run().stdout).toMatch(/^mrr@10 +1$/m);
});

test.each([
  ['corpus.jsonl', ['{"id":"a","text":"b"}', '{broken'], /corpus\.jsonl:2/],
  ['queries.jsonl', ['{"id":"q1"}'], /queries\.jsonl:1/],
  ['queries.jsonl', ['{"id":"q1","text":"a"}', '', '{"id":"q1","text":"b"}'], /queries\.jsonl:3.*"q1".*dòng 1/],
  ['qrels.tsv', ['q1 L1@2 1'], /qrels\.tsv:1/],
  ['corpus.jsonl', [], /corpus\.jsonl/],
])('a broken %s is named with its line (%#)', (name, lines, message) => {
  write(name, lines);
  const { status, stdout, stderr } = run('--json');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
});

test('ids that are in no file are named, and the rest is measured', () => {
  write('qrels.tsv', ['query-id\tcorpus-id\tscore', 'q1\tL1@2\t1', 'q9\tL1@1\t1', 'q2\tL9@1\t1']);
  const { status, stdout, stderr } = run('--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ 'recall@1': 0.5 });
  expect(stderr).toMatch(/"q9"/);
  expect(stderr).toMatch(/"L9@1"/);
});

test('--meaning without a model is wrong usage', () => {
  expect(run('--meaning')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('EMBEDDING_MODEL') });
});

test('wrong usage ends with 2, help with 0', () => {
  const start = (...args: string[]) => spawnSync(process.execPath, ['src/cli/eval.ts', ...args], { encoding: 'utf8' });
  expect(start('--corpus', 'x').status).toBe(2);
  expect(start('--korpus', 'x').status).toBe(2);
  expect(start('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--qrels') });
  expect(start('--corpus', 'no', '--queries', 'no', '--qrels', 'no')).toMatchObject({ status: 1, stdout: '' });
});
