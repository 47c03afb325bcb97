import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { readEventsUntil } from './fakes/event-stream.ts';
import { hasPostgres, makePostgresPlace } from './fakes/postgres-database.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';
import type { SqlPlace } from './fakes/sql-place.ts';

const run = promisify(execFile);

describe.runIf(hasPostgres)('the whole product on PostgreSQL, two servers at once', () => {
  let directory: string;
  let place: SqlPlace;
  let env: NodeJS.ProcessEnv;
  let servers: ServerProcess[];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'phoihop-app-'));
    place = await makePostgresPlace({ empty: true });
    env = { ...process.env, DATA_DIR: directory, DATABASE_URL: place.location, PORT: '0', LOG_LEVEL: 'warn' };
    const start = () => startServerProcess(join('src', 'main.ts'), [], env);
    servers = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    await place.remove();
    await rm(directory, { recursive: true, force: true });
  });

  const post = async (server: ServerProcess, message: object) => {
    const posted = await fetch(`${server.url}/chat/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    expect(posted.status).toBe(202);
    return ((await posted.json()) as { conversationId: string }).conversationId;
  };
  const readReplies = async (server: ServerProcess, conversationId: string, count: number) => {
    const stream = await fetch(`${server.url}/chat/events?conversationId=${conversationId}`);
    let left = count;
    const events = await readEventsUntil(stream, ({ event }) => event === 'message' && --left === 0);
    return events
      .filter(({ event }) => event === 'message')
      .map(({ data }) => (JSON.parse(data) as { text: string }).text);
  };
  const cli = (script: string, ...args: string[]) => run(process.execPath, [script, ...args], { env });

  test('the samples are indexed once, by one of them', async () => {
    const told = servers.filter((server) => server.output().includes('nạp văn bản mẫu'));
    expect(told).toHaveLength(1);
  });

  test('what is asked of one is answered on the other, with the clause', async () => {
    const conversationId = await post(servers[0]!, {
      text: 'quy che phoi hop quy dinh may ngay phai tra loi phan anh',
    });
    const [text] = await readReplies(servers[1]!, conversationId, 1);
    expect(text).toContain('khoản 2 Điều 7');
  });

  test('a conversation that goes to both in turn is answered in order, each message once', async () => {
    const conversationId = 'in-turn'.padEnd(24, 'x');
    for (let n = 0; n < 8; n++) {
      await post(servers[n % 2]!, {
        conversationId,
        messageId: `m${n}`,
        text: `Điều ${n + 1} Quy chế phối hợp quy định gì?`,
      });
    }
    const replies = await readReplies(servers[0]!, conversationId, 8);
    expect(replies).toHaveLength(8);
    const database = await openDatabase(place.location);
    const { rows } = await sql<{ status: string; count: number }>`
      select status, count(*) as count from inbox where conversation_id = ${conversationId} group by status
    `.execute(database);
    expect(rows).toEqual([{ status: 'handled', count: 8 }]);
    await database.destroy();
  });

  test('a document that a command adds is answered from by both', async () => {
    const file = join(directory, 'thong-bao.txt');
    await writeFile(
      file,
      'THÔNG BÁO\nVề lịch phun thuốc diệt muỗi\n\n1. Phun thuốc diệt muỗi tại chợ Mẫu Sơn vào ngày 03/12/2026.\n',
    );
    await cli('ingest/main.ts', file);
    for (const server of servers) {
      const asked = async () => {
        const conversationId = await post(server, { text: 'Phun thuốc diệt muỗi ở chợ Mẫu Sơn ngày nào?' });
        return (await readReplies(server, conversationId, 1))[0];
      };
      await expect.poll(asked, { timeout: 4000, interval: 300 }).toContain('03/12/2026');
    }
  });

  test('the commands work on the same store', async () => {
    expect((await cli('src/cli/ask.ts', 'Cộng tác viên nộp báo cáo ngày nào?')).stdout).toContain('trước ngày 20');
    expect((await cli('src/cli/messages.ts', 'list')).stdout).toContain('Không có tin nào');
    expect((await cli('src/cli/people.ts', 'list')).stdout).toBeDefined();
    const checked = await cli('src/cli/store.ts', 'check', '--json').catch((error: { stdout: string }) => error);
    expect(JSON.parse(checked.stdout)).toMatchObject({ engine: 'postgresql' });
  });

  test('both stop in order when asked, and nothing of the address was printed', async () => {
    expect(await Promise.all(servers.map((server) => server.stop()))).toEqual([0, 0]);
    expect(servers.map((server) => server.output()).join('')).not.toContain('postgres://');
  });
});
