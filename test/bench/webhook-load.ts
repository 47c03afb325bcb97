/*
 * The platform's side of the webhook bench, in a process of its own. Started with the address, the secret, the time in
 * ms and the updates a second (0: as many as 64 connections take); prints one JSON line.
 */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const CONNECTIONS = 64;
const PEOPLE = 200;
const [, , url = '', secret = '', ms = '1000', perSecond = '0'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const latencies: number[] = [];
let failed = 0;
let count = Math.floor(Math.random() * 1e8) * 10;

function post(): Promise<void> {
  const id = ++count;
  const person = 5_550_000 + (id % PEOPLE);
  const message = {
    message_id: id,
    date: Math.floor(Date.now() / 1000),
    from: { id: person, is_bot: false, first_name: 'Lan', language_code: 'vi' },
    chat: { id: person, type: 'private', first_name: 'Lan' },
    text: 'quy che phoi hop quy dinh may ngay phai tra loi phan anh',
  };
  const body = JSON.stringify({ update_id: id, message });
  const started = performance.now();
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-telegram-bot-api-secret-token': secret,
        },
      },
      (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 200) latencies.push(performance.now() - started);
          else failed++;
          resolve();
        });
      },
    );
    sent.on('error', () => {
      failed++;
      resolve();
    });
    sent.end(body);
  });
}

async function steadily(rate: number, until: number): Promise<void> {
  const started = performance.now();
  const running: Promise<void>[] = [];
  for (let sent = 0; performance.now() < until;) {
    const due = ((performance.now() - started) * rate) / 1000;
    for (; sent < due; sent++) running.push(post());
    await pause(2);
  }
  await Promise.all(running);
}

async function fully(until: number): Promise<void> {
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < until) await post();
    }),
  );
}

const started = performance.now();
const until = started + Number(ms);
await (Number(perSecond) > 0 ? steadily(Number(perSecond), until) : fully(until));
const seconds = (performance.now() - started) / 1000;
latencies.sort((a, b) => a - b);
const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN;
console.log(JSON.stringify({ perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), failed }));
agent.destroy();
