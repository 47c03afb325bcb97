/*
 * A process that asks a model through the product and tells where it connected. Argument: base address. Prints JSON:
 * connections (host:port), names looked up, variables of tracing that are left, memory added in MB at each step.
 */
import dns from 'node:dns';
import net from 'node:net';
import { z } from 'zod';
import { createOpenAiLlm } from '#src/providers/openai-llm/create-openai-llm.ts';

const connections = new Set<string>();
const lookups = new Set<string>();
// oxlint-disable-next-line typescript/unbound-method -- put back onto the same prototype
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = args.flat();
  if (typeof first === 'object' && first !== null && 'port' in first) {
    const { host = 'localhost', port } = first as { host?: string; port: unknown };
    connections.add(`${host}:${String(port)}`);
  }
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof connect;
const lookup = dns.lookup;
dns.lookup = ((name: string, ...rest: unknown[]) => {
  lookups.add(name);
  return Reflect.apply(lookup, dns, [name, ...rest]) as void;
}) as typeof lookup;

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage.rss() / 1e6;
};
const before = megabytes();
const model = createOpenAiLlm({ model: 'm', apiKey: 'k', baseUrl: process.argv[2] ?? '', local: true });
const afterCreate = megabytes();
const schema = z.object({ query: z.string() });
const tools = [
  { name: 'search_documents', description: 'tìm', schema, run: () => Promise.resolve('(không tìm thấy)') },
];
const output = z.object({ sentences: z.array(z.string()) }).meta({ title: 'tra_loi' });
const limits = { modelCalls: 4, toolCalls: 6, totalMs: 10_000, contextTokens: 8000 };
for (let n = 0; n < 30; n++) {
  await model.run({
    tools,
    output,
    limits,
    instructions: 'Trả lời theo văn bản.',
    request: `Câu hỏi ${n}`,
    signal: new AbortController().signal,
    onCall() {},
  });
}
const tracing = Object.entries(process.env).filter(([name]) => /^(?:LANGSMITH|LANGCHAIN)_/.test(name));
const added = { created: afterCreate - before, ran: megabytes() - before };
console.log(JSON.stringify({ connections: [...connections], lookups: [...lookups], tracing, added }));
