import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { createDeliveries, type Pushed, type Webhook } from './telegram-deliveries.ts';
import { createFailurePlan, failureAnswer, no, type Answer, type TelegramFailure } from './telegram-failures.ts';
import { type Body, callMethod, type SentMessage, type TelegramState } from './telegram-methods.ts';

export type { TelegramFailure } from './telegram-failures.ts';
export type { SentMessage } from './telegram-methods.ts';

export interface FakeTelegram {
  /** The API root, without a slash at the end. */
  url: string;
  token: string;
  /** The bot's id. */
  account: string;
  username: string;
  /** What people were sent, in order. */
  sent: SentMessage[];
  /** Every call, also those that failed. */
  calls: { method: string; body: Body }[];
  /** Something happens on Telegram. A missing update_id is given; with one it is delivered as often as it is pushed. */
  push(update: Body): Pushed;
  /** Updates that the bot has not taken yet. */
  waiting(): number;
  /** Times that an update was posted to the webhook. */
  attempts(): number;
  /** Default: one call of sendMessage. */
  failNext(failure: TelegramFailure, times?: number, method?: string): void;
  /** The next calls are answered with this, whatever it is. */
  answerNext(answer: unknown, times?: number, method?: string): void;
  heal(): Promise<void>;
  addFile(fileId: string, bytes: Uint8Array, path?: string): void;
  /** A group has become a supergroup with another id. */
  migrate(from: number, to: number): void;
  /** What getMe and getWebhookInfo say beside; to be changed by the test. */
  state: Pick<TelegramState, 'me' | 'webhookTrouble'>;
  stop(): Promise<void>;
}

export interface FakeTelegramOptions {
  token?: string;
  port?: number;
  /** Set from the start, as if `setWebhook` had been called. */
  webhook?: Webhook;
  /** Longest pause between two deliveries of one update. Default 1 s. */
  maxPauseMs?: number;
  /** What a 429 asks to wait. Default 7. */
  retryAfterSeconds?: number;
}

const USERNAME = 'tro_ly_thu_bot';

/** The Bot API as a server on this machine, with the webhooks and the redelivery of Telegram. */
export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = options.token ?? '700100200:FAKE-token_of_the_tests-0123456789ab';
  const account = token.slice(0, token.indexOf(':'));
  const closing = new AbortController();
  const state = createState(account, closing.signal, options);
  const { deliveries, sent, files, migrated } = state;
  if (options.webhook !== undefined) deliveries.setWebhook(options.webhook);
  const plan = createFailurePlan();
  const calls: FakeTelegram['calls'] = [];
  const server = createServer(listenTo({ token, state, plan, calls, waitSeconds: options.retryAfterSeconds ?? 7 }));
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    account,
    username: USERNAME,
    sent,
    calls,
    state,
    push: (update) => deliveries.push(update),
    waiting: () => deliveries.waiting(),
    attempts: () => deliveries.attempts(),
    failNext(failure, times, method) {
      if (failure === 'refuse') close(server);
      else plan.add(failure, times, method);
    },
    answerNext: (answer, times, method) => plan.add({ answer }, times, method),
    async heal() {
      plan.clear();
      if (!server.listening) await listen(server, port);
    },
    addFile: (fileId, bytes, path = `documents/file_${files.size}.bin`) => void files.set(fileId, { path, bytes }),
    migrate: (from, to) => void migrated.set(String(from), to),
    async stop() {
      closing.abort();
      deliveries.stop();
      close(server);
    },
  };
}

function createState(account: string, closing: AbortSignal, options: FakeTelegramOptions): TelegramState {
  return {
    deliveries: createDeliveries(options),
    sent: [],
    files: new Map(),
    migrated: new Map(),
    me: {
      id: Number(account),
      is_bot: true,
      first_name: 'Trợ lý thử',
      username: USERNAME,
      can_join_groups: true,
      can_read_all_group_messages: false,
    },
    webhookTrouble: {},
    closing,
  };
}

interface Parts {
  token: string;
  state: TelegramState;
  plan: ReturnType<typeof createFailurePlan>;
  calls: FakeTelegram['calls'];
  waitSeconds: number;
}

function listenTo(parts: Parts): RequestListener {
  return (request, response) => void respond(request, response, parts).catch(() => request.socket.destroy());
}

async function respond(request: IncomingMessage, response: ServerResponse, parts: Parts): Promise<void> {
  const found = await answer(request, parts);
  if (found === 'hang') return;
  if (found === 'reset') return void request.socket.resetAndDestroy();
  const { status = 200, body } = found;
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status).end(raw ? body : JSON.stringify(body));
}

async function answer(request: IncomingMessage, parts: Parts): Promise<Answer | 'hang' | 'reset'> {
  const [, file, token, rest = ''] =
    /^(\/file)?\/bot([^/]+)\/(.+)$/.exec(new URL(request.url ?? '', 'http://fake').pathname) ?? [];
  if (decodeURIComponent(token ?? '') !== parts.token) return no(401, 'Unauthorized');
  if (file !== undefined) {
    const found = [...parts.state.files.values()].find(({ path }) => path === decodeURIComponent(rest));
    return found === undefined ? { status: 404, body: 'Not Found' } : { body: found.bytes };
  }
  const body = await readBody(request);
  parts.calls.push({ method: rest, body });
  const failure = parts.plan.next(rest);
  if (typeof failure === 'object') return { body: failure.answer };
  if (failure === 'hang') return 'hang';
  const failed = failure === undefined ? undefined : failureAnswer(failure, parts.waitSeconds);
  if (failed !== undefined) return failed;
  const done = await callMethod(rest, body, parts.state);
  return failure === 'reset-after-receipt' ? 'reset' : done;
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const parsed: unknown = text === '' ? {} : JSON.parse(text);
  return z.record(z.string(), z.unknown()).parse(parsed);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}
