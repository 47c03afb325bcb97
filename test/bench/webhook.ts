import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Hono } from 'hono';
import { z } from 'zod';
import { startListening } from '#src/server/start-listening.ts';
import { invitePeople } from '../soak/invite-people.ts';
import { openTelegramPlatform } from '../soak/platforms.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { startServerProcess } from '../fakes/server-process.ts';

const LOAD = join(import.meta.dirname, 'webhook-load.ts');
const MAIN = join(import.meta.dirname, '../../src/main.ts');
const ROUNDS = 5;
const STEADY_PER_SECOND = 200;
const STEADY_MS = 10_000;
const FULL_MS = 1000;

const loadResult = z.object({ perSecond: z.number(), p50: z.number(), p99: z.number(), failed: z.number() });
type LoadResult = z.infer<typeof loadResult>;

export interface WebhookBench {
  name: string;
  /** Milliseconds from request to 200 at 200 updates a second, while the worker answers them. */
  steady: LoadResult;
  /** As many as it takes: accepted a second, as a share of what a bare Hono route does with the same body. */
  ratio: number;
  acceptedPerSecond: number;
  barePerSecond: number;
  failed: number;
}

/** `POST /webhooks/telegram` of the whole server (src/main.ts), committed with synchronous=FULL, beside a bare route. */
export async function benchWebhook(): Promise<WebhookBench> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-bench-'));
  const telegram = await openTelegramPlatform();
  const bare = await startBareRoute();
  try {
    const env = { ...process.env, ...telegram.environment, DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent' };
    const server = await startServerProcess(MAIN, [], env);
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    await invitePeople(database, [telegram], { people: 200, messages: 0 });
    await database.destroy();
    const url = `${server.url}/webhooks/telegram`;
    const secret = telegram.environment['TELEGRAM_WEBHOOK_SECRET'] ?? '';
    try {
      const steady = await load(url, { secret, ms: STEADY_MS, perSecond: STEADY_PER_SECOND });
      const full: LoadResult[] = [];
      const plain: LoadResult[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        plain.push(await load(bare.url, { secret, ms: FULL_MS }));
        full.push(await load(url, { secret, ms: FULL_MS }));
      }
      const acceptedPerSecond = median(full.map(({ perSecond }) => perSecond));
      const barePerSecond = median(plain.map(({ perSecond }) => perSecond));
      return {
        name: 'POST /webhooks/telegram against a bare Hono route',
        steady,
        ratio: acceptedPerSecond / barePerSecond,
        acceptedPerSecond,
        barePerSecond,
        failed: [steady, ...full].reduce((sum, { failed }) => sum + failed, 0),
      };
    } finally {
      await server.kill();
    }
  } finally {
    await bare.close(100);
    await telegram.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function startBareRoute() {
  const app = new Hono();
  app.post('/', async (context) => {
    const { update_id: id } = await context.req.json<{ update_id: number }>();
    return context.text(String(id));
  });
  return startListening(app, { host: '127.0.0.1', port: 0 });
}

/** After a short warm-up. Without `perSecond` as many as 64 connections take. */
async function load(url: string, options: { secret: string; ms: number; perSecond?: number }): Promise<LoadResult> {
  const run = (ms: number) =>
    promisify(execFile)(process.execPath, [LOAD, url, options.secret, String(ms), String(options.perSecond ?? 0)]);
  await run(200);
  const { stdout } = await run(options.ms);
  return loadResult.parse(JSON.parse(stdout));
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.main) console.log(await benchWebhook());
