import { systemClock } from '#src/clock.ts';
import { createTelegram, type TelegramAdapter } from '#src/channels/telegram/create-telegram.ts';
import type { TelegramPace } from '#src/channels/telegram/pace.ts';
import type { TelegramConfig } from '#src/config.ts';
import { createLogger } from '#src/logger.ts';
import { createHealthBoard, type ChannelProblem, type ChannelStatus } from '#src/messaging/channel-health.ts';
import type { Inbox } from '#src/messaging/inbox.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import type { ProcessLeases } from '#src/messaging/process-leases.ts';
import { startListening } from '#src/server/start-listening.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { createMemoryMessaging, type Messaging } from '../../fakes/memory-messaging.ts';
import { type FakeTelegram, type FakeTelegramOptions, startFakeTelegram } from '../../fakes/telegram-server.ts';

export const WEBHOOK_SECRET = 'bi-mat-cua-webhook_0123456789';

/** Waits that are long in life are short here. */
export const FAST: Partial<TelegramPace> = {
  pollMs: 200,
  leaseMs: 600,
  standbyMs: 20,
  conflictMs: 40,
  backoffMs: 5,
  maxBackoffMs: 20,
  webhookOkMs: 50,
  webhookWrongMs: 20,
};

export interface OpenTelegram {
  fake: FakeTelegram;
  adapter: TelegramAdapter;
  messaging: Messaging;
  /** Everything in the inbox so far, in order of arrival; takes it out. */
  received(): Promise<InboundMessage[]>;
  status(): ChannelStatus | undefined;
  problems: ChannelProblem[];
  /** Everything logged so far. */
  log(): string;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** True: Telegram calls the adapter's route, which listens on a port of its own. */
  webhook?: boolean;
  pace?: Partial<TelegramPace>;
  leases?: ProcessLeases;
  fake?: FakeTelegram;
  fakeOptions?: FakeTelegramOptions;
  /** Put before the inbox. */
  wrapInbox?: (inbox: Inbox) => Inbox;
}

/** The adapter against the fake, with an inbox in memory; not yet started. */
export async function openTelegram(options: OpenOptions = {}): Promise<OpenTelegram> {
  const clock = createManualClock();
  const messaging = createMemoryMessaging({ clock });
  const fake = options.fake ?? (await startFakeTelegram({ maxPauseMs: 30, ...options.fakeOptions }));
  const lines: string[] = [];
  const problems: ChannelProblem[] = [];
  const board = createHealthBoard({
    clock,
    channels: ['telegram'],
    onProblem: (_channel, problem) => problems.push(problem),
  });
  const config: TelegramConfig = {
    token: fake.token,
    apiRoot: fake.url,
    ...(options.webhook === true ? { webhookSecret: WEBHOOK_SECRET } : {}),
  };
  const adapter = createTelegram({
    config,
    inbox: options.wrapInbox?.(messaging.inbox) ?? messaging.inbox,
    health: board.of('telegram'),
    leases: options.leases ?? createMemoryLeases({ clock: systemClock }),
    clock,
    logger: createLogger('debug', { write: (line) => void lines.push(line) }),
    pace: { ...FAST, ...options.pace },
  });
  const listening =
    adapter.routes === undefined ? undefined : await startListening(adapter.routes, { host: '127.0.0.1', port: 0 });
  if (listening !== undefined) await setWebhook(fake, `${listening.url}/webhooks/telegram`);
  return {
    fake,
    adapter,
    messaging,
    received: () => takeAll(messaging.inbox),
    status: () => board.list()[0],
    problems,
    log: () => lines.join(''),
    async close() {
      await adapter.stop();
      await fake.stop();
      await listening?.close(100);
    },
  };
}

async function setWebhook(fake: FakeTelegram, url: string): Promise<void> {
  const body = JSON.stringify({ url, secret_token: WEBHOOK_SECRET });
  await fetch(`${fake.url}/bot${fake.token}/setWebhook`, { method: 'POST', body });
}

async function takeAll(inbox: Inbox): Promise<InboundMessage[]> {
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

let messageId = 10;

/** A private text message as Telegram delivers it. */
export function textUpdate(text: string, change: { from?: number } & Record<string, unknown> = {}) {
  const { from = 5550001, ...message } = change;
  return {
    message: {
      message_id: ++messageId,
      date: 1790000000,
      from: { id: from, is_bot: false, first_name: 'An', language_code: 'vi' },
      chat: { id: from, type: 'private', first_name: 'An' },
      text,
      ...message,
    },
  };
}
