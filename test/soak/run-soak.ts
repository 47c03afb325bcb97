import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, type Database } from '#src/db/open-database.ts';
import type { ChannelName } from '#src/messaging/message.ts';
import { type ServerProcess, startServerProcess } from '../fakes/server-process.ts';
import { judgeSoak, type SoakReport } from './judge-soak.ts';
import { invitePeople, messageId, type SoakPerson, textOf } from './invite-people.ts';
import { openPlatforms, type Platform } from './platforms.ts';

export interface SoakOptions {
  people: number;
  messages: number;
  kills: number;
  seed: number;
  /** Of an empty PostgreSQL database; absent: a SQLite file. */
  databaseUrl?: string;
}

const MAIN = join(import.meta.dirname, '../../src/main.ts');
/** People write within about so long in all, however many they are. */
const WRITING_MS = 30_000;
const DRAIN_MS = 120_000;
const WORKING_MS = 10_000;

/**
 * The whole server (src/main.ts) on a database of its own between the fakes of four platforms, killed again and again
 * while people write; then what stands in the database and what people were shown is compared with what they wrote.
 */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-soak-'));
  const platforms = await openPlatforms();
  const started = performance.now();
  let database: Database | undefined;
  let server: ServerProcess | undefined;
  try {
    const env = { ...environment(directory, platforms), DATABASE_URL: options.databaseUrl ?? '' };
    server = await startServerProcess(MAIN, [], env);
    database = await openDatabase(options.databaseUrl ?? join(directory, 'phoihop.sqlite'));
    for (const platform of platforms) await platform.prepare({ database, dataDir: directory, url: server.url });
    const people = await invitePeople(database, platforms, options);
    const port = String(server.port);
    const progress = { written: 0, kills: 0 };
    const writing = writeAll({ seed: options.seed, people, database, progress });
    writing.catch(() => {});
    let handledBefore = 0;
    while (progress.kills < options.kills || progress.written < options.messages) {
      await pause(300 + Math.random() * 1200);
      if (progress.kills >= options.kills) continue;
      await untilWorking(database, handledBefore);
      await server.kill();
      handledBefore = await countHandled(database);
      progress.kills++;
      server = await startServerProcess(MAIN, [], { ...env, PORT: port });
    }
    await writing;
    await untilQuiet(database);
    const report = await judgeSoak({ database, platforms, people, messages: options.messages });
    return { ...report, kills: progress.kills, seconds: Math.round((performance.now() - started) / 1000) };
  } finally {
    await database?.destroy();
    await server?.kill();
    for (const platform of platforms) await platform.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function environment(directory: string, platforms: Platform[]): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return {
    PATH,
    HOME,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'silent',
    WEB_CHAT: 'off',
    ATTACHMENT_HOSTS: '127.0.0.1',
    ...Object.assign({}, ...platforms.map((platform) => platform.environment)),
  };
}

interface Writing {
  people: SoakPerson[];
  seed: number;
  database: Database;
  progress: { written: number };
}

/** Each person writes one message after the other, as people do: the next when the last one has gone. */
async function writeAll({ people, seed, database, progress }: Writing): Promise<void> {
  const random = createRandom(seed);
  await Promise.all(
    people.map(async (person, index) => {
      for (let n = 0; n < person.messages; n++) {
        await pause((random() * 2 * WRITING_MS) / person.messages);
        const message = { id: messageId(index, n), person: person.id, text: textOf(index, n) };
        await person.platform.write(message, () => isStored(database, person.platform.name, message.id));
        progress.written++;
      }
    }),
  );
}

/** Whether the server has taken a message in, for platforms that do not hear of it. */
async function isStored(database: Database, channel: ChannelName, id: string): Promise<boolean> {
  const row = await database
    .selectFrom('inbox')
    .select('id')
    .where('channel', '=', channel)
    .where('external_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

async function countHandled(database: Database): Promise<number> {
  const { handled } = await database
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<string>().as('handled'))
    .where('status', '=', 'handled')
    .executeTakeFirstOrThrow();
  return Number(handled);
}

/** On a slow machine a server that is killed before it could begin would only show that its messages are given up. */
async function untilWorking(database: Database, handledBefore: number): Promise<void> {
  const end = Date.now() + WORKING_MS;
  while (Date.now() < end && (await isWaiting(database, 'inbox')) && (await countHandled(database)) <= handledBefore) {
    await pause(50);
  }
}

/** Waits until nothing waits any more. */
async function untilQuiet(database: Database): Promise<void> {
  const end = Date.now() + DRAIN_MS;
  while (Date.now() < end) {
    if (!(await isWaiting(database, 'inbox')) && !(await isWaiting(database, 'outbox'))) return;
    await pause(200);
  }
}

async function isWaiting(database: Database, box: 'inbox' | 'outbox'): Promise<boolean> {
  const row = await database
    .selectFrom(box as 'inbox')
    .select('id')
    .where('next_attempt_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
