import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#src/db/open-database.ts';
import { startServerProcess } from '../fakes/server-process.ts';
import { invitePeople, messageId, type SoakPerson } from '../soak/invite-people.ts';
import { openTelegramPlatform, type Platform } from '../soak/platforms.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const PEOPLE = 50;
const MESSAGES_EACH = 12;
/** People think before they write on: on average so long. */
const THINK_MS = 1000;
const QUESTIONS = [
  'quy che phoi hop quy dinh may ngay phai tra loi phan anh',
  'Cộng tác viên nộp báo cáo ngày nào?',
  'Điều 7 Quy chế phối hợp quy định gì?',
  'Ai ký Quyết định 45-QĐ/ĐU?',
];

interface Times {
  p50: number;
  p95: number;
  count: number;
}

export interface ReplyBench {
  name: string;
  /** Milliseconds from the webhook's 200 to the reply at Telegram, while 50 people write, read and write on. */
  conversations: Times;
  /** The same when all 50 write in the same moment: the last one waits for the answers of all. */
  burst: Times;
}

/** The whole server (src/main.ts) with extractive answers over the samples, Telegram's fake around it. */
export async function benchReply(): Promise<ReplyBench> {
  const directory = await mkdtemp(join(tmpdir(), 'phoihop-bench-'));
  const telegram = await openTelegramPlatform();
  const env = { ...process.env, ...telegram.environment, DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'silent' };
  const server = await startServerProcess(MAIN, [], env);
  try {
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    await telegram.prepare({ database, dataDir: directory, url: server.url });
    const people = await invitePeople(database, [telegram], { people: PEOPLE, messages: 0 });
    await database.destroy();
    await Promise.all(people.map((person, index) => converse(telegram, person, { index, messages: 2 })));
    const conversations = (
      await Promise.all(people.map((person, index) => converse(telegram, person, { index, messages: MESSAGES_EACH })))
    ).flat();
    const burst = await Promise.all(people.map((person) => ask(telegram, person)));
    return {
      name: 'from an accepted message to its reply leaving, 50 conversations at once',
      conversations: summarise(conversations),
      burst: summarise(burst),
    };
  } finally {
    await server.kill();
    await telegram.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function converse(
  telegram: Platform,
  person: SoakPerson,
  { index, messages }: { index: number; messages: number },
): Promise<number[]> {
  const times: number[] = [];
  await pause((index / PEOPLE) * THINK_MS);
  for (let n = 0; n < messages; n++) {
    times.push(await ask(telegram, person));
    await pause(Math.random() * 2 * THINK_MS);
  }
  return times;
}

let asked = 0;

async function ask(telegram: Platform, person: SoakPerson): Promise<number> {
  const before = telegram.shown(person.id).length;
  const text = QUESTIONS[++asked % QUESTIONS.length]!;
  await telegram.write({ id: messageId(0, asked), person: person.id, text }, () => Promise.resolve(true));
  const accepted = performance.now();
  while (telegram.shown(person.id).length === before) {
    if (performance.now() - accepted > 20_000) throw new Error('no reply');
    await pause(1);
  }
  return performance.now() - accepted;
}

function summarise(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), count: sorted.length };
}

if (import.meta.main) console.log(await benchReply());
