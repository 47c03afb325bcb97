import {
  type CipherGCMTypes,
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  type BinaryLike,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { type WebSocket, WebSocketServer } from 'ws';

export const ZALO_UID = '1000000000000000001';
const OWN_NAME = 'Trợ Lý Mẫu Sơn';
const IMEI = '11111111-2222-3333-4444-555555555555-0123456789abcdef0123456789abcdef';
const USER_AGENT = 'Mozilla/5.0 (X11; fake)';

/** How far a frame is wrapped: as it is, zlib, AES-GCM + zlib, AES-GCM. */
export type FrameEncryption = 0 | 1 | 2 | 3;
/** `cut`: taken, then the line is cut; `silent`: taken, never answered; `garbage`: an answer that is none. */
export type SendFault = { code: number; message: string } | { status: number } | 'cut' | 'silent' | 'garbage';
/** `withdrawn`: the first code is taken back by the server, the next one goes through. */
export type QrScenario = 'approve' | 'decline' | 'never_scanned' | 'never_confirmed' | 'withdrawn' | 'no_session';

export interface FakeUserMessage {
  /** Uid of the person, also the id of the private chat. */
  from: string;
  text?: string;
  name?: string;
  msgId?: string;
  ts?: number;
  msgType?: string;
  content?: unknown;
  /** More fields of the wire message, as they are. */
  more?: Record<string, unknown>;
}
export interface FakeGroupMessage extends FakeUserMessage {
  group: string;
}

export interface FakeCall {
  path: string;
  /** Decrypted. */
  params: Record<string, unknown>;
  cookie: string;
}

interface Push {
  encrypt?: FrameEncryption;
}

export interface FakeZaloWeb {
  /** For `ZALO_PERSONAL_API_ROOT`. */
  readonly root: string;
  readonly uid: string;
  /** What a login would have left: `{imei, userAgent, cookie}`. */
  newSession(): {
    imei: string;
    userAgent: string;
    uid: string;
    cookie: { key: string; value: string; domain: string; path: string }[];
  };
  /** From now on no session is accepted. */
  refuseSessions(refuse: boolean): void;
  /** Every login fails with this HTTP status; undefined: no more. */
  failLogins(status: number | undefined): void;
  /** Logins are never answered. */
  hangLogins(hang: boolean): void;
  readonly logins: number;
  /** The value that the last Set-Cookie gave. */
  readonly lastCookie: string;
  /** Open sockets now, and all ever opened. */
  readonly connections: number;
  readonly connectionsOpened: number;
  /** Called for each socket, when it is ready to be pushed to. */
  onConnect(listener: () => void): void;
  /** Waits until so many sockets have been opened in all. */
  connected(count?: number): Promise<void>;
  pushUser(message: FakeUserMessage | FakeUserMessage[], push?: Push): void;
  pushGroup(message: FakeGroupMessage | FakeGroupMessage[], push?: Push): void;
  pushReaction(
    reaction: { from: string; on?: string; icon?: string; group?: string; msgId?: string },
    push?: Push,
  ): void;
  /** A frame with any JSON inside, also such as JavaScript would not write. */
  pushJson(command: readonly [cmd: number, subCmd: number], json: string, push?: Push): void;
  /** Bytes as they are. */
  pushBytes(bytes: Uint8Array): void;
  /** What the server tells of two sockets of one account; the client then closes with 3000. */
  announceDuplicate(): void;
  closeSockets(code: number): void;
  dropSockets(): void;
  /** Private messages that a client may ask for again: all that were pushed, unless emptied. */
  readonly history: Record<string, unknown>[];
  /** `lastId` of each request for old messages. */
  readonly askedFrom: unknown[];
  /** Texts sent by the client, in order. */
  readonly sent: { to: string; group: boolean; text: string; msgId: string; path: string }[];
  /** All service calls. */
  readonly calls: FakeCall[];
  failNext(fault: SendFault): void;
  failUntilHealed(fault: SendFault): void;
  heal(): void;
  qr: { scenario: QrScenario; image: string; readonly shown: number };
  /** A file to fetch; gives its address. */
  addMedia(path: string, bytes: Uint8Array): string;
  close(): Promise<void>;
}

const SERVICES =
  'chat group file reaction profile friend alias group_poll group_board sticker conversation auto_reply quick_message label friend_board catalog boards zimsg aext'.split(
    ' ',
  );
const SETTINGS = {
  features: {
    sharefile: { max_file: 50, max_size_share_file_v3: 1024, chunk_size_file: 3_145_728, restricted_ext_file: ['exe'] },
    socket: {
      ping_interval: 180_000,
      retries: { '1': { max: 2, times: [10] } },
      close_and_retry_codes: [1],
      rotate_error_codes: [1],
    },
  },
  keepalive: {},
};
const QR_IMAGE = 'data:image/png;base64,';
const HOLD_MS = 20;

type Parameters = Record<string, unknown>;
interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string;
}

