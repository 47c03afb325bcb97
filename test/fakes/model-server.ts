import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A request as the server heard it. */
export interface HeardChat {
  authorization: string | undefined;
  model: string;
  messages: { role: string; content: string | null; tool_calls?: unknown[]; tool_call_id?: string }[];
  /** Names of the tools that the model may call. */
  tools: string[];
  toolChoice: unknown;
  /** The whole body. */
  body: string;
}

/** How one request is answered: as a model, or as a server in trouble. */
export interface ModelReply {
  /** Tool calls; arguments as they are to go over the wire when they are a string. */
  calls?: { name: string; args: unknown }[];
  content?: string;
  finish?: string;
  /** As server-sent events, asked for or not. */
  stream?: boolean;
  status?: number;
  headers?: Record<string, string>;
  /** Message of an error, or the whole body. */
  error?: string;
  raw?: string;
  /** The connection breaks after so many bytes of the body. */
  cutAfter?: number;
  hang?: boolean;
  delayMs?: number;
  /** The same id for every completion and call. */
  constantIds?: boolean;
  usage?: { prompt_tokens: number; completion_tokens: number };
}

export type ModelScript = (request: HeardChat, turn: number) => ModelReply;

export interface ModelServer {
  /** As in `OPENAI_BASE_URL`. */
  url: string;
  script: ModelScript;
  requests: HeardChat[];
  /** Requests that the client broke off. */
  broken: number;
  close(): Promise<void>;
}

/** An endpoint with `POST /v1/chat/completions` on this machine; `script` plays the model. */
export async function startModelServer(script: ModelScript): Promise<ModelServer> {
  const state = { script, requests: [] as HeardChat[], broken: 0 };
  let ids = 0;
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) state.broken++;
    });
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return void response.writeHead(404).end();
    const heard = readRequest(await readBody(request), request.headers.authorization);
    state.requests.push(heard);
    const reply = state.script(heard, state.requests.length);
    if (reply.delayMs !== undefined) await pause(reply.delayMs);
    if (reply.hang === true) return;
    const status = reply.status ?? 200;
    const type = reply.stream === true ? 'text/event-stream' : 'application/json';
    const body =
      reply.raw ??
      (status === 200 ? writeCompletion(reply, ++ids) : JSON.stringify({ error: { message: reply.error ?? 'no' } }));
    if (reply.cutAfter === undefined) {
      return void response.writeHead(status, { 'content-type': type, ...reply.headers }).end(body);
    }
    response.writeHead(status, { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
    response.write(Buffer.from(body).subarray(0, reply.cutAfter));
    await pause(20);
    response.destroy();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function readRequest(body: string, authorization: string | undefined): HeardChat {
  const request = JSON.parse(body) as Pick<HeardChat, 'model' | 'messages'> & {
    tools?: { function: { name: string } }[];
    tool_choice?: unknown;
  };
  return {
    authorization,
    model: request.model,
    messages: request.messages,
    tools: (request.tools ?? []).map((tool) => tool.function.name),
    toolChoice: request.tool_choice,
    body,
  };
}

function writeCompletion(reply: ModelReply, count: number): string {
  const id = reply.constantIds === true ? 'same' : `c${count}`;
  const calls = (reply.calls ?? []).map(({ name, args }, index) => ({
    index,
    id: reply.constantIds === true ? 'call_0' : `call_${count}_${index}`,
    type: 'function',
    function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) },
  }));
  const head = { id, created: 1, model: 'm' };
  const finish_reason = reply.finish ?? (calls.length > 0 ? 'tool_calls' : 'stop');
  const usage = reply.usage ?? { prompt_tokens: 900, completion_tokens: 60 };
  if (reply.stream !== true) {
    const message = {
      role: 'assistant',
      content: reply.content ?? null,
      ...(calls.length > 0 ? { tool_calls: calls } : {}),
    };
    const total = { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens };
    return JSON.stringify({
      ...head,
      object: 'chat.completion',
      choices: [{ index: 0, message, finish_reason }],
      usage: total,
    });
  }
  const event = (delta: object, finish: string | null = null) =>
    `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
  const pieces = (reply.content ?? '').match(/[\s\S]{1,7}/g) ?? [];
  const parts = calls.flatMap((call) => [
    event({ tool_calls: [{ ...call, function: { name: call.function.name, arguments: '' } }] }),
    ...(call.function.arguments.match(/[\s\S]{1,40}/g) ?? []).map((piece) =>
      event({ tool_calls: [{ index: call.index, function: { arguments: piece } }] }),
    ),
  ]);
  return [...pieces.map((content) => event({ content })), ...parts, event({}, finish_reason), 'data: [DONE]\n\n'].join(
    '',
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** What the model says in the shape that it was asked for. */
export const answerCall = (
  sentences: { text: string; passages: string[]; quote?: string }[],
  more: object = {},
): ModelReply => ({
  calls: [
    {
      name: 'tra_loi',
      args: {
        answerable: true,
        sentences: sentences.map((sentence) => ({ quote: '', ...sentence })),
        missing: '',
        follow_up: '',
        ...more,
      },
    },
  ],
});

/** The text of everything that the server was told. */
export const toldTo = (server: ModelServer) => server.requests.map(({ body }) => body).join('\n');

/** The name of the passage that holds these words, as the model sees it. */
export function passageWith(request: HeardChat, words: string): string {
  const text = request.messages.map(({ content }) => content ?? '').join('\n');
  for (const match of text.matchAll(/<doan id="(P\d+)"[^>]*>\n([\s\S]*?)\n<\/doan>/g)) {
    if (match[2]!.includes(words)) return match[1]!;
  }
  throw new Error(`no passage with "${words}"`);
}
