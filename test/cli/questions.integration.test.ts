import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { startServerProcess, type ServerProcess } from '../fakes/server-process.ts';

/* The whole server and the real commands: a question without an answer, a disputed one, an approved one, forgetting. */
let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-talk-'));
  env = { PATH: process.env['PATH'], DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'warn' };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
});
afterAll(async () => {
  await server.kill();
  await rm(directory, { recursive: true, force: true });
});

interface Output {
  code: number;
  stdout: string;
  stderr: string;
}
const run = (script: string, args: string[], change: NodeJS.ProcessEnv = {}) =>
  new Promise<Output>((resolve) => {
    execFile(process.execPath, [script, ...args], { env: { ...env, ...change } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
const questions = (...args: string[]) => run('src/cli/questions.ts', args);

interface Chat {
  say(text: string): Promise<string>;
}

/** One conversation in the web chat. */
async function openChat(): Promise<Chat> {
  let conversationId: string | undefined;
  const replies = async () => {
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    const rows = await database
      .selectFrom('transcript')
      .select('text')
      .where('conversation_id', '=', conversationId ?? '')
      .orderBy('sequence')
      .execute();
    await database.destroy();
    return rows.map(({ text }) => text);
  };
  return {
    async say(text) {
      const body = JSON.stringify({ text, ...(conversationId === undefined ? {} : { conversationId }) });
      const headers = { 'content-type': 'application/json' };
      const before = conversationId === undefined ? [] : await replies();
      const posted = await fetch(`${server.url}/chat/messages`, { method: 'POST', headers, body });
      conversationId = ((await posted.json()) as { conversationId: string }).conversationId;
      return vi.waitFor(
        async () => {
          const now = await replies();
          const last = now.at(-1);
          // After forgetting there are fewer.
          if (last === undefined || (now.length === before.length && last === before.at(-1)))
            throw new Error('no reply');
          return last;
        },
        { timeout: 8000, interval: 50 },
      );
    },
  };
}

interface Listed {
  lines: { id: string; question: string; status: string; comments: string[] }[];
}
const listed = async () =>
  (JSON.parse((await questions('list', '--json')).stdout) as Listed[]).flatMap(({ lines }) => lines);

describe('questions of people reach who keeps the documents', () => {
  const GAP = 'Phụ cấp của cộng tác viên 0912345678 mỗi tháng bao nhiêu tiền?';

  test('a question without an answer is listed without the number in it, and answered once approved', async () => {
    const chat = await openChat();
    expect(await chat.say(GAP)).toContain('Tôi đã ghi câu hỏi này');
    const [gap] = await listed();
    expect(gap).toMatchObject({ status: 'chưa trả lời được' });
    expect(gap!.question).not.toContain('0912345678');
    const passage = /Đoạn (\S+:\d+):/.exec((await questions('show', gap!.id)).stdout)![1]!;
    const pinned = await questions('pin', gap!.id, '--answer', 'Chưa có mức chung.', '--passage', passage);
    expect(pinned).toMatchObject({ code: 0, stderr: '' });
    const again = gap!.question;
    expect(await chat.say(again)).toContain('Câu trả lời đã được duyệt:\nChưa có mức chung.');
    expect((await run('src/cli/ask.ts', [again])).stdout).toContain('Câu trả lời đã được duyệt');
    expect((await questions('unpin', gap!.id)).code).toBe(0);
    expect(await chat.say(again)).not.toContain('đã được duyệt');
  });

  test('a disputed answer is listed with what is wrong, exported, and forgotten words are gone', async () => {
    const chat = await openChat();
    expect(await chat.say('Cộng tác viên nộp báo cáo ngày nào?')).toContain('ngày 20');
    expect(await chat.say('thế ai ký?')).toContain('Tôi hiểu là: Ai ký Quy chế hoạt động');
    expect(await chat.say('3')).toContain('Sai hoặc thiếu chỗ nào');
    expect(await chat.say('thiếu họ tên đầy đủ')).toContain('đã ghi lại');
    const disputed = (await listed()).find(({ status }) => status === 'bị báo sai hoặc thiếu');
    expect(disputed).toMatchObject({ comments: ['thiếu họ tên đầy đủ'] });
    const path = join(directory, 'q.xlsx');
    expect((await questions('export', path)).code).toBe(0);
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
    expect(await chat.say('xóa hội thoại')).toContain('Đã xóa hội thoại');
    expect(await chat.say('thế ai ký?')).toContain('hỏi rõ hơn');
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    const kept = JSON.stringify([
      await database.selectFrom('inbox').select('text').execute(),
      await database.selectFrom('outbox').select('text').execute(),
      await database.selectFrom('conversation').select('state').execute(),
    ]);
    await database.destroy();
    expect(kept).not.toContain('thiếu họ tên đầy đủ');
    expect(kept).not.toContain('nộp báo cáo ngày nào');
  });

  test('the command says how it is used, and where there is nothing to look into', async () => {
    expect(await questions('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npm run questions') as string,
    });
    expect((await questions('pin')).code).toBe(2);
    const nowhere = await run('src/cli/questions.ts', ['list'], { DATA_DIR: join(directory, 'none') });
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect((await questions('show', 'zzz')).code).toBe(1);
  });
});

describe('npm run eval:answers', () => {
  const evaluate = (...args: string[]) => run('src/cli/eval-answers.ts', args);

  test('asks the sample set over the sample documents and prints one JSON value', async () => {
    const args = [
      'test/answers/questions.jsonl',
      '--documents',
      'samples/documents',
      '--today',
      '2026-11-22',
      '--json',
    ];
    const { code, stdout } = await evaluate(...args);
    expect(code).toBe(0);
    const { extractive } = JSON.parse(stdout) as { extractive: Record<string, number> };
    expect(extractive).toMatchObject({ questions: 145, answerable: 108, unsupported_sentences: 0, model_calls: 0 });
    expect(extractive['right']).toBeGreaterThanOrEqual(98);
    expect(extractive['citation_precision']).toBeGreaterThan(0.9);
  });

  test('says what is missing: a set, a model, a mode, a library', async () => {
    const set = join(directory, 'set.jsonl');
    await writeFile(set, '{"id":"a","question":"Trả lời trong mấy ngày?","answerable":false}\n');
    expect((await evaluate()).code).toBe(2);
    expect((await evaluate(set, '--mode', 'both')).stderr).toContain('Chưa cấu hình mô hình');
    expect((await evaluate(set, '--mode', 'x')).code).toBe(2);
    expect((await evaluate(set, '--today', '2026-13-45')).code).toBe(2);
    expect((await evaluate(join(directory, 'none.jsonl'))).code).toBe(1);
    expect((await run('src/cli/eval-answers.ts', [set], { DATA_DIR: join(directory, 'none') })).code).toBe(1);
    const table = await evaluate(set);
    expect(table).toMatchObject({ code: 0, stderr: '' });
    expect(table.stdout).toMatch(/questions\s+1\n/);
  });
});
