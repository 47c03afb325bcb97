import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';
import { createDelivery, type FakeDelivery, type FakeSigner } from './zalo-oa-delivery.ts';
import { createFakeTokens, type FakeTokens } from './zalo-oa-tokens.ts';

/** What goes wrong with a call: an error within a 200, a bare HTTP status, or no answer. */
export type FakeFailure =
  | { error: number; message?: string; status?: number }
  | { status: number; body?: string; headers?: Record<string, string> }
  /** Read and never answered. */
  | 'hang'
  /** Read, then the connection breaks: a message counts as sent, a refresh token as spent. */
  | 'reset-after-receipt'
  /** Nobody listens any more, until `heal`. */
  | 'refuse'
  /** The access token is found to be expired, once. */
  | 'expire-token';
export type FakeEndpoint = 'message' | 'oauth' | 'getoa';

export interface FakeZaloOaOptions {
  appId?: string;
  secretKey?: string;
  /** What events are signed with; default `secretKey`. */
  webhookSecret?: string;
  refreshToken?: string;
  /** The whole address that is called with events. */
  webhook?: string;
}

export interface SentByOa {
  to: string;
  group: boolean;
  text: string;
  messageId: string;
}

export interface FakeZaloOa {
  /** What both `ZALO_OA_API_ROOT` and `ZALO_OA_OAUTH_ROOT` are set to. */
  url: string;
  /** Ready for the adapter. */
  config: {
    appId: string;
    secretKey: string;
    refreshToken: string;
    apiRoot: string;
    oauthRoot: string;
    webhookSecret?: string;
  };
  signer: FakeSigner;
  tokens: FakeTokens;
  webhook: string | undefined;
  /** Messages that people got, in order. */
  sent: SentByOa[];
  /** Requests so far, by path. */
  calls: string[];
  /** What getoa says. */
  account: Record<string, unknown>;
  push: FakeDelivery['push'];
  redeliveries: FakeDelivery['redeliveries'];
  /** Makes the next calls fail; of messages unless told otherwise. */
  failNext(failure: FakeFailure, options?: { times?: number; endpoint?: FakeEndpoint }): void;
  /** Takes back every failure that is still to come; settles when the server listens again. */
  heal(): Promise<void>;
  /** An address of this server with so many bytes behind it. */
  mediaUrl(bytes: number): string;
  close(): Promise<void>;
}

/** A text of a person as the platform tells it, with what a test does not care about filled in. */
export function oaText(
  { id, from, text }: { id: string; from: string; text: string },
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    app_id: FAKE_APP_ID,
    event_name: 'user_send_text',
    sender: { id: from },
    recipient: { id: '9000000000000000009' },
    user_id_by_app: '6000000000000000006',
    message: { msg_id: id, text },
    timestamp: '1795309200000',
    ...more,
  };
}

export const FAKE_APP_ID = '1111111111';
const messageSchema = z.object({
  recipient: z.union([z.object({ user_id: z.string().min(1) }), z.object({ group_id: z.string().min(1) })]),
  message: z.object({ text: z.string() }),
});

