import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createWebhookDelivery, type Webhook } from './zalo-bot-delivery.ts';
import { createUpdateQueue } from './zalo-bot-queue.ts';

/** What goes wrong with a call: a refusal in the envelope, a bare HTTP status, or no answer at all. */
export type FakeFailure =
  | { code: number; description?: string; /** Of HTTP; 200 unless told otherwise. */ status?: number }
  | { status: number; body?: string; location?: string; /** After the head of the answer. */ bodyAfterMs?: number }
  /** Read and never answered. */
  | 'hang'
  /** Read, then the connection breaks; a message counts as sent. */
  | 'reset-after-receipt'
  /** Nobody listens any more, until `heal`. */
  | 'refuse';

export interface FakeUpdate {
  event_name: string;
  message: Record<string, unknown>;
}

export interface FakeZaloBotOptions {
  token?: string;
  webhook?: Webhook;
  /** The longest that a poll is held; default as the caller asks. */
  pollMs?: number;
  /** Lets setWebhook take http and addresses of this machine, which it then calls at once. */
  localWebhooks?: boolean;
}

export interface FakeZaloBot {
  /** What `ZALO_BOT_API_ROOT` is set to. */
  url: string;
  token: string;
  /** Messages sent so far, in order. */
  sent: { chatId: string; text: string; messageId: string }[];
  /** Methods called so far, in order. */
  calls: { method: string; body: Record<string, unknown>; connection: string | undefined }[];
  webhook: Webhook | undefined;
  /** What setWebhook says of its trial call; absent: nothing, or what a local webhook answered. */
  verification: unknown;
  /** What getMe says. */
  me: Record<string, unknown>;
  /** Makes a chat known, as if somebody had written. */
  addChat(chatId: string): void;
  /** Something happens: calls the webhook until it takes it, else hands it to the poller. Settles when it is taken. */
  push(update: FakeUpdate, options?: { shape?: 'flat' | 'wrapped' }): Promise<void>;
  redeliveries(): number;
  /** Makes the next calls fail; of sendMessage unless told otherwise. */
  failNext(failure: FakeFailure, options?: { times?: number; method?: string }): void;
  /** Takes back every failure that is still to come. */
  heal(): void;
  /** An address of this server with so many bytes behind so many redirects. */
  mediaUrl(bytes: number, redirects?: number): string;
  close(): Promise<void>;
}

/** Somebody's text, with what a test does not care about filled in. */
export function zaloText(message: { id: string; chat: string; text: string } & Record<string, unknown>): FakeUpdate {
  const { id, chat, text, ...more } = message;
  return {
    event_name: 'message.text.received',
    message: {
      message_id: id,
      date: 1_795_309_200_000,
      chat: { id: chat, chat_type: 'PRIVATE' },
      from: { id: chat, display_name: 'Nguyễn Văn An', is_bot: false },
      text,
      ...more,
    },
  };
}

const refuse = (code: number, description: string) => ({ ok: false, error_code: code, description });
const messageSchema = z.object({
  chat_id: z.string(),
  // In UTF-16 units; zod counts characters.
  text: z.string().refine(({ length }) => length >= 1 && length <= 2000),
});
const webhookSchema = z.object({ url: z.url(), secret_token: z.string().min(8).max(256) });

