import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { runIngest } from '#ingest/run-ingest.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { openOffice } from '../agent/model-office.ts';
import { readAnswerSet } from '#src/cli/evaluation/answer-set.ts';
import { answerCall, type HeardChat, type ModelServer, startModelServer } from '../fakes/model-server.ts';

const ACCESS: ('public' | 'internal' | 'unit:ban-tgdv')[] = ['public', 'internal', 'unit:ban-tgdv'];
const ROUNDS = 3;
const AT_ONCE = 50;
const SLOW_MS = 3000;

interface Times {
  p50: number;
  p95: number;
}

export interface AgentBench {
  name: string;
  questions: number;
  /** Milliseconds of one question with a search and an answer of the model, and of its two requests alone. */
  whole: Times;
  direct: Times;
  /** What the product adds to the model's time, question by question. */
  added: Times;
  /** The same in time of the processor, which a busy machine changes less; the server's own work is part of both sides. */
  addedCpu: Times;
  /** Milliseconds until 49 others are answered while one waits for a call of 3 s. */
  besideSlowCall: number;
  /** Megabytes: made, and after 30 answers in a process of its own. */
  memory: { created: number; ran: number };
}

/** The agent over the samples, with a model that answers at once, against the same requests sent directly. */
export async function benchAgent(): Promise<AgentBench> {
  const server = await startModelServer((request) => play(request));
  try {
    const knowledge = await createMemoryKnowledge();
    await runIngest({ store: knowledge.store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
    await knowledge.index.refresh();
    const limits = { totalMs: 30_000 };
    const office = await openOffice({ server, knowledge, limits, llm: { callMs: 30_000 } });
    const questions = readAnswerSet('test/answers/questions.jsonl').map(({ question }) => question);
    for (const question of questions.slice(0, 20)) await office.ask(question, ACCESS);
    const whole: number[] = [];
    const direct: number[] = [];
    const added: number[] = [];
    const addedCpu: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const question of questions) {
        server.requests.length = 0;
        const started = performance.now();
        const cpu = process.cpuUsage();
        await office.ask(question, ACCESS);
        const took = performance.now() - started;
        const used = milliseconds(process.cpuUsage(cpu));
        const bodies = server.requests.map(({ body }) => body);
        if (bodies.length === 0) continue;
        const cpuBefore = process.cpuUsage();
        const alone = await sendDirectly(server, bodies);
        addedCpu.push(used - milliseconds(process.cpuUsage(cpuBefore)));
        whole.push(took);
        direct.push(alone);
        added.push(took - alone);
      }
    }
    return {
      name: 'one answer of the model against its requests alone',
      questions: added.length,
      whole: summarise(whole),
      direct: summarise(direct),
      added: summarise(added),
      addedCpu: summarise(addedCpu),
      besideSlowCall: await answerBesideSlowCall(server, (question) => office.ask(question, ACCESS)),
      memory: await measureMemory(server),
    };
  } finally {
    await server.close();
  }
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

/** Searches once, then quotes the first passage. */
function play(request: HeardChat) {
  if (!request.messages.some(({ role }) => role === 'tool')) {
    return { calls: [{ name: 'search_documents', args: { query: 'thời hạn báo cáo' } }] };
  }
  const text = request.messages.map(({ content }) => content ?? '').join('\n');
  const [, name = 'P1', body = ''] = /<doan id="(P\d+)"[^>]*>\n([\s\S]*?)\n<\/doan>/.exec(text) ?? [];
  const quote = body.split('\n').at(-1)!;
  return answerCall([{ text: quote, passages: [name], quote }]);
}

async function sendDirectly(server: ModelServer, bodies: readonly string[]): Promise<number> {
  const started = performance.now();
  for (const body of bodies) {
    const headers = { 'content-type': 'application/json' };
    await (await fetch(`${server.url}/chat/completions`, { method: 'POST', headers, body })).json();
  }
  return performance.now() - started;
}

async function answerBesideSlowCall(server: ModelServer, ask: (question: string) => Promise<unknown>): Promise<number> {
  const slowly = 'Vụ việc phức tạp thì được trả lời trong bao nhiêu ngày?';
  server.script = (request) => (request.body.includes(slowly) ? { ...play(request), delayMs: SLOW_MS } : play(request));
  const slow = ask(slowly);
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE - 1 }, () => ask('Cộng tác viên nộp báo cáo ngày nào?')));
  const took = performance.now() - started;
  await slow;
  server.script = play;
  return Math.round(took);
}

async function measureMemory(server: ModelServer): Promise<{ created: number; ran: number }> {
  server.script = (request) =>
    request.messages.some(({ role }) => role === 'tool')
      ? { calls: [{ name: 'tra_loi', args: { sentences: ['Xong.'] } }] }
      : { calls: [{ name: 'search_documents', args: { query: 'phản ánh' } }] };
  const args = ['--expose-gc', 'test/fakes/model-process.ts', server.url];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 });
  const { added } = JSON.parse(stdout) as { added: { created: number; ran: number } };
  return { created: Math.round(added.created), ran: Math.round(added.ran) };
}

function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}
