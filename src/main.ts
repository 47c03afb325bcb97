import { existsSync } from 'node:fs';
import { runIngest } from '#ingest/run-ingest.ts';
import { createMessageHandler } from './assistant/handle-message.ts';
import { ASSISTANT_TEXTS } from './assistant/assistant-texts.ts';
import { createWebChat, WEB_CHAT_MAX_BODY_BYTES } from './channels/web-chat/create-web-chat.ts';
import { systemClock } from './clock.ts';
import { type Config, parseConfig } from './config.ts';
import { readEnvironment } from './environment.ts';
import { openDatabase } from './db/open-database.ts';
import { createSqlConversationStore } from './db/sql-conversation-store.ts';
import { createSqlGroupStore } from './db/sql-group-store.ts';
import { createSqlInbox } from './db/sql-inbox.ts';
import { createSqlKnowledgeStore } from './db/sql-knowledge-store.ts';
import { createSqlMessageLog } from './db/sql-message-log.ts';
import { createSqlOutbox } from './db/sql-outbox.ts';
import { createSqlPeopleStore } from './db/sql-people-store.ts';
import { createSqlTranscript } from './db/sql-transcript.ts';
import { AppError } from './errors.ts';
import { openBm25Index } from './knowledge/bm25-index.ts';
import type { KnowledgeStore } from './knowledge/knowledge-store.ts';
import { createNameChanges } from './knowledge/name-changes.ts';
import { createLogger, type Logger } from './logger.ts';
import { createHealthBoard } from './messaging/channel-health.ts';
import { reportChannels } from './messaging/channel-report.ts';
import { createInboxWorker } from './messaging/inbox-worker.ts';
import type { ConversationRef } from './messaging/message.ts';
import { createOutboxRelay } from './messaging/outbox-relay.ts';
import { createRetryPolicy } from './messaging/retry-policy.ts';
import { createWakeUp } from './messaging/wake-up.ts';
import { loadOrganisation } from './organisation.ts';
import { readSecretKey } from './secret-key.ts';
import { createMetrics } from './server/metrics.ts';
import { createServer } from './server/create-server.ts';
import { loopbackHosts } from './server/guards.ts';
import { startListening } from './server/start-listening.ts';

const SAMPLES = { organisation: 'samples/organisation.yaml', documents: 'samples/documents' };
/** Shown on the empty chat page of the sample office. */
const SAMPLE_QUESTIONS = [
  'Cộng tác viên nộp báo cáo ngày nào?',
  'quy che phoi hop quy dinh may ngay phai tra loi phan anh',
  'Điều 7 Quy chế phối hợp quy định gì?',
];
/** How long running work may take once a stop was asked for. */
const STOP_MS = 8000;

interface App {
  url: string;
  stop(): Promise<void>;
}

