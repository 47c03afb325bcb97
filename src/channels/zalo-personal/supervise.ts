import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { AppError, toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelHealth, ChannelProblem } from '../../messaging/channel-health.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import type { ConnectionEnd, ZaloConnection } from './connect.ts';
import { drawFrom, type ZaloPersonalDelays } from './delays.ts';
import { type HeldLease, holdLease } from './hold-lease.ts';
import { createSessionKeeper, type SessionKeeper } from './keep-session.ts';
import { pause, withinTime } from './pause.ts';
import type { SessionStore, ZaloSession } from './session.ts';
import { watchConnection } from './watch-connection.ts';

export interface SupervisorOptions {
  sessions: SessionStore;
  leases: ProcessLeases;
  connect: (session: ZaloSession, signal: AbortSignal) => Promise<ZaloConnection>;
  health: ChannelHealth;
  clock: Clock;
  logger: Logger;
  delays: ZaloPersonalDelays;
  random: () => number;
}

export interface OpenConnection {
  connection: ZaloConnection;
  keeper: SessionKeeper;
}

export interface Supervisor {
  start(): void;
  /** Resolves when the socket is closed and the lease given back. */
  stop(): Promise<void>;
  current(): OpenConnection | undefined;
  /** The connection, once there is one; undefined when there is none within `ms`. */
  waitForConnection(ms: number): Promise<OpenConnection | undefined>;
}

/** Zalo closed the socket because the account is connected elsewhere. */
const TAKEN_OVER: ReadonlySet<number> = new Set([3000, 3003]);

/** What the next round waits for. */
type Next = { wait: number } | { need: ChannelProblem; refused: string };

/**
 * Keeps one connection alive: one process per account, a fresh login each time, longer and longer waits after failures,
 * and no further attempt where only a person can help. Two sessions that fight for an account look like abuse.
 */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { sessions, leases, health, clock, logger, delays, random } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const takenOverAt: number[] = [];
  let failures = 0;
  let lease: HeldLease | undefined;
  let open: OpenConnection | undefined;
  let opening = Promise.withResolvers<OpenConnection>();
  let loop: Promise<void> = Promise.resolve();

  const onError = (error: unknown) =>
    logger.error({ err: error, code: toAppError(error).code, channel: 'zalo-personal' }, 'zalo personal account');

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const next = await round().catch(afterError);
      if ('wait' in next) await pause(next.wait, signal);
      else await waitForPerson(next);
    }
    await giveLeaseBack();
  }

  function afterError(error: unknown): Next {
    onError(error);
    health.disconnected(error);
    // A session that our key does not open is as good as none.
    const unreadable = toAppError(error).code === 'config_invalid';
    return unreadable ? { need: 'session_expired', refused: '' } : { wait: backoff() };
  }

  async function round(): Promise<Next> {
    const session = await sessions.read();
    if (session === undefined) return { need: 'session_expired', refused: '' };
    const name = leaseName(session);
    if (lease?.name !== name) await giveLeaseBack();
    lease ??= await holdLease({ leases, name, leaseMs: delays.leaseMs, onError });
    // Another process listens; it is the one that tells how the channel fares.
    if (lease === undefined) return { wait: delays.leaseMs / 3 };
    return useSession(session, lease);
  }

  async function useSession(session: ZaloSession, held: HeldLease): Promise<Next> {
    const startedAt = clock.now().getTime();
    let end: ConnectionEnd;
    try {
      end = await hold(session, held);
    } catch (error) {
      const { code, message } = toAppError(error);
      logger.warn({ channel: 'zalo-personal', code, reason: message }, 'zalo personal account not connected');
      health.disconnected(error);
      if (code === 'channel_unauthorised') return { need: 'session_expired', refused: session.imei };
      return { wait: backoff() };
    }
    if (end.why === 'stopped') return { wait: 0 };
    logger.warn({ channel: 'zalo-personal', ...end }, 'zalo personal account disconnected');
    health.disconnected(new AppError('channel_unreachable', `the connection to Zalo ended: ${end.why}`));
    if (end.why === 'lease_lost') await giveLeaseBack();
    if (clock.now().getTime() - startedAt >= delays.stableMs) failures = 0;
    if (end.why === 'closed' && TAKEN_OVER.has(end.code)) return afterTakeOver(session);
    return { wait: end.why === 'new_session' ? 0 : backoff() };
  }

  /** Connects, and returns when the connection is over. */
  async function hold(session: ZaloSession, held: HeldLease): Promise<ConnectionEnd> {
    const connection = await options.connect(session, signal);
    void held.lost.then(() => connection.end({ why: 'lease_lost' }));
    const keeper = createSessionKeeper({ sessions, api: connection.api, session, onError });
    const watch = watchConnection({ ...delays, connection, keeper, clock });
    open = { connection, keeper };
    opening.resolve(open);
    health.connected();
    void keeper.save();
    const end = await connection.ended;
    open = undefined;
    opening = Promise.withResolvers();
    watch.stop();
    await connection.close();
    await keeper.save();
    return end;
  }

  function afterTakeOver(session: ZaloSession): Next {
    const now = clock.now().getTime();
    takenOverAt.push(now);
    const recent = takenOverAt.filter((time) => now - time < delays.kickWindowMs);
    takenOverAt.splice(0, takenOverAt.length, ...recent);
    if (recent.length >= 3) return { need: 'account_in_use_elsewhere', refused: session.imei };
    return { wait: drawFrom(delays.kickedMs, random) };
  }

  function backoff(): number {
    const [first, longest] = delays.backoffMs;
    const ms = Math.min(longest, first * 2 ** failures++);
    return Math.round(ms * (0.75 + random() / 2));
  }

  /** Until somebody has logged in anew, which another process does. */
  async function waitForPerson({ need, refused }: { need: ChannelProblem; refused: string }): Promise<void> {
    await giveLeaseBack();
    health.needsPerson(need);
    logger.error({ channel: 'zalo-personal', problem: need }, 'zalo personal account needs a person');
    while (!signal.aborted) {
      await pause(delays.lookAgainMs, signal);
      const session = await sessions.read().catch(() => undefined);
      if (session !== undefined && session.imei !== refused) break;
    }
    takenOverAt.length = 0;
    failures = 0;
  }

  async function giveLeaseBack(): Promise<void> {
    const held = lease;
    lease = undefined;
    await held?.release();
  }

  return {
    start() {
      loop = run();
    },
    async stop() {
      stopping.abort();
      await loop;
    },
    current: () => open,
    waitForConnection: async (ms) => open ?? (await withinTime(opening.promise, ms)),
  };
}

/** By account, or by the login where it is not yet known whose it is; the login's name is half a key, so it is hidden. */
function leaseName({ uid, imei }: ZaloSession): string {
  return `zalo-personal-listener:${uid ?? createHash('sha256').update(imei).digest('hex').slice(0, 16)}`;
}