/** The platform of Official Accounts as one real HTTP server on this machine, for both of its roots. */
export async function startFakeZaloOa(options: FakeZaloOaOptions = {}): Promise<FakeZaloOa> {
  const { appId = FAKE_APP_ID, secretKey = 'FAKE-secret-key-of-the-app', webhookSecret, webhook } = options;
  const { refreshToken = `refresh-FAKE-first-${'y'.repeat(24)}` } = options;
  const tokens = createFakeTokens({ appId, secretKey, refreshToken });
  const signer = { appId, key: webhookSecret ?? secretKey };
  const delivery = createDelivery(() => fake.webhook, signer);
  const failures: { failure: FakeFailure; endpoint: FakeEndpoint; left: number }[] = [];
  const server = createServer((request, response) => void serve(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', url);
    const body = await readText(request);
    fake.calls.push(`${request.method} ${pathname}`);
    if (pathname.startsWith('/media/')) return void response.end(Buffer.alloc(Number(pathname.slice(7)), 7));
    const endpoint = ENDPOINTS.get(`${request.method} ${pathname}`);
    if (endpoint === undefined) return answer(response, 404, { error: -404, message: 'Not found' });
    const handle = () => handleCall(request, { endpoint, group: pathname.includes('/group/'), body });
    const failing = failures.find((one) => one.endpoint === endpoint && one.left > 0);
    if (failing === undefined) return answer(response, 200, handle());
    failing.left--;
    fail(response, failing.failure, handle);
  }

  function handleCall(
    { headers }: IncomingMessage,
    { endpoint, group, body }: { endpoint: FakeEndpoint; group: boolean; body: string },
  ): Record<string, unknown> {
    const header = (name: string) => (typeof headers[name] === 'string' ? headers[name] : undefined);
    if (endpoint === 'oauth') return tokens.exchange(new URLSearchParams(body), header('secret_key'));
    const refusal = tokens.refusal(header('access_token'));
    if (refusal !== undefined) return refusal;
    if (endpoint === 'getoa') return { error: 0, message: 'Success', data: fake.account };
    return takeMessage(body, group);
  }

  function takeMessage(body: string, group: boolean): Record<string, unknown> {
    const message = messageSchema.safeParse(JSON.parse(body)).data;
    if (message === undefined) return { error: -201, message: 'recipient is invalid!' };
    const to = 'user_id' in message.recipient ? message.recipient.user_id : message.recipient.group_id;
    if ('group_id' in message.recipient !== group) return { error: -201, message: 'recipient is invalid!' };
    const { text } = message.message;
    if (text.length < 1 || text.length > 2000) return { error: -210, message: 'Parameter exceeds allowable limit' };
    const messageId = `sent-${fake.sent.length + 1}`;
    fake.sent.push({ to, group, text, messageId });
    return { error: 0, message: 'Success', data: { message_id: messageId, user_id: to } };
  }

  function fail(response: ServerResponse, failure: FakeFailure, handle: () => Record<string, unknown>): void {
    if (failure === 'hang' || failure === 'refuse') return;
    if (failure === 'expire-token') {
      tokens.expire();
      return answer(response, 200, handle());
    }
    if (failure === 'reset-after-receipt') {
      handle();
      response.socket?.resetAndDestroy();
      return;
    }
    const { status = 200 } = failure;
    if ('error' in failure) return answer(response, status, { message: 'Fake failure', ...failure });
    response.writeHead(status, failure.headers ?? {}).end(failure.body ?? '');
  }

  const fake: FakeZaloOa = {
    url,
    config: {
      appId,
      secretKey,
      refreshToken,
      apiRoot: url,
      oauthRoot: url,
      ...(webhookSecret === undefined ? {} : { webhookSecret }),
    },
    signer,
    tokens,
    webhook,
    sent: [],
    calls: [],
    account: {
      oaid: '9000000000000000009',
      name: 'Trợ lý phường Mẫu Sơn',
      is_verified: true,
      package_name: 'Nâng cao',
      package_valid_through_date: '31/12/2026',
    },
    push: (event) => delivery.push({ app_id: appId, ...event }),
    redeliveries: () => delivery.redeliveries(),
    failNext(failure, { times = 1, endpoint = 'message' } = {}) {
      failures.push({ failure, endpoint, left: times });
      if (failure !== 'refuse') return;
      server.close();
      server.closeAllConnections();
    },
    async heal() {
      failures.length = 0;
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    mediaUrl: (bytes) => `${url}/media/${bytes}`,
    async close() {
      delivery.close();
      const closed = server.listening ? once(server, 'close') : undefined;
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return fake;
}

const ENDPOINTS: ReadonlyMap<string, FakeEndpoint> = new Map([
  ['POST /v4/oa/access_token', 'oauth'],
  ['POST /v3.0/oa/message/cs', 'message'],
  ['POST /v3.0/oa/group/message', 'message'],
  ['GET /v2.0/oa/getoa', 'getoa'],
]);

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
