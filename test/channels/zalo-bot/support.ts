import { pino } from 'pino';
import { vi } from 'vitest';
import { createZaloBot, type ZaloBotOptions } from '#src/channels/zalo-bot/create-zalo-bot.ts';
import type { Usage } from '#src/channels/zalo-bot/usage.ts';
import { systemClock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import type { ChannelHealth } from '#src/messaging/channel-health.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';
import { type FakeZaloBot, type FakeZaloBotOptions, startFakeZaloBot } from '../../fakes/zalo-bot-server.ts';

export const SECRET = 'mat-khau-cua-webhook';

/** Until it holds; the machine may be busy. */
export const eventually = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 5000, interval: 5 });

/** Everything in milliseconds instead of seconds. */
const FAST = {
  callMs: 2000,
  pollAbortMs: 5000,
  firstPauseMs: 20,
  longestPauseMs: 40,
  conflictPauseMs: 40,
  lookAgainMs: 40,
  healthyLookMs: 60_000,
  idleGapMs: 5,
  leaseMs: 300,
  leaseRetryMs: 20,
  acceptFirstMs: 5,
  acceptLongestMs: 20,
  holdMs: 300,
  quotaMs: 60_000,
};

/** What was told to a health board, in order. */
export function recordHealth(): ChannelHealth & { told: string[] } {
  const told: string[] = [];
  return {
    told,
    connected: () => void told.push('connected'),
    received: () => void told.push('received'),
    disconnected: (error) => void told.push(`disconnected: ${error instanceof AppError ? error.code : 'internal'}`),
    needsPerson: (problem) => void told.push(problem),
  };
}

export interface SetUp {
  fake: FakeZaloBot;
  bot: ReturnType<typeof createZaloBot>;
  messaging: ReturnType<typeof createMemoryMessaging>;
  health: ReturnType<typeof recordHealth>;
  logged: () => string;
  /** Texts in the inbox so far, in order; each is told of once. */
  texts: () => Promise<string[]>;
  messages: () => Promise<InboundMessage[]>;
  close: () => Promise<void>;
}

type Change = Partial<Omit<ZaloBotOptions, 'config'>> & {
  webhook?: boolean;
  used?: Partial<Usage>;
  fake?: FakeZaloBotOptions;
};

/** A bot, not yet started, against a platform of its own; its log is not cleaned by anybody else. */
export async function setUp(change: Change = {}): Promise<SetUp> {
  const { webhook = false, used, fake: fakeOptions, ...options } = change;
  const fake = await startFakeZaloBot({ pollMs: 50, ...fakeOptions });
  const clock = systemClock;
  const messaging = createMemoryMessaging({ clock });
  const health = recordHealth();
  let log = '';
  const bot = createZaloBot({
    config: { token: fake.token, apiRoot: fake.url, ...(webhook ? { webhookSecret: SECRET } : {}) },
    inbox: messaging.inbox,
    health,
    leases: createMemoryLeases({ clock }),
    usage: { readUsage: async () => ({ received: 0, sent: 0, senders: 0, ...used }) },
    clock,
    logger: pino({ level: 'debug' }, { write: (line) => void (log += line) }),
    attachmentHosts: [],
    ...options,
    timings: { ...FAST, ...options.timings },
  });
  const messages = async () => {
    const all: InboundMessage[] = [];
    for (;;) {
      const claimed = await messaging.inbox.claim({ limit: 100, leaseMs: 60_000 });
      if (claimed.length === 0) return all;
      for (const { lease, message } of claimed) {
        all.push(message);
        await messaging.inbox.complete(lease, { replies: [] });
      }
    }
  };
  return {
    fake,
    bot,
    messaging,
    health,
    messages,
    texts: async () => (await messages()).map(({ text }) => text),
    logged: () => log,
    async close() {
      await bot.stop();
      await fake.close();
    },
  };
}