/** Puts the parts together and starts them; `stop` ends them in the opposite order. */
async function startApp(config: Config, logger: Logger): Promise<App> {
  const clock = systemClock;
  const organisation = loadOrganisation(config.organisationFile);
  const database = await openDatabase(config.databasePath);
  const store = createSqlKnowledgeStore(database);
  await indexSamples(config, { store, logger });
  const index = await openBm25Index(store, { onError: (error) => logger.error({ err: error }, 'index refresh') });

  const arrived = createWakeUp<ConversationRef>();
  const replied = createWakeUp();
  const shown = createWakeUp<ConversationRef>();
  const log = createSqlMessageLog(database);
  const health = createHealthBoard({ clock, channels: ['web-chat'], onProblem: () => {} });
  const channelReports = () => reportChannels(health, log);
  const metrics = createMetrics({ depth: () => log.depth(), channels: channelReports, now: () => clock.now() });
  const { count } = metrics;
  const inbox = createSqlInbox(database, { clock, arrived, replied, count });
  const outbox = createSqlOutbox(database, { clock, replied });
  const webChat = createWebChat({
    inbox,
    transcript: createSqlTranscript(database, { clock, shown }),
    arrived,
    shown,
    clock,
    officeName: organisation.office.name,
    examples: config.organisationFile === SAMPLES.organisation ? SAMPLE_QUESTIONS : [],
  });
  const channels = config.webChat.mode === 'on' ? [webChat.channel] : [];
  const retryPolicy = createRetryPolicy({ maxAttempts: 6, baseMs: 1000, maxMs: 10 * 60_000, random: Math.random });
  const worker = createInboxWorker({
    inbox,
    conversations: createSqlConversationStore(database),
    handler: createMessageHandler({
      index,
      store,
      otherNames: createNameChanges([...organisation.areas, ...organisation.agencies]),
      clock,
      office: organisation.office.name,
      people: createSqlPeopleStore(database, { clock }),
      groups: createSqlGroupStore(database),
      key: readSecretKey(config.dataDir),
      places: organisation,
      openChannels: config.webChat.mode === 'on' ? { 'web-chat': config.webChat.role } : {},
    }),
    retryPolicy,
    deadReply: () => Promise.resolve({ text: ASSISTANT_TEXTS.failed }),
    shapeOf: (name) => channels.find((channel) => channel.name === name) ?? { textLimit: 2000 },
    concurrency: config.conversationsInParallel,
    clock,
    logger,
    count,
    arrived,
  });
  const relay = createOutboxRelay({
    outbox,
    channels,
    retryPolicy,
    clock,
    logger,
    count,
    replied,
    repeatNote: ASSISTANT_TEXTS.perhapsSentBefore,
  });
  let ready = false;
  const app = createServer({
    logger,
    metrics,
    ready: () => ready,
    channels: channelReports,
    routes:
      config.webChat.mode === 'on'
        ? [{ path: '/chat', app: webChat.routes, maxBodyBytes: WEB_CHAT_MAX_BODY_BYTES, fromOwnPages: true }]
        : [],
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    ...(config.loopback ? { allowedHosts: loopbackHosts(config.publicUrl) } : {}),
  });
  const listening = await startListening(app, config);
  worker.start();
  relay.start();
  ready = true;
  return {
    url: listening.url,
    async stop() {
      ready = false;
      webChat.close();
      await listening.close(STOP_MS);
      await worker.stop(STOP_MS);
      await relay.stop(STOP_MS);
      await index.close();
      await database.destroy();
    },
  };
}

/** On the first run of the sample office its documents are indexed, so that there is something to ask. */
async function indexSamples(
  config: Config,
  { store, logger }: { store: KnowledgeStore; logger: Logger },
): Promise<void> {
  if (config.organisationFile !== SAMPLES.organisation || !existsSync(SAMPLES.documents)) return;
  if ((await store.listDocuments()).length > 0) return;
  say('Chưa có văn bản nào: đang nạp văn bản mẫu …');
  const summary = await runIngest({ store, paths: [SAMPLES.documents], options: {}, report: { file: () => {} } });
  for (const failure of summary.failed) logger.warn({ path: failure.path, code: failure.code }, 'sample not indexed');
}

/** Plain words for the person at the terminal; the log is for machines. */
function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function describeStart(url: string, config: Config): string {
  const lines = ['', `Trợ lý phối hợp đang chạy tại ${url}`];
  if (config.webChat.mode === 'on') {
    lines.push(
      `  Trò chuyện thử:      ${url}/chat`,
      '  Hỏi từ cửa sổ lệnh:  npm run ask -- "Cộng tác viên nộp báo cáo ngày nào?"',
    );
  } else if (config.webChat.reason === 'public_address') {
    lines.push('  Trang /chat không mở vì HOST không phải địa chỉ của riêng máy này. Muốn mở, đặt WEB_CHAT=on.');
  }
  lines.push('  Nạp văn bản của cơ quan: npm run ingest -- THƯ_MỤC', '  Dừng: Ctrl+C', '');
  return lines.join('\n');
}

async function main(): Promise<void> {
  const config = parseConfig(readEnvironment());
  const logger = createLogger(config.logLevel);
  const app = await startApp(config, logger);
  say(describeStart(app.url, config));
  let stopping = false;
  const stop = (signal: string): void => {
    // A second signal means that the person does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code === 'config_invalid' ? 2 : 1;
}
