import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlProcessLeases } from '#src/db/sql-process-leases.ts';
import { createSqlVectorReader } from '#src/db/sql-vector-reader.ts';
import { EMBEDDING_TURN } from '#src/knowledge/dense/embedding-keeper.ts';
import { startOpenAiServer, type OpenAiServer } from '../fakes/openai-server.ts';

let folder: string;
let server: OpenAiServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nap-vecto-'));
  writeFileSync(join(folder, 'mot.txt'), 'QUY CHẾ PHỐI HỢP\n\nĐiều 1. Phạm vi\nQuy chế này áp dụng cho phường.\n');
  server = await startOpenAiServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const EMBEDDING = z.object({ texts: z.int(), tokens: z.int() }).loose();
const database = () => join(folder, 'data', 'phoihop.sqlite');

function run(args: string[], more: Record<string, string> = {}) {
  const env = {
    ...process.env,
    DATA_DIR: join(folder, 'data'),
    OPENAI_BASE_URL: server.url,
    OPENAI_API_KEY: 'sk-invented-key-0001',
    EMBEDDING_MODEL: 'nhung-1',
    ...more,
  };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['ingest/main.ts', folder, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

async function runJson(args: string[], more: Record<string, string> = {}) {
  const { code, stdout } = await run([...args, '--json'], more);
  const { embedding } = z.object({ embedding: EMBEDDING.optional() }).parse(JSON.parse(stdout));
  return { code, embedding };
}

test('a dry run says what it would take and asks nobody; a run does it; another one has nothing to do', async () => {
  const planned = await runJson(['--dry-run'], { EMBEDDING_PRICE: '2 USD' });
  expect(server.embeddings.requests).toEqual([]);
  const done = await runJson([]);
  expect([planned.code, done.code]).toEqual([0, 0]);
  expect(planned.embedding!.texts).toBe(done.embedding!.texts);
  expect(planned.embedding!['cost']).toEqual({ amount: planned.embedding!.tokens / 500_000, currency: 'USD' });
  // The fake counts a token for each word; the estimate is the upper end of what models count.
  expect(planned.embedding!.tokens).toBeGreaterThan(done.embedding!.tokens);
  expect((await runJson(['--dry-run'])).embedding).toMatchObject({ texts: 0, tokens: 0 });
  writeFileSync(join(folder, 'hai.txt'), 'THÔNG BÁO\n\nVỉa hè phải thông thoáng.\n');
  const more = await runJson(['--dry-run']);
  expect(more.embedding!.texts).toBeGreaterThan(0);
  expect((await runJson([])).embedding!.texts).toBe(more.embedding!.texts);
});

test('a dry run for another model counts what is in the store already', async () => {
  const { embedding } = await runJson([]);
  const other = await runJson(['--dry-run'], { EMBEDDING_MODEL: 'nhung-2' });
  expect(other.embedding!.texts).toBe(embedding!.texts);
});

test('without a model nothing is said of vectors', async () => {
  const { code, embedding } = await runJson([], { EMBEDDING_MODEL: '' });
  expect({ code, embedding }).toEqual({ code: 0, embedding: undefined });
  expect(server.embeddings.requests).toEqual([]);
});

test('an endpoint that refuses the key fails the run, not the documents', async () => {
  server.embeddings.moods = [401];
  const { code, stdout, stderr } = await run([]);
  expect(code).toBe(1);
  expect(stdout).toContain('1 thêm');
  expect(stdout).toContain('OPENAI_API_KEY');
  expect(stdout + stderr).not.toContain('sk-invented');
  server.embeddings.moods = ['well'];
  expect((await runJson([])).embedding!.texts).toBeGreaterThan(0);
});

test('while the server is at it, the documents go in and embedding is left to it', async () => {
  const opened = await openDatabase(database());
  const turn = await createSqlProcessLeases(opened, { clock: systemClock }).acquire(EMBEDDING_TURN, 60_000);
  const { code, embedding } = await runJson([]);
  expect(code).toBe(0);
  expect(embedding).toMatchObject({ elsewhere: true, texts: 0 });
  expect(server.embeddings.requests).toEqual([]);
  await turn!.release();
  await runJson([]);
  expect(await createSqlVectorReader(opened).serving()).toMatchObject({ model: 'nhung-1' });
  await opened.destroy();
});
