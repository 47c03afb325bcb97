import { AppError } from '../../errors.ts';
import { guardFrames } from './guard-frames.ts';
import { failureClass, isSessionRefused } from './map-error.ts';
import { withinTime } from './pause.ts';
import type { ZaloSession } from './session.ts';
import { newZalo, type ZaloApi, type ZaloLibrary } from './zalo-library.ts';

/** Why a connection is over. */
export type ConnectionEnd =
  | { why: 'closed'; code: number }
  | { why: 'broken' | 'slept' | 'new_session' | 'lease_lost' | 'unauthorised' | 'stopped' };

export interface ZaloConnection {
  readonly api: ZaloApi;
  readonly library: ZaloLibrary;
  readonly uid: string;
  /** Settles once; never rejects. */
  readonly ended: Promise<ConnectionEnd>;
  /** The first reason counts. */
  readonly end: (end: ConnectionEnd) => void;
  /** Resolves when the socket is closed, or will not be waited for any longer. */
  close(): Promise<void>;
}

/** What a connection brings. None of these may throw: zca-js would skip the rest of the frame. */
export interface ConnectionEvents {
  message(message: unknown, connection: ZaloConnection): void;
  oldMessages(messages: unknown, connection: ZaloConnection): void;
  reaction(reaction: unknown, connection: ZaloConnection): void;
  /** The socket is open and answers; time to ask for what was missed. */
  ready(connection: ZaloConnection): void;
  /** A frame that zca-js could not read. */
  unreadableFrame(error: unknown, connection: ZaloConnection): void;
}

export interface ConnectOptions {
  library: ZaloLibrary;
  apiRoot?: string;
  loginMs: number;
  requestMs: number;
  closeMs: number;
  signal: AbortSignal;
  events: ConnectionEvents;
}

/** More unreadable frames than this on one connection, and it is made anew. */
const MAX_UNREADABLE_FRAMES = 5;

/**
 * Logs in with objects of its own and opens the socket. Throws AppError `channel_unauthorised` when Zalo refuses the
 * session and only a person can help, `channel_unreachable` for anything else.
 */
export async function connect(session: ZaloSession, options: ConnectOptions): Promise<ZaloConnection> {
  const { closeMs, loginMs } = options;
  const api = await logIn(session, options);
  const uid = api.getOwnId();
  const { listener } = api;
  const { promise: ended, resolve: end } = Promise.withResolvers<ConnectionEnd>();
  const { promise: closed, resolve: setClosed } = Promise.withResolvers<void>();
  const { promise: opened, resolve: setOpened } = Promise.withResolvers<'open'>();
  const connection: ZaloConnection = {
    api,
    library: options.library,
    uid,
    ended,
    end,
    async close() {
      end({ why: 'stopped' });
      listener.stop();
      await withinTime(closed, closeMs);
    },
  };
  const onUnreadable = passOn(connection, options.events);
  listener.on('closed', () => setClosed());
  listener.on('connected', () => setOpened('open'));
  listener.start({ retryOnClose: false });
  guardFrames(listener, onUnreadable);
  options.signal.addEventListener('abort', () => end({ why: 'stopped' }), { once: true });
  if (options.signal.aborted) end({ why: 'stopped' });
  if ((await withinTime(Promise.race([opened, ended]), loginMs)) === 'open') return connection;
  await connection.close();
  throw unreachable('the socket of Zalo did not open');
}

/** Before the socket is opened: an `error` that nobody listens for ends the process. Gives what to call for a frame that is lost. */
function passOn(connection: ZaloConnection, events: ConnectionEvents): (error: unknown) => void {
  const { end } = connection;
  const { listener } = connection.api;
  let unreadable = 0;
  const onUnreadable = (error: unknown) => {
    events.unreadableFrame(error, connection);
    if (++unreadable >= MAX_UNREADABLE_FRAMES) end({ why: 'broken' });
  };
  listener.on('error', (error) => {
    // The socket's own errors are followed by `closed`; the rest are frames that could not be read.
    if (error instanceof Error) onUnreadable(error);
  });
  listener.on('disconnected', (code) => end({ why: 'closed', code }));
  listener.on('closed', (code) => end({ why: 'closed', code }));
  listener.once('cipher_key', () => events.ready(connection));
  listener.on('message', (message) => events.message(message, connection));
  listener.on('old_messages', (messages) => events.oldMessages(messages, connection));
  listener.on('reaction', (reaction) => events.reaction(reaction, connection));
  return onUnreadable;
}

export type LogInOptions = Pick<ConnectOptions, 'library' | 'apiRoot' | 'loginMs' | 'requestMs' | 'signal'>;

/** Without opening a socket. Throws like `connect`. */
export async function logIn(session: ZaloSession, options: LogInOptions): Promise<ZaloApi> {
  const { library, apiRoot, loginMs, requestMs, signal } = options;
  const abandoned = new AbortController();
  // Only the login is given up when we stop: a message that is being sent is sent to its end.
  const giveUp = () => abandoned.abort();
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  const root = apiRoot === undefined ? {} : { apiRoot };
  const zalo = newZalo(library, { ...root, timeoutMs: requestMs, signal: abandoned.signal });
  try {
    // zca-js changes the cookies that it is given.
    const { imei, userAgent, cookie } = structuredClone(session);
    const api = await withinTime(zalo.login({ imei, userAgent, cookie, language: 'vi' }), loginMs);
    if (api !== undefined) return api;
    abandoned.abort();
  } catch (error) {
    if (isSessionRefused(error)) throw new AppError('channel_unauthorised', 'Zalo refused the session');
    // Without the cause: the errors of zca-js may quote the session.
    throw unreachable(`the login at Zalo failed (${failureClass(error).failure})`);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
  throw unreachable('the login at Zalo took too long');
}

function unreachable(what: string): AppError {
  return new AppError('channel_unreachable', what, { retryable: true });
}
