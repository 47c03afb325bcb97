import { pino } from 'pino';
import { createWebChat, WEB_CHAT_MAX_BODY_BYTES } from '#src/channels/web-chat/create-web-chat.ts';
import { systemClock } from '#src/clock.ts';
import { openDatabase, type Database } from '#src/db/open-database.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlTranscript } from '#src/db/sql-transcript.ts';
import type { CountMessage } from '#src/messaging/counting.ts';
import { createInboxWorker } from '#src/messaging/inbox-worker.ts';
import type { ConversationRef, MessageHandler } from '#src/messaging/message.ts';
import { createOutboxRelay } from '#src/messaging/outbox-relay.ts';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';
import { createWakeUp } from '#src/messaging/wake-up.ts';
import { createMetrics } from '#src/server/metrics.ts';
import { createServer } from '#src/server/create-server.ts';
import { loopbackHosts } from '#src/server/guards.ts';
import { startListening } from '#src/server/start-listening.ts';

export interface ChatOptions {
  /** Default `:memory:`. */
  databasePath?: string;
  port?: number;
  handler: MessageHandler;
  /** False: messages are accepted, and wait. */
  worker?: boolean;
  leaseMs?: number;
  pollMs?: number;
  heartbeatMs?: number;
  examples?: string[];
}

export interface RunningChat {
  url: string;
  database: Database;
  /** Ends the event streams but not the server, as when a connection breaks. */
  stop(): Promise<void>;
}

/** The web chat from page to database with a handler of the test's own; what main.ts composes, without the documents. */
export async function startChat(options: ChatOptions): Promise<RunningChat> {
  const clock = systemClock;
  const logger = pino({ level: 'silent' });
  const database = await openDatabase(options.databasePath ?? ':memory:');
  const arrived = createWakeUp<ConversationRef>();
  const shown = createWakeUp<ConversationRef>();
  const replied = createWakeUp();
  const metrics = createMetrics({
    depth: () => createSqlMessageLog(database).depth(),
    channels: () => Promise.resolve([]),
    now: () => clock.now(),
  });
  const count: CountMessage = (event, channel) => metrics.count(event, channel);
  const inbox = createSqlInbox(database, { clock, arrived, replied, count });
  const outbox = createSqlOutbox(database, { clock, replied });
  const transcript = createSqlTranscript(database, { clock, shown });
  const webChat = createWebChat({
    inbox,
    transcript,
    arrived,
    shown,
    clock,
    officeName: 'Ban Tuyên giáo và Dân vận phường Mẫu Sơn',
    examples: options.examples ?? [],
    heartbeatMs: options.heartbeatMs ?? 15_000,
  });
  const retryPolicy = createRetryPolicy({ maxAttempts: 5, baseMs: 200, maxMs: 5000, random: Math.random });
  const worker = createInboxWorker({
    inbox,
    handler: options.handler,
    retryPolicy,
    clock,
    logger,
    count,
    arrived,
    conversations: createSqlConversationStore(database),
    deadReply: () => Promise.resolve({ text: 'Hiện tôi không tra cứu được, lỗi ở phía hệ thống.' }),
    shapeOf: () => webChat.channel,
    leaseMs: options.leaseMs ?? 15_000,
    pollMs: options.pollMs ?? 1000,
  });
  const relay = createOutboxRelay({
    outbox,
    retryPolicy,
    clock,
    logger,
    count,
    replied,
    repeatNote: 'Gửi lại:',
    channels: [webChat.channel],
    pollMs: options.pollMs ?? 1000,
    sendTimeoutMs: options.leaseMs ?? 15_000,
  });
  const app = createServer({
    logger,
    metrics,
    ready: () => true,
    channels: () => Promise.resolve([]),
    routes: [{ path: '/chat', app: webChat.routes, maxBodyBytes: WEB_CHAT_MAX_BODY_BYTES, fromOwnPages: true }],
    allowedHosts: loopbackHosts(),
  });
  const listening = await startListening(app, { host: '127.0.0.1', port: options.port ?? 0 });
  if (options.worker !== false) worker.start();
  relay.start();
  return {
    url: listening.url,
    database,
    async stop() {
      webChat.close();
      await listening.close(1000);
      await worker.stop(1000);
      await relay.stop(1000);
      await database.destroy();
    },
  };
}
