import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startModelServer } from '../fakes/model-server.ts';

const SEEN = z.object({
  connections: z.array(z.string()),
  lookups: z.array(z.string()),
  tracing: z.array(z.tuple([z.string(), z.string()])),
  added: z.object({ created: z.number(), ran: z.number() }),
});

test('a model is reached at its own address only, and takes memory only once it is asked', async () => {
  const server = await startModelServer((_, turn) =>
    turn % 2 === 1
      ? { calls: [{ name: 'search_documents', args: { query: 'phản ánh' } }] }
      : { calls: [{ name: 'tra_loi', args: { sentences: ['Xong.'] } }] },
  );
  try {
    const env = {
      ...process.env,
      LANGSMITH_TRACING: 'true',
      LANGSMITH_API_KEY: 'ls-khoa-gia',
      LANGCHAIN_TRACING_V2: 'true',
      OPENAI_ORG_ID: 'org-khac',
    };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', 'test/fakes/model-process.ts', server.url],
      { env, timeout: 60_000 },
    );
    const { connections, lookups, tracing, added } = SEEN.parse(JSON.parse(stdout));
    expect(connections).toEqual([new URL(server.url).host]);
    expect(lookups.filter((name) => name !== '127.0.0.1')).toEqual([]);
    expect(tracing).toEqual([['LANGSMITH_TRACING', 'false']]);
    expect(added.created).toBeLessThan(5);
    expect(added.ran).toBeLessThan(200);
    expect(server.requests).toHaveLength(60);
  } finally {
    await server.close();
  }
});
