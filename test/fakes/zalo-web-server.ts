import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createLoginSide, type LoginSide, ZALO_NAME, ZALO_UID } from './zalo-web-login.ts';
import { createSocketSide, type SocketSide } from './zalo-web-socket.ts';
import { decryptCbc, encryptCbc, readBody, type Reply, replyJson, sendReply } from './zalo-web-wire.ts';

export { ZALO_NAME, ZALO_UID } from './zalo-web-login.ts';

/** `cut`: taken, then the line is cut; `silent`: taken, never answered; `garbage`: an answer that is none. */
export type SendFault = { code: number; message: string } | { status: number } | 'cut' | 'silent' | 'garbage';

export interface FakeCall {
  path: string;
  /** Decrypted. */
  params: Record<string, unknown>;
}

export interface SentText {
  to: string;
  group: boolean;
  text: string;
  msgId: string;
  path: string;
  /** When it came, in milliseconds since 1970. */
  at: number;
  params: Record<string, unknown>;
}

export interface FakeZaloWeb extends Omit<SocketSide, 'close'> {
  /** For `ZALO_PERSONAL_API_ROOT`. */
  readonly root: string;
  readonly login: LoginSide;
  /** Waits until so many sockets have been opened in all. */
  connected(count?: number): Promise<void>;
  /** Texts that the client sent and the server took, in order. */
  readonly sent: SentText[];
  /** All service calls. */
  readonly calls: FakeCall[];
  failNext(fault: SendFault): void;
  failUntilHealed(fault: SendFault): void;
  heal(): void;
  /** Answers `keepAlive` with this code; 0: all is well. */
  keepAliveCode: number;
  /** A file to fetch; gives its address. */
  addMedia(path: string, bytes: Uint8Array): string;
  close(): Promise<void>;
}

/** The web side of Zalo, as far as zca-js speaks to it: QR login, login, services and the socket, on one local port. */
export async function startFakeZaloWeb(): Promise<FakeZaloWeb> {
  const enk = randomBytes(16);
  const media = new Map<string, Uint8Array>();
  const held = new Set<ServerResponse>();
  let root = '';
  let lastId = 5_000_000_000_000;
  const nextId = () => String(++lastId);
  const login = createLoginSide({ root: () => root, enk });
  const services = createServices({ enk, login, nextId });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', root);
    const body = new URLSearchParams(await readBody(request));
    const file = media.get(path);
    if (file !== undefined) return void response.end(file);
    if (login.hang && path.startsWith('/api/login')) return void held.add(response);
    const page = await login.answer(path, request, query);
    if (page !== undefined) return sendReply(response, page);
    const answer = services.answer(path, query.get('params') ?? body.get('params'), login.isKnown(request));
    if (answer === 'cut') return void response.destroy();
    if (answer === 'silent') return void held.add(response);
    sendReply(response, answer);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const socket = createSocketSide({ server, nextId, isKnown: (request) => login.isKnown(request) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return Object.defineProperties(services.controls, {
    ...Object.getOwnPropertyDescriptors(socket),
    ...Object.getOwnPropertyDescriptors({
      root,
      login,
      async connected(count = 1) {
        while (socket.connectionsOpened < count) await wait(2);
      },
      addMedia(path: string, bytes: Uint8Array) {
        media.set(path, bytes);
        return `${root}${path}`;
      },
      async close() {
        for (const response of held) response.destroy();
        socket.close();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    }),
  }) as FakeZaloWeb;
}

type Controls = Pick<FakeZaloWeb, 'sent' | 'calls' | 'failNext' | 'failUntilHealed' | 'heal' | 'keepAliveCode'>;

/** What a logged-in client calls: messages, signs of typing and reading, its own name. */
function createServices({ enk, login, nextId }: { enk: Buffer; login: LoginSide; nextId: () => string }) {
  let next: SendFault | undefined;
  let always: SendFault | undefined;
  const controls: Controls = {
    sent: [],
    calls: [],
    failNext: (fault) => void (next = fault),
    failUntilHealed: (fault) => void (always = fault),
    heal() {
      next = undefined;
      always = undefined;
    },
    keepAliveCode: 0,
  };

  function seal(data: unknown): Reply {
    const inner = JSON.stringify({ error_code: 0, error_message: 'Successful.', data });
    const outer = { error_code: 0, error_message: 'Successful.', data: encryptCbc(enk, inner) };
    return replyJson(outer, login.rotate());
  }

  function takeMessage(path: string, params: Record<string, unknown>): Reply | 'cut' | 'silent' {
    const fault = next ?? always;
    next = undefined;
    if (typeof fault === 'object') {
      if ('status' in fault) return { status: fault.status, body: 'no' };
      return replyJson({ error_code: fault.code, error_message: fault.message });
    }
    const group = path.startsWith('/api/group');
    const msgId = nextId();
    const to = String(group ? params['grid'] : params['toid']);
    controls.sent.push({ to, group, text: String(params['message']), msgId, path, at: Date.now(), params });
    if (fault === 'garbage') return { body: '<html>' };
    // As a number, which is what Zalo sends.
    return fault ?? seal({ msgId: Number(msgId) });
  }

  return {
    controls,
    answer(path: string, encrypted: string | null, known: boolean): Reply | 'cut' | 'silent' {
      const params = encrypted === null ? {} : (JSON.parse(decryptCbc(enk, encrypted)) as Record<string, unknown>);
      controls.calls.push({ path, params });
      if (!known) return replyJson({ error_code: 600, error_message: 'zpw_sek bị thiếu hoặc không đúng' });
      if (/^\/api\/(?:message\/(?:sms|quote)|group\/(?:sendmsg|quote|mention))$/.test(path)) {
        return takeMessage(path, params);
      }
      if (path === '/keepalive') {
        const code = controls.keepAliveCode;
        return replyJson({ error_code: code, error_message: '', data: { config_vesion: 1 } }, login.rotate());
      }
      return seal(path.endsWith('/me-v2') ? { profile: { userId: ZALO_UID, displayName: ZALO_NAME } } : {});
    },
  };
}
