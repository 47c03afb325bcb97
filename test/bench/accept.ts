import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Hono } from 'hono';
import { z } from 'zod';
import { startListening } from '#src/server/start-listening.ts';
import { startChat } from '../fakes/compose-chat.ts';

const CONNECTIONS = 64;
const ROUNDS = 5;
const ROUND_MS = 1000;
const WARM_UP_MS = 200;
const LOAD = join(import.meta.dirname, 'accept-load.ts');

const loadResult = z.object({ perSecond: z.number(), p50: z.number(), p99: z.number(), failed: z.number() });
type LoadResult = z.infer<typeof loadResult>;

export interface AcceptBench {
  name: string;
  /** Accepted a second, as a share of what a bare Hono route that parses the same JSON does; medians of the rounds. */
  ratio: number;
  acceptedPerSecond: number;
  barePerSecond: number;
  /** Milliseconds from request to 202, with 64 connections at once. */
  p50: number;
  p99: number;
  /** The same while the worker handles what comes in. */
  ratioWithWorker: number;
  p50WithWorker: number;
  p99WithWorker: number;
  failed: number;
}

/** `POST /chat/messages`, committed with synchronous=FULL, beside a route that only parses: same run, rounds in turn. */
export async function benchAccept(): Promise<AcceptBench> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-bench-'));
  const handler = () => Promise.resolve({ replies: [{ text: 'Trong 5 ngày làm việc.' }] });
  const bare = await startBareRoute();
  const results: Record<'bare' | 'chat' | 'busy', LoadResult[]> = { bare: [], chat: [], busy: [] };
  /** A server and a database of its own, so that no backlog of one round weighs on the next. */
  const loadChat = async (name: 'chat' | 'busy', round: number) => {
    const databasePath = join(directory, `${name}-${round}.sqlite`);
    const chat = await startChat({ databasePath, handler, worker: name === 'busy' });
    try {
      results[name].push(await load(`${chat.url}/chat/messages`));
    } finally {
      await chat.stop();
    }
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      results.bare.push(await load(bare.url));
      await loadChat('chat', round);
      await loadChat('busy', round);
    }
  } finally {
    await bare.close(100);
    await rm(directory, { recursive: true, force: true });
  }
  return summarise(results.bare, results.chat, results.busy);
}

function summarise(bare: LoadResult[], chat: LoadResult[], busy: LoadResult[]): AcceptBench {
  const of = (results: LoadResult[], key: keyof LoadResult) => median(results.map((result) => result[key]));
  const barePerSecond = of(bare, 'perSecond');
  return {
    name: 'POST /chat/messages against a bare Hono route',
    ratio: of(chat, 'perSecond') / barePerSecond,
    acceptedPerSecond: of(chat, 'perSecond'),
    barePerSecond,
    p50: of(chat, 'p50'),
    p99: of(chat, 'p99'),
    ratioWithWorker: of(busy, 'perSecond') / barePerSecond,
    p50WithWorker: of(busy, 'p50'),
    p99WithWorker: of(busy, 'p99'),
    failed: [...chat, ...busy].reduce((sum, { failed }) => sum + failed, 0),
  };
}

async function startBareRoute() {
  const app = new Hono();
  app.post('/', async (context) => {
    const { conversationId } = await context.req.json<{ conversationId: string }>();
    return context.json({ conversationId, messageId: 'none' }, 202);
  });
  return startListening(app, { host: '127.0.0.1', port: 0 });
}

/** After a short warm-up. */
async function load(url: string): Promise<LoadResult> {
  const run = (ms: number) => promisify(execFile)(process.execPath, [LOAD, url, String(CONNECTIONS), String(ms)]);
  await run(WARM_UP_MS);
  const { stdout } = await run(ROUND_MS);
  return loadResult.parse(JSON.parse(stdout));
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.main) console.log(await benchAccept());
