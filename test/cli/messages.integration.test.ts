import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { inboundMessage, outboundMessage } from '../fakes/messages.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/messages.ts');
const FAILURE = { code: 'internal', message: 'TypeError at answer.ts:7' };

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-messages-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

interface Output {
  code: number;
  stdout: string;
  stderr: string;
}

const run = (...args: string[]) =>
  new Promise<Output>((resolve) => {
    const env = { PATH: process.env['PATH'], DATA_DIR: directory };
    execFile(process.execPath, [COMMAND, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });

/** One dead letter in each box; their ids. */
async function makeDeadLetters(): Promise<{ inboxId: string; outboxId: string }> {
  const database = await openDatabase(join(directory, 'phoihop.sqlite'));
  const inbox = createSqlInbox(database, { clock });
  const outbox = createSqlOutbox(database, { clock });
  await inbox.accept(inboundMessage({ text: 'một điều riêng tư' }));
  await outbox.enqueue([outboundMessage({ text: 'một điều riêng tư' })]);
  const [incoming] = await inbox.claim({ limit: 1, leaseMs: 1000 });
  const [outgoing] = await outbox.claim('web-chat', { limit: 1, leaseMs: 1000 });
  if (incoming === undefined || outgoing === undefined) throw new Error('nothing to fail');
  await inbox.fail(incoming.lease, FAILURE, {});
  await outbox.markErrored(outgoing.lease, { code: 'channel_rejected', message: 'blocked' });
  await database.destroy();
  return { inboxId: incoming.lease.id, outboxId: outgoing.lease.id };
}

describe('npm run messages', () => {
  it('lists dead letters with when, how often and why, and never the text', async () => {
    const { inboxId, outboxId } = await makeDeadLetters();
    const [plain, json] = await Promise.all([run('dead'), run('list', '--dead', '--json')]);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(
      new RegExp(`${inboxId}  đến  web-chat  [-\\d]+ [:\\d]+  lần 1  đã bỏ  internal: TypeError`),
    );
    expect(plain.stdout).toMatch(new RegExp(`${outboxId}  đi   web-chat .* channel_rejected: blocked`));
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: inboxId, box: 'inbox', status: 'dead', error: FAILURE },
      { id: outboxId, box: 'outbox', status: 'failed' },
    ]);
    expect(plain.stdout + json.stdout).not.toContain('riêng tư');
  });

  it('puts a dead letter back, once', async () => {
    const { inboxId } = await makeDeadLetters();
    expect(await run('retry', inboxId)).toMatchObject({ code: 0, stdout: expect.stringContaining(inboxId) as string });
    const again = await run('retry', inboxId, '--json');
    expect(again.code).toBe(1);
    expect(JSON.parse(again.stdout)).toEqual({ id: inboxId, retried: false });
    expect(JSON.parse((await run('list', '--json')).stdout)).toMatchObject([
      { id: inboxId, status: 'queued', attempt: 0 },
      { status: 'failed' },
    ]);
  });

  it('says that there is nothing to show', async () => {
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    await database.destroy();
    expect(await run('dead')).toMatchObject({ code: 0, stdout: 'Không có tin nào.\n' });
  });

  it.each([
    { args: ['--help'], code: 0 },
    { args: [], code: 2 },
    { args: ['retry'], code: 2 },
    { args: ['retry', 'a', 'b'], code: 2 },
    { args: ['list', '--limit', '0'], code: 2 },
    { args: ['list', '--all'], code: 2 },
    { args: ['list'], code: 1 },
  ])('ends with $code for $args without a database', async ({ args, code }) => {
    const output = await run(...args);
    expect(output.code).toBe(code);
    expect(code === 0 ? output.stdout : output.stderr).toMatch(/Cách dùng|Chạy npm start/);
  });
});
