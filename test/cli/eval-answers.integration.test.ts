import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  answerCall,
  type HeardChat,
  type ModelReply,
  type ModelServer,
  passageWith,
  startModelServer,
  toldTo,
} from '../fakes/model-server.ts';

const run = promisify(execFile);
let directory: string;
let server: ModelServer;

/** A sentence and words of the passage that it is said to rest on. */
type Says = { text: string; of: string };
interface Play {
  /** Whether the model looks once more before it answers. */
  search?: string;
  says: Says[];
}

const FIVE =
  'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh';
const LIES = [
  'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 55 ngày làm việc',
  'Trưởng Ban phải nộp phạt ba triệu đồng',
  'Phụ cấp cộng tác viên mỗi tháng là 750.000 đồng',
];

/** What the model does with each question of the set: honest with most, lying in some. */
const PLAYS: Record<string, Play> = {
  q001: { says: [{ text: FIVE, of: 'thời hạn 5 ngày làm việc' }] },
  q002: { says: [{ text: LIES[0]!, of: 'thời hạn 5 ngày làm việc' }] },
  q010: {
    says: [
      { text: 'Ban Tuyên giáo và Dân vận báo ngay cho cơ quan xử lý trong 02 giờ', of: '02 giờ' },
      { text: LIES[1]!, of: '02 giờ' },
    ],
  },
  q014: {
    search: 'Tổ công tác liên ngành Tổ trưởng',
    says: [{ text: 'Tổ trưởng là một đồng chí Phó Chủ tịch Ủy ban nhân dân phường', of: 'Tổ trưởng là một đồng chí' }],
  },
  q018: { says: [] },
  q031: { says: [{ text: LIES[2]!, of: 'cộng tác viên' }] },
  q061: {
    search: 'nhiều người cùng trình bày một nội dung cử người đại diện',
    says: [{ text: 'Từ 05 đến 10 người thì cử 01 hoặc 02 người', of: '01 hoặc 02 người' }],
  },
  q109: { says: [{ text: LIES[2]!, of: 'cộng tác viên' }] },
  q125: { says: [] },
};

let asked: Map<string, string>;

function play(request: HeardChat): ModelReply {
  const text = String(request.messages[1]!.content);
  const question = /<cau_hoi>\n(.*)\n<\/cau_hoi>/.exec(text)?.[1] ?? '';
  const { search, says } = PLAYS[asked.get(question) ?? ''] ?? { says: [] };
  const searched = request.messages.some(({ role }) => role === 'tool');
  if (search !== undefined && !searched) return { calls: [{ name: 'search_documents', args: { query: search } }] };
  const sentences = says.map((one) => ({ text: one.text, passages: [passageWith(request, one.of)], quote: '' }));
  return answerCall(sentences, { answerable: sentences.length > 0 });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-eval-answers-'));
  const lines = (await readFile('test/answers/questions.jsonl', 'utf8')).split('\n').filter((line) => line !== '');
  const set = lines.filter((line) => (JSON.parse(line) as { id: string }).id in PLAYS);
  await writeFile(join(directory, 'set.jsonl'), set.join('\n'));
  const rows = set.map((line) => JSON.parse(line) as { id: string; question: string });
  asked = new Map(rows.map(({ id, question }) => [question, id]));
  server = await startModelServer(play);
});
afterAll(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

const evaluate = (...more: string[]) =>
  run(
    process.execPath,
    [
      'src/cli/eval-answers.ts',
      join(directory, 'set.jsonl'),
      '--documents',
      'samples/documents',
      '--today',
      '2026-11-22',
      ...more,
    ],
    {
      env: { ...process.env, DATA_DIR: directory, CHAT_MODEL: 'm-1', OPENAI_BASE_URL: server.url, OPENAI_API_KEY: 'k' },
    },
  );

interface Report {
  right: number;
  wrong: number;
  refused: number;
  failed: { id: string; why: string }[];
  unsupported: unknown[];
}

test('both ways to answer stand side by side, and no lie of the model is among what was answered', async () => {
  const { stdout } = await evaluate('--mode', 'both', '--json');
  const { extractive, model } = JSON.parse(stdout) as Record<'extractive' | 'model', Report>;
  expect(extractive).toMatchObject({
    questions: 9,
    answerable: 7,
    right: 4,
    wrong: 1,
    refused: 2,
    rightly_refused: 2,
    unsupported_sentences: 0,
    model_calls: 0,
    input_tokens: 0,
  });
  expect(extractive.failed.map(({ id }) => id).toSorted()).toEqual(['q014', 'q061', 'q125']);
  // Two more are right; what the model lied about or did not find is as without it.
  expect(model).toMatchObject({
    questions: 9,
    right: 6,
    wrong: 0,
    refused: 1,
    rightly_refused: 2,
    wrongly_answered: 0,
    unsupported_sentences: 0,
    unsupported: [],
    citation_precision: 1,
    citation_recall: 0.857,
    failed_calls: 0,
    model_calls: server.requests.length,
    input_tokens: 900 * server.requests.length,
    output_tokens: 60 * server.requests.length,
  });
  expect(model.failed.map(({ id }) => id)).toEqual(['q125']);
  // Two searched first; a question whose document is not there costs no call.
  expect(server.requests).toHaveLength(10);
  expect(toldTo(server)).not.toContain('62-qd/du');
});

test('as a table, a column for each way', async () => {
  const { stdout } = await evaluate('--mode', 'both');
  expect(stdout).toMatch(/^ +extractive +model$/m);
  for (const row of [
    /^right +4 +6$/m,
    /^unsupported_sentences +0 +0$/m,
    /^citation_precision +[\d.]+ +1$/m,
    /^ms_p50 +[\d.]+ +[\d.]+$/m,
    /^input_tokens +0 +9000$/m,
  ]) {
    expect(stdout).toMatch(row);
  }
});

test('an endpoint that is down is reported, and the figures are those of the rules', async () => {
  server.script = () => ({ status: 401 });
  const { stdout } = await evaluate('--mode', 'model', '--json');
  server.script = play;
  const { model } = JSON.parse(stdout) as { model: Report & { model_calls: number; failed_calls: number } };
  expect(model.right).toBe(4);
  expect(model.failed_calls).toBe(model.model_calls);
  expect(model.failed_calls).toBeGreaterThan(5);
});

test('without a model, and with a mode that is none, the usage is shown', async () => {
  for (const [args, words] of [
    [['--mode', 'both'], 'Chưa cấu hình mô hình'],
    [['--mode', 'cả hai'], '--mode phải là'],
    [['--today', '2026-02-31x'], '--today'],
  ] as const) {
    const args2 = [
      'src/cli/eval-answers.ts',
      join(directory, 'set.jsonl'),
      '--documents',
      'samples/documents',
      ...args,
    ];
    const { CHAT_MODEL: _, OPENAI_API_KEY: __, OPENAI_BASE_URL: ___, ...bare } = process.env;
    const failed = await run(process.execPath, args2, { env: { ...bare, DATA_DIR: directory } }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
  }
});
