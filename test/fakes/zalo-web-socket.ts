import type { IncomingMessage, Server } from 'node:http';
import { randomBytes } from 'node:crypto';
import { type WebSocket, WebSocketServer } from 'ws';
import { encodeFrame, type FrameCommand, type FrameEncryption, wrapFrame } from './zalo-web-wire.ts';

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
export interface FakeReaction {
  from: string;
  /** The message that it is on. */
  on?: string;
  icon?: string;
  group?: string;
  msgId?: string;
}
export interface Push {
  /** Default 2. */
  encrypt?: FrameEncryption;
}

export interface SocketSide {
  /** Open sockets now, and all ever opened. */
  readonly connections: number;
  readonly connectionsOpened: number;
  /** Called for each socket, when it is ready to be pushed to. */
  onConnect(listener: () => void): void;
  pushUser(message: FakeUserMessage | FakeUserMessage[], push?: Push): void;
  pushGroup(message: FakeGroupMessage | FakeGroupMessage[], push?: Push): void;
  pushReaction(reaction: FakeReaction, push?: Push): void;
  /** A frame with any JSON inside, also such as JavaScript would not write. */
  pushJson(command: FrameCommand, json: string, push?: Push): void;
  /** Bytes as they are. */
  pushBytes(bytes: Uint8Array): void;
  /** What the server tells of two sockets of one account; the client then closes with 3000. */
  announceDuplicate(): void;
  closeSockets(code: number): void;
  dropSockets(): void;
  /** Reads nothing more, so that no closing is answered. */
  freeze(): void;
  /** Private messages that a client may ask for again: all that were pushed, unless a test changes them. */
  readonly history: Record<string, unknown>[];
  /** `lastId` of each request for old messages. */
  readonly askedFrom: unknown[];
  close(): void;
}

export interface SocketSideOptions {
  server: Server;
  nextId: () => string;
  isKnown: (request: IncomingMessage) => boolean;
}

/** The socket at `/ws`: gives each client its key, pushes frames, answers the question for old messages. */
export function createSocketSide({ server, nextId, isKnown }: SocketSideOptions): SocketSide {
  const key = randomBytes(16);
  const sockets = new Set<WebSocket>();
  const listeners: (() => void)[] = [];
  const history: Record<string, unknown>[] = [];
  const askedFrom: unknown[] = [];
  const toWire = createWireMessages(nextId);
  let opened = 0;

  const pushBytes = (bytes: Uint8Array) => sockets.forEach((socket) => socket.send(bytes));
  const pushJson = (command: FrameCommand, json: string, { encrypt = 2 }: Push = {}) =>
    pushBytes(encodeFrame(command, wrapFrame(json, encrypt, key)));
  const announceDuplicate = () => pushBytes(encodeFrame([3000, 0], '{}'));

  function onClientFrame(socket: WebSocket, data: Buffer): void {
    if (data.readUInt16LE(1) !== 510) return;
    const { lastId } = JSON.parse(data.subarray(4).toString()) as { lastId: unknown };
    askedFrom.push(lastId);
    const msgs = history.filter(({ msgId }) => Number(msgId) > Number(lastId ?? 0));
    socket.send(encodeFrame([510, 1], wrapFrame(JSON.stringify({ data: { msgs } }), 2, key)));
  }

  const socketServer = new WebSocketServer({ server, path: '/ws' });
  socketServer.on('connection', (socket, request) => {
    if (!isKnown(request)) return socket.close(1008);
    // One web session per account: the older socket is told so and closes itself.
    announceDuplicate();
    opened++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (data: Buffer) => onClientFrame(socket, data));
    socket.send(encodeFrame([1, 1], JSON.stringify({ key: key.toString('base64') })));
    for (const listener of listeners) listener();
  });

  return {
    get connections() {
      return sockets.size;
    },
    get connectionsOpened() {
      return opened;
    },
    onConnect: (listener) => void listeners.push(listener),
    pushUser(message, push) {
      const msgs = [message].flat().map((one) => toWire(one, '0'));
      history.push(...msgs);
      pushJson([501, 0], JSON.stringify({ data: { msgs } }), push);
    },
    pushGroup(message, push) {
      const groupMsgs = [message].flat().map((one) => toWire(one, one.group));
      pushJson([521, 0], JSON.stringify({ data: { groupMsgs } }), push);
    },
    pushReaction({ from, on = '5000000000001', icon = '/-heart', group, msgId = nextId() }, push) {
      const rMsg = [{ gMsgID: on, cMsgID: '1', msgType: 1 }];
      const content = JSON.stringify({ rMsg, rIcon: icon, rType: 5, source: 6 });
      const reaction = { ...toWire({ from, msgId }, group ?? '0'), content };
      const [reacts, reactGroups] = group === undefined ? [[reaction], []] : [[], [reaction]];
      pushJson([612, 0], JSON.stringify({ data: { reacts, reactGroups } }), push);
    },
    pushJson,
    pushBytes,
    announceDuplicate,
    closeSockets: (code) => sockets.forEach((socket) => socket.close(code)),
    dropSockets: () => sockets.forEach((socket) => socket.terminate()),
    freeze: () => sockets.forEach((socket) => socket.pause()),
    history,
    askedFrom,
    close() {
      for (const socket of sockets) socket.terminate();
      socketServer.close();
    },
  };
}

function createWireMessages(nextId: () => string) {
  let lastTs = 0;
  return (message: FakeUserMessage, to: string): Record<string, unknown> => {
    const ts = message.ts ?? Math.max(Date.now(), lastTs + 1);
    lastTs = Math.max(lastTs, ts);
    return {
      actionId: '1',
      msgId: message.msgId ?? nextId(),
      cliMsgId: String(ts),
      msgType: message.msgType ?? 'webchat',
      uidFrom: message.from,
      idTo: to,
      dName: message.name ?? 'Nguyễn An',
      ts: String(ts),
      status: 1,
      content: message.content ?? message.text ?? '',
      notify: '1',
      ttl: 0,
      userId: '0',
      uin: '0',
      cmd: 501,
      st: 3,
      at: 7,
      realMsgId: '0',
      paramsExt: { countUnread: 1, containType: 0, platformType: 1 },
      ...message.more,
    };
  };
}