/** The Zalo Bot Platform as a real HTTP server on this machine: `<url>/bot<token>/<method>`. */
export async function startFakeZaloBot(options: FakeZaloBotOptions = {}): Promise<FakeZaloBot> {
  const { token = '123456789:FAKE-secret_of_the_bot' } = options;
  const chats = new Set<string>();
  const failures: { failure: FakeFailure; method: string }[] = [];
  const queue = createUpdateQueue();
  const delivery = createWebhookDelivery(() => fake.webhook);
  const server = createServer((request, response) => void serve(request, response));
  let count = 0;
  let closed = false;

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (pathname.startsWith('/media/')) return serveMedia(response, { pathname, searchParams });
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(pathname) ?? [];
    if (given === undefined) return answer(response, 404, refuse(404, 'Not found'));
    if (decodeURIComponent(given) !== token) return answer(response, 401, refuse(401, 'Unauthorized'));
    const body = await readBody(request);
    fake.calls.push({ method, body, connection: request.headers.connection });
    const index = failures.findIndex((one) => one.method === method);
    const failure = index < 0 ? undefined : failures.splice(index, 1)[0]?.failure;
    if (failure !== undefined) return fail(response, { failure, method, body });
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    answer(response, 200, await handle(method, body, gone.signal));
  }

  function fail(
    response: ServerResponse,
    { failure, method, body }: { failure: FakeFailure; method: string; body: Record<string, unknown> },
  ): void {
    if (failure === 'hang') return;
    if (typeof failure === 'string') {
      if (method === 'sendMessage') send(body);
      response.socket?.resetAndDestroy();
    } else if ('code' in failure) {
      answer(response, failure.status ?? 200, refuse(failure.code, failure.description ?? 'Bad request'));
    } else {
      answerStrangely(response, failure);
    }
  }

  async function handle(method: string, body: Record<string, unknown>, gone: AbortSignal): Promise<unknown> {
    switch (method) {
      case 'getMe':
        return { ok: true, result: fake.me };
      case 'getUpdates': {
        const waitMs = Math.min(Number(body['timeout'] ?? 30) * 1000, options.pollMs ?? Number.POSITIVE_INFINITY);
        return poll(waitMs, gone);
      }
      case 'sendMessage':
        return send(body);
      case 'sendChatAction':
        return { ok: true };
      case 'getWebhookInfo':
        return { ok: true, result: { url: fake.webhook?.url ?? '', updated_at: 1_795_309_200_000 } };
      case 'setWebhook':
        return setWebhook(body);
      case 'deleteWebhook':
        fake.webhook = undefined;
        return { ok: true, result: { url: '', updated_at: 1_795_309_200_000 } };
      default:
        return refuse(400, 'invalid API name');
    }
  }

  async function poll(waitMs: number, gone: AbortSignal): Promise<unknown> {
    const silent = fake.webhook === undefined ? undefined : createUpdateQueue();
    const update = await (silent ?? queue).take(waitMs, gone);
    if (update === 'conflict') return refuse(409, 'Conflict: terminated by other getUpdates request');
    return update === undefined ? refuse(408, 'Request timeout') : { ok: true, result: update };
  }

  function send(body: Record<string, unknown>): unknown {
    const message = messageSchema.safeParse(body).data;
    if (message === undefined) return refuse(400, 'Bad request');
    if (!chats.has(message.chat_id)) return refuse(400, 'Bad request: chat not found');
    const messageId = `sent${String(++count).padStart(16, '0')}`;
    fake.sent.push({ chatId: message.chat_id, text: message.text, messageId });
    return { ok: true, result: { message_id: messageId, date: 1_795_309_200_000 } };
  }

  async function setWebhook(body: Record<string, unknown>): Promise<unknown> {
    const wanted = webhookSchema.safeParse(body).data;
    if (wanted === undefined) return refuse(400, 'Bad request');
    const target = new URL(wanted.url);
    const isLocal = /^(localhost|127\.|10\.|192\.168\.)/.test(target.hostname);
    if (options.localWebhooks !== true && (target.protocol !== 'https:' || isLocal)) return refuse(400, 'Bad request');
    fake.webhook = { url: wanted.url, secret: wanted.secret_token };
    const verification = fake.verification ?? (isLocal ? await probe(fake.webhook) : undefined);
    return { ok: true, result: { url: wanted.url, updated_at: 1_795_309_200_000, verification } };
  }

  const fake: FakeZaloBot = {
    url,
    token,
    sent: [],
    calls: [],
    webhook: options.webhook,
    verification: undefined,
    me: {
      id: token.split(':')[0],
      account_name: 'bot.TroLyMau',
      account_type: 'BASIC',
      can_join_groups: false,
    },
    addChat: (chatId) => void chats.add(chatId),
    push(update, { shape = 'flat' } = {}) {
      const { chat } = z.object({ chat: z.object({ id: z.string() }).optional() }).parse(update.message);
      if (chat !== undefined) chats.add(chat.id);
      const body = shape === 'flat' ? update : { ok: true, result: update };
      return fake.webhook === undefined ? queue.push(update) : delivery.deliver(chat?.id ?? '', JSON.stringify(body));
    },
    redeliveries: () => delivery.redeliveries(),
    failNext(failure, { times = 1, method = 'sendMessage' } = {}) {
      if (failure !== 'refuse') {
        for (let n = 0; n < times; n++) failures.push({ failure, method });
        return;
      }
      server.close();
      server.closeAllConnections();
    },
    heal() {
      failures.length = 0;
      if (!server.listening && !closed) server.listen(port, '127.0.0.1');
    },
    mediaUrl: (bytes, redirects = 0) => `${url}/media/${bytes}?redirects=${redirects}`,
    async close() {
      closed = true;
      queue.close();
      delivery.close();
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return fake;
}

/** The platform's trial call: nothing in the body. */
async function probe({ url, secret }: Webhook): Promise<unknown> {
  try {
    const response = await fetch(url, { method: 'POST', headers: { 'x-bot-api-secret-token': secret } });
    if (response.ok) return { ok: true, outcome: 'webhook.ok', status_code: response.status };
    return { ok: false, outcome: `webhook.http.${response.status}`, status_code: response.status, hint: 'Check it' };
  } catch {
    return { ok: false, outcome: 'webhook.connect', hint: 'Check that the server is running' };
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

function answerStrangely(
  response: ServerResponse,
  { status, body = '<html>oops</html>', location, bodyAfterMs = 0 }: Extract<FakeFailure, { body?: string }>,
): void {
  response.writeHead(status, { 'content-type': 'text/html', ...(location === undefined ? {} : { location }) });
  response.flushHeaders();
  setTimeout(() => response.end(body), bodyAfterMs);
}

function serveMedia(
  response: ServerResponse,
  { pathname, searchParams }: { pathname: string; searchParams: URLSearchParams },
): void {
  const redirects = Number(searchParams.get('redirects') ?? 0);
  if (redirects > 0) {
    response.writeHead(302, { location: `${pathname}?redirects=${redirects - 1}` }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'image/jpeg' }).end(Buffer.alloc(Number(pathname.slice(7)), 7));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk);
  return z.record(z.string(), z.unknown()).parse(text === '' ? {} : JSON.parse(text));
}
