/*
 * The other side of the accept bench, in a process of its own: keep-alive connections that each send one request
 * after the other. Started with the address, the number of connections and the time in ms; prints one JSON line.
 */
import { Agent, request } from 'node:http';

const [, , url = '', connections = '64', ms = '1000'] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const latencies: number[] = [];
let failed = 0;

function post(conversationId: string): Promise<void> {
  const body = JSON.stringify({ conversationId, text: 'quy che phoi hop quy dinh may ngay phai tra loi phan anh' });
  const started = performance.now();
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 202) latencies.push(performance.now() - started);
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

const end = performance.now() + Number(ms);
const started = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, async (_, index) => {
    const conversationId = `bench-conversation-${process.pid}-${index}`.padEnd(32, 'x');
    while (performance.now() < end) await post(conversationId);
  }),
);
const seconds = (performance.now() - started) / 1000;
latencies.sort((a, b) => a - b);
const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN;
console.log(JSON.stringify({ perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99), failed }));
agent.destroy();