const json = (value: unknown): Reply => ({ body: JSON.stringify(value) });

/** The web side of Zalo, as far as zca-js speaks to it: QR login, login, services and the socket, on one local port. */
export async function startFakeZaloWeb(): Promise<FakeZaloWeb> {
  const enk = randomBytes(16);
  const socketKey = randomBytes(16);
  const sockets = new Set<WebSocket>();
  const media = new Map<string, Uint8Array>();
  const held = new Set<ServerResponse>();
  const connectListeners: (() => void)[] = [];
  const history: Record<string, unknown>[] = [];
  const sent: FakeZaloWeb['sent'] = [];
  const calls: FakeCall[] = [];
  const askedFrom: unknown[] = [];
  let root = '';
  let cookies = 0;
  let refuse = false;
  let hang = false;
  let failWith: number | undefined;
  let logins = 0;
  let opened = 0;
  let nextMsgId = 5_000_000_000_001;
  let lastTs = 0;
  let once1: SendFault | undefined;
  let always: SendFault | undefined;
  let shown = 0;
  const qr: { scenario: QrScenario; image: string } = { scenario: 'approve', image: '' };

  const cookieValue = () => `sek-secret-${cookies}`;
  const rotate = () => ({
    'set-cookie': `zpw_sek=${(cookies++, cookieValue())}; Domain=.chat.zalo.me; Path=/; Secure`,
  });
  const isKnown = (request: IncomingMessage) => /zpw_sek=sek-secret-\d+/.test(request.headers.cookie ?? '');

  function logIn(request: IncomingMessage, query: URLSearchParams): Reply {
    logins++;
    const key = Buffer.from(loginKey(query.get('zcid') ?? '', query.get('zcid_ext') ?? ''));
    const answer = (value: unknown) => json({ error_code: 0, data: encryptCbc(key, JSON.stringify(value)) });
    if (failWith !== undefined) return { status: failWith, body: 'no' };
    // The parameters must be readable with the key, or the login would not have been faithful.
    const { imei } = JSON.parse(decryptCbc(key, query.get('params') ?? '')) as { imei?: string };
    if (refuse || !isKnown(request) || imei === undefined)
      return answer({ error_code: 102, error_message: 'Hết phiên' });
    const socketRoot = root.replace('http', 'ws');
    return {
      ...answer({
        error_code: 0,
        error_message: '',
        data: {
          uid: ZALO_UID,
          zpw_enk: enk.toString('base64'),
          zpw_service_map_v3: Object.fromEntries(SERVICES.map((name) => [name, [`https://${name}-wpa.chat.zalo.me`]])),
          zpw_ws: [`${socketRoot}/ws`],
        },
      }),
      headers: rotate(),
    };
  }

  async function waitForPhone(path: string, request: IncomingMessage): Promise<Reply | undefined> {
    await new Promise((resolve) => setTimeout(resolve, HOLD_MS));
    if (request.destroyed && !request.complete) return undefined;
    const { scenario } = qr;
    if (path.endsWith('waiting-scan')) {
      if (scenario === 'never_scanned') return json({ error_code: 8 });
      if (scenario === 'withdrawn') {
        qr.scenario = 'approve';
        return json({ error_code: -14, error_message: 'expired' });
      }
      return json({ error_code: 0, data: { avatar: '', display_name: OWN_NAME } });
    }
    if (scenario === 'never_confirmed') return json({ error_code: 8 });
    return json(scenario === 'decline' ? { error_code: -13, data: {} } : { error_code: 0, data: {} });
  }

  function answerQr(path: string): Reply | undefined {
    if (path === '/account') return { body: '<script src="https://stc-zlogin.zdn.vn/main-2.44.11.js"></script>' };
    if (path === '/account/logininfo' || path === '/account/verify-client') return json({ error_code: 0, data: {} });
    if (path === '/account/authen/qr/generate') {
      shown++;
      const data = { code: `qr-${shown}`, token: 't', image: `${QR_IMAGE}${qr.image}`, options: {} };
      return json({ error_code: 0, data });
    }
    if (path === '/account/checksession') {
      const headers = {
        location: 'https://chat.zalo.me/index.html',
        'set-cookie': 'zpsid=sid-secret; Domain=.zalo.me; Path=/',
      };
      return { status: 302, headers, body: '' };
    }
    if (path === '/index.html') return { headers: rotate(), body: '' };
    if (path === '/jr/userinfo') {
      return json({ data: { logged: qr.scenario !== 'no_session', info: { name: OWN_NAME, avatar: '' } } });
    }
    return undefined;
  }

  function serve(path: string, params: Parameters): Reply {
    const fault = isSend(path) ? (once1 ?? always) : undefined;
    if (isSend(path)) once1 = undefined;
    if (fault !== undefined && typeof fault === 'object') {
      if ('status' in fault) return { status: fault.status, body: 'no' };
      return json({ error_code: fault.code, error_message: fault.message });
    }
    let data: unknown = {};
    if (isSend(path)) data = { msgId: recordSent(path, params) };
    if (path.endsWith('/me-v2')) data = { profile: { userId: ZALO_UID, displayName: OWN_NAME } };
    if (fault === 'garbage') return { body: '<html>' };
    if (path === '/keepalive') return { ...json({ error_code: 0, data: { config_vesion: 1 } }), headers: rotate() };
    const inner = JSON.stringify({ error_code: 0, error_message: 'Successful.', data });
    const outer = json({ error_code: 0, error_message: 'Successful.', data: encryptCbc(enk, inner) });
    return { ...outer, headers: rotate() };
  }

  function recordSent(path: string, params: Parameters): number {
    const msgId = nextMsgId++;
    const group = path.startsWith('/api/group');
    const to = String(group ? params['grid'] : params['toid']);
    sent.push({ to, group, text: String(params['message']), msgId: String(msgId), path });
    return msgId;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', root);
    const body = new URLSearchParams(await readBody(request));
    const file = media.get(path);
    if (file !== undefined) return void response.end(file);
    if (hang && path.startsWith('/api/login')) return void held.add(response);
    if (path.includes('/qr/waiting-')) {
      const reply = await waitForPhone(path, request);
      return reply === undefined ? void response.destroy() : send(response, reply);
    }
    if (path === '/api/login/getLoginInfo') return send(response, logIn(request, query));
    if (path === '/api/login/getServerInfo') {
      return send(response, json({ error_code: 0, data: { setttings: SETTINGS, extra_ver: { phonebook: 1 } } }));
    }
    const page = answerQr(path);
    if (page !== undefined) return send(response, page);
    const encrypted = query.get('params') ?? body.get('params');
    const params = encrypted === null ? {} : (JSON.parse(decryptCbc(enk, encrypted)) as Parameters);
    calls.push({ path, params, cookie: request.headers.cookie ?? '' });
    if (!isKnown(request))
      return send(response, json({ error_code: 600, error_message: 'zpw_sek bị thiếu hoặc không đúng' }));
    const fault = isSend(path) ? (once1 ?? always) : undefined;
    const reply = serve(path, params);
    if (fault === 'cut') return void response.destroy();
    if (fault === 'silent') return void held.add(response);
    send(response, reply);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const socketServer = new WebSocketServer({ server, path: '/ws' });
  socketServer.on('connection', (socket, request) => {
    if (!isKnown(request)) return socket.close(1008);
    // One web session per account: the older socket is told and closes itself.
    for (const older of sockets) older.send(frame([3000, 0], '{}'));
    opened++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data: Buffer) => onClientFrame(socket, data));
    socket.send(frame([1, 1], JSON.stringify({ key: socketKey.toString('base64') })));
    for (const listener of connectListeners) listener();
  });

  function onClientFrame(socket: WebSocket, data: Buffer): void {
    if (data.readUInt16LE(1) !== 510) return;
    const { lastId } = JSON.parse(data.subarray(4).toString()) as { lastId: unknown };
    askedFrom.push(lastId);
    const after = history.filter(({ msgId }) => Number(msgId) > Number(lastId ?? 0));
    socket.send(frame([510, 1], wrap(JSON.stringify({ data: { msgs: after } }), 2)));
  }

  function wrap(inner: string, encrypt: FrameEncryption): string {
    if (encrypt === 0) return JSON.stringify({ encrypt, data: inner });
    if (encrypt === 1) return JSON.stringify({ encrypt, data: deflateSync(inner).toString('base64') });
    const plain = encrypt === 2 ? deflateSync(inner) : Buffer.from(inner);
    return JSON.stringify({ encrypt, data: encodeURIComponent(encryptGcm(socketKey, plain).toString('base64')) });
  }

  function pushJson(command: readonly [number, number], inner: string, { encrypt = 2 }: Push = {}): void {
    for (const socket of sockets) socket.send(frame(command, wrap(inner, encrypt)));
  }

  function wireMessage(message: FakeUserMessage, to: string): Record<string, unknown> {
    const ts = message.ts ?? Math.max(Date.now(), lastTs + 1);
    lastTs = Math.max(lastTs, ts);
    return {
      ...{ actionId: '1', msgId: message.msgId ?? String(nextMsgId++), cliMsgId: String(ts) },
      ...{ msgType: message.msgType ?? 'webchat', uidFrom: message.from, idTo: to, dName: message.name ?? 'Nguyễn An' },
      ...{ ts: String(ts), status: 1, content: message.content ?? message.text ?? '', notify: '1', ttl: 0 },
      ...{ userId: '0', uin: '0', cmd: 501, st: 3, at: 7, realMsgId: '0' },
      paramsExt: { countUnread: 1, containType: 0, platformType: 1 },
      ...message.more,
    };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    root,
    uid: ZALO_UID,
    newSession: () => ({
      imei: IMEI,
      userAgent: USER_AGENT,
      uid: ZALO_UID,
      cookie: [
        { key: 'zpsid', value: 'sid-secret', domain: 'zalo.me', path: '/' },
        { key: 'zpw_sek', value: cookieValue(), domain: 'chat.zalo.me', path: '/' },
      ],
    }),
    refuseSessions: (value) => void (refuse = value),
    failLogins: (status) => void (failWith = status),
    hangLogins: (value) => void (hang = value),
    get logins() {
      return logins;
    },
    get lastCookie() {
      return cookieValue();
    },
    get connections() {
      return sockets.size;
    },
    get connectionsOpened() {
      return opened;
    },
    onConnect: (listener) => void connectListeners.push(listener),
    async connected(count = 1) {
      while (opened < count) await new Promise((resolve) => setTimeout(resolve, 2));
    },
    pushUser(message, push) {
      const msgs = [message].flat().map((one) => wireMessage(one, '0'));
      history.push(...msgs);
      pushJson([501, 0], JSON.stringify({ data: { msgs } }), push);
    },
    pushGroup(message, push) {
      const groupMsgs = [message].flat().map((one) => wireMessage(one, one.group));
      pushJson([521, 0], JSON.stringify({ data: { groupMsgs } }), push);
    },
    pushReaction({ from, on = '5000000000001', icon = '/-heart', group, msgId = String(nextMsgId++) }, push) {
      const content = JSON.stringify({
        rMsg: [{ gMsgID: on, cMsgID: '1', msgType: 1 }],
        rIcon: icon,
        rType: 5,
        source: 6,
      });
      const reaction = { ...wireMessage({ from, msgId }, group ?? '0'), content };
      const data =
        group === undefined ? { reacts: [reaction], reactGroups: [] } : { reacts: [], reactGroups: [reaction] };
      pushJson([612, 0], JSON.stringify({ data }), push);
    },
    pushJson,
    pushBytes(bytes) {
      for (const socket of sockets) socket.send(bytes);
    },
    announceDuplicate() {
      for (const socket of sockets) socket.send(frame([3000, 0], '{}'));
    },
    closeSockets(code) {
      for (const socket of sockets) socket.close(code);
    },
    dropSockets() {
      for (const socket of sockets) socket.terminate();
    },
    history,
    askedFrom,
    sent,
    calls,
    failNext: (fault) => void (once1 = fault),
    failUntilHealed: (fault) => void (always = fault),
    heal() {
      once1 = undefined;
      always = undefined;
    },
    qr: Object.defineProperty(qr, 'shown', { get: () => shown }) as FakeZaloWeb['qr'],
    addMedia(path, bytes) {
      media.set(path, bytes);
      return `${root}${path}`;
    },
    async close() {
      for (const response of held) response.destroy();
      for (const socket of sockets) socket.terminate();
      socketServer.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isSend(path: string): boolean {
  return /^\/api\/(?:message\/(?:sms|quote)|group\/(?:sendmsg|quote|mention))$/.test(path);
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** `[version u8][cmd u16 LE][subCmd u8]` and JSON. */
function frame([cmd, subCmd]: readonly [number, number], body: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt8(1, 0);
  head.writeUInt16LE(cmd, 1);
  head.writeUInt8(subCmd, 3);
  return Buffer.concat([head, Buffer.from(body)]);
}

/** The key of the login, mixed from what the client sends beside it. */
function loginKey(zcid: string, zcidExt: string): string {
  const digest = createHash('md5').update(zcidExt).digest('hex').toUpperCase();
  const every = (text: string, rest: 0 | 1) => [...text].filter((_, index) => index % 2 === rest);
  const parts = [every(digest, 0).slice(0, 8), every(zcid, 0).slice(0, 12), every(zcid, 1).reverse().slice(0, 12)];
  return parts.flat().join('');
}

function encryptCbc(key: Buffer, text: string): string {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
  return Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
}

function decryptCbc(key: Buffer, data: string): string {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, Buffer.alloc(16));
  return Buffer.concat([decipher.update(data, 'base64'), decipher.final()]).toString();
}

/** `iv ‖ additional data ‖ cipher text ‖ tag`, 16 bytes each but the text. */
function encryptGcm(key: BinaryLike & Buffer, plain: Buffer): Buffer {
  const name: CipherGCMTypes = 'aes-128-gcm';
  const [iv, extra] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv(name, key, iv, { authTagLength: 16 });
  cipher.setAAD(extra);
  return Buffer.concat([iv, extra, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
