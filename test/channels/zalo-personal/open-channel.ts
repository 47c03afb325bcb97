import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createZaloPersonal, type ZaloPersonalOptions } from '#src/channels/zalo-personal/create-zalo-personal.ts';
import type { ZaloPersonalDelays } from '#src/channels/zalo-personal/delays.ts';
import { createSessionStore } from '#src/channels/zalo-personal/session.ts';
import { createLogger } from '#src/logger.ts';
import type { ChannelAdapter } from '#src/messaging/channel.ts';
import type { ChannelHealth } from '#src/messaging/channel-health.ts';
import type { CredentialStore } from '#src/messaging/credential-store.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import type { ProcessLeases } from '#src/messaging/process-leases.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { createManualClock, type ManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryMessaging, type Messaging } from '../../fakes/memory-messaging.ts';
import { type FakeZaloWeb, startFakeZaloWeb } from '../../fakes/zalo-web-server.ts';

export const SESSION_KEY = 'office-secret-of-sixteen';

/** Everything at once, but the deadlines that a test does not want to meet. */
export const FAST: ZaloPersonalDelays = {
  loginMs: 2000,
  requestMs: 2000,
  lookAgainMs: 10,
  leaseMs: 3000,
  backoffMs: [10, 40],
  stableMs: 60_000,
  kickedMs: [30, 30],
  kickWindowMs: 600_000,
  tickMs: 5,
  sleptMs: 90_000,
  keepAliveMs: 60_000,
  gatherMs: 5,
  storeRetryMs: [5, 10],
  closeMs: 1000,
  connectWaitMs: 1000,
  paceMs: [0, 0],
  acknowledgeMs: [5, 5],
  positionMs: 10,
};

export function createMemoryCredentials(): CredentialStore & { stored: Map<string, string> } {
  const stored = new Map<string, string>();
  return {
    stored,
    read: async (name) => stored.get(name),
    write: async (name, secret) => void stored.set(name, secret),
    remove: async (name) => void stored.delete(name),
  };
}

export interface OpenOptions {
  fake?: FakeZaloWeb;
  delays?: Partial<ZaloPersonalDelays>;
  credentials?: ReturnType<typeof createMemoryCredentials>;
  leases?: ProcessLeases;
  messaging?: Messaging;
  clock?: ManualClock;
  /** False: nobody has logged in yet. */
  session?: boolean;
  attachmentHosts?: string[];
  change?: Partial<ZaloPersonalOptions>;
}

export interface OpenedChannel {
  fake: FakeZaloWeb;
  adapter: ChannelAdapter;
  credentials: ReturnType<typeof createMemoryCredentials>;
  leases: ProcessLeases;
  messaging: Messaging;
  clock: ManualClock;
  /** Calls of the health port, in order: `connected`, `needs session_expired` … */
  health: string[];
  /** What was logged so far. */
  log: () => string;
  /** Takes what came in, and marks it handled. */
  received: () => Promise<InboundMessage[]>;
  /** Waits until so many have come in, over all calls. */
  receive: (count: number) => Promise<InboundMessage[]>;
  close(): Promise<void>;
}

/** The channel, with the real zca-js, at a fake of Zalo. Not started. */
export async function openChannel(options: OpenOptions = {}): Promise<OpenedChannel> {
  const fake = options.fake ?? (await startFakeZaloWeb());
  const clock = options.clock ?? createManualClock(new Date().toISOString());
  const messaging = options.messaging ?? createMemoryMessaging({ clock });
  const credentials = options.credentials ?? createMemoryCredentials();
  const leases = options.leases ?? createMemoryLeases({ clock });
  if (options.session !== false && !credentials.stored.has('zalo-personal')) await storeSession(credentials, fake);
  const health: string[] = [];
  const { log, logger } = createLog();
  const adapter = createZaloPersonal({
    config: { sessionKey: SESSION_KEY, apiRoot: fake.root },
    inbox: messaging.inbox,
    leases,
    credentials,
    clock,
    logger,
    health: recordHealth(health),
    attachmentHosts: options.attachmentHosts ?? [],
    delays: { ...FAST, ...options.delays },
    random: () => 0.5,
    ...options.change,
  });
  const all: InboundMessage[] = [];
  const received = async () => {
    const messages = await takeAll(messaging);
    all.push(...messages);
    return messages;
  };
  return {
    fake,
    adapter,
    credentials,
    leases,
    messaging,
    clock,
    health,
    log,
    received,
    async receive(count) {
      for (const deadline = Date.now() + 5000; all.length < count; await wait(3)) {
        await received();
        if (Date.now() > deadline) throw new Error(`${all.length} of ${count} messages came in`);
      }
      return all;
    },
    async close() {
      await adapter.stop();
      if (options.fake === undefined) await fake.close();
    },
  };
}

export async function storeSession(credentials: CredentialStore, fake: FakeZaloWeb, imei?: string): Promise<void> {
  const session = fake.login.newSession();
  const wanted = imei === undefined ? session : { ...session, imei };
  const known = sealed.get(JSON.stringify(wanted));
  if (known !== undefined) return credentials.write('zalo-personal', known);
  await createSessionStore({ credentials, sessionKey: SESSION_KEY }).replace(wanted);
  sealed.set(JSON.stringify(wanted), (await credentials.read('zalo-personal')) ?? '');
}

/** Sealing takes long on purpose; the same session need not be sealed for each test. */
const sealed = new Map<string, string>();

export function createLog() {
  let written = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  return { log: () => written, logger: createLogger('debug', stream) };
}

/** Until it is so; fails with what was waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 5000): Promise<void> {
  for (const deadline = Date.now() + ms; !(await isSo()); await wait(2)) {
    if (Date.now() > deadline) throw new Error(`not so: ${what}`);
  }
}

function recordHealth(calls: string[]): ChannelHealth {
  return {
    connected: () => void calls.push('connected'),
    received: () => void calls.push('received'),
    disconnected: () => void calls.push('disconnected'),
    needsPerson: (problem) => void calls.push(`needs ${problem}`),
  };
}

async function takeAll({ inbox }: Messaging): Promise<InboundMessage[]> {
  const messages: InboundMessage[] = [];
  for (;;) {
    const claimed = await inbox.claim({ limit: 100, leaseMs: 60_000 });
    if (claimed.length === 0) return messages;
    for (const { lease, message } of claimed) {
      messages.push(message);
      await inbox.complete(lease, { replies: [] });
    }
  }
}
