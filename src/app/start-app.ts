import { createAdminAlerts } from '../assistant/alert-admins.ts';
import { createDeadReply } from '../assistant/admit.ts';
import { createDeadEffects } from '../assistant/dead-effects.ts';
import { ASSISTANT_TEXTS } from '../assistant/assistant-texts.ts';
import { type AssistantDependencies, createMessageHandler } from '../assistant/handle-message.ts';
import { createWebChat, type WebChat } from '../channels/web-chat/create-web-chat.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { applyFeatureEffect } from '../db/apply-effect.ts';
import { isPostgresAddress, openDatabase } from '../db/open-database.ts';
import { createSqlConversationStore } from '../db/sql-conversation-store.ts';
import { createSqlCredentialStore } from '../db/sql-credential-store.ts';
import { createSqlDigestRecords } from '../db/sql-digest.ts';
import { createSqlGroupStore } from '../db/sql-group-store.ts';
import { type ApplyEffect, createSqlInbox } from '../db/sql-inbox.ts';
import { createSqlMessageLog } from '../db/sql-message-log.ts';
import { createSqlOutbox } from '../db/sql-outbox.ts';
import { applyPeopleEffect } from '../db/sql-people-effects.ts';
import { createSqlPeopleRegister } from '../db/sql-people-register.ts';
import { createSqlPeopleStore } from '../db/sql-people-store.ts';
import { createSqlQuestions } from '../db/sql-questions.ts';
import { createSqlProcessLeases } from '../db/sql-process-leases.ts';
import { createSqlTranscript } from '../db/sql-transcript.ts';
import { HISTORY_LIMITS } from '../conversations/turns.ts';
import { createSqlWaitingMessages } from '../db/sql-waiting-messages.ts';
import { createNameChanges } from '../knowledge/name-changes.ts';
import type { Logger } from '../logger.ts';
import { type ChannelProblem, createHealthBoard } from '../messaging/channel-health.ts';
import { reportChannels } from '../messaging/channel-report.ts';
import { createInboxWorker } from '../messaging/inbox-worker.ts';
import type { ChannelName, ConversationRef } from '../messaging/message.ts';
import { createOutboxRelay } from '../messaging/outbox-relay.ts';
import { createRetryPolicy } from '../messaging/retry-policy.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import { createWakeUp } from '../messaging/wake-up.ts';
import { loadOrganisation } from '../organisation.ts';
import { ensureFirstAdmin } from '../people/invite.ts';
import { readSecretKey } from '../secret-key.ts';
import { createAnswerCounts } from '../server/answer-metrics.ts';
import { calendarRoutes } from '../server/calendar-routes.ts';
import { digestRoutes } from '../server/digest-routes.ts';
import { createServer } from '../server/create-server.ts';
import { loopbackHosts } from '../server/guards.ts';
import { createMetrics } from '../server/metrics.ts';
import { startListening } from '../server/start-listening.ts';
import { hidePersonalData } from '../vietnamese/personal-data.ts';
import { officeNames } from './office-names.ts';
import { openAnswerer } from './open-answerer.ts';
import { openAttachments } from './open-attachments.ts';
import { openDesks } from './open-desks.ts';
import { scheduleDigest } from './schedule-digest.ts';
import { configuredChannels, createChannels } from './start-channels.ts';
import { openKnowledge, SAMPLES } from './open-knowledge.ts';
import { chatsOf, privateChats } from './private-chats.ts';
import { createCalendarReader } from './read-calendar.ts';
import { chatRoutes, webhookRoutes } from './server-routes.ts';
import { startEraser } from './start-eraser.ts';
import { startHousekeeping } from './start-housekeeping.ts';

/** Shown on the empty chat page of the sample office. */
const SAMPLE_QUESTIONS = [
  'Cộng tác viên nộp báo cáo ngày nào?',
  'quy che phoi hop quy dinh may ngay phai tra loi phan anh',
  'Điều 7 Quy chế phối hợp quy định gì?',
];
/** How long running work may take once a stop was asked for. */
const STOP_MS = 8000;
const SHARED_HEARTBEAT_MS = 2000;

export interface App {
  url: string;
  /** A one-time code for the first admin, while there is none; undefined also where no channel could take it. */
  firstAdminCode?: string;
  stop(): Promise<void>;
}

export interface AppOptions {
  config: Config;
  logger: Logger;
  /** Plain words for the person at the terminal. */
  say: (text: string) => void;
}

/** Puts the parts together and starts them; `stop` ends them in the opposite order. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, logger } = options;
  const clock = systemClock;
  const organisation = loadOrganisation(config.organisationFile);
  const database = await openDatabase(config.database);
  const key = readSecretKey(config.dataDir);
  const leases = createSqlProcessLeases(database, { clock });
  const people = createSqlPeopleStore(database, { clock });

  const arrived = createWakeUp<ConversationRef>();
  const replied = createWakeUp();
  const shown = createWakeUp<ConversationRef>();
  const log = createSqlMessageLog(database);
  const outbox = createSqlOutbox(database, { clock, replied });
  // Alerts need the channels, which need the health that raises them.
  let alert: (channel: ChannelName, problem: ChannelProblem) => void = () => {};
  const health = createHealthBoard({
    clock,
    channels: [...(config.webChat.mode === 'on' ? (['web-chat'] as const) : []), ...configuredChannels(config)],
    onProblem: (channel, problem) => alert(channel, problem),
  });
  const channelReports = () => reportChannels(health, log);
  const metrics = createMetrics({ depth: () => log.depth(), channels: channelReports, now: () => clock.now() });
  const { count, countMeaning } = metrics;
  const knowledge = await openKnowledge(database, { ...options, leases, countMeaning });
  const eraser = startEraser({ database, logger });
  const applyEffect: ApplyEffect = async (transaction, effect, context) => {
    await applyFeatureEffect(transaction, effect, context);
    eraser.noticed(effect);
  };
  const inbox = createSqlInbox(database, { clock, arrived, replied, count, applyEffect });

  const webChat = openWebChat();
  const credentials = createSqlCredentialStore(database, { clock, key });
  const adapters = await createChannels({ config, database, inbox, health, leases, credentials, clock, logger });
  const channels = [...(webChat === undefined ? [] : [webChat.channel]), ...adapters.map(({ channel }) => channel)];
  const shapeOf = (name: ChannelName) => channels.find((channel) => channel.name === name) ?? { textLimit: 2000 };
  alert = createAdminAlerts({
    outbox,
    adminChats: () => privateChats(people, 'admin'),
    shapeOf,
    leases,
    newId: createIdSource(clock),
    logger,
  });

  const answerCounts = createAnswerCounts(metrics.registry);
  const desks = await openDesks({
    config,
    database,
    organisation,
    people,
    knowledge: knowledge.store,
    shapeOf,
    clock,
    logger,
    count: (call) => answerCounts.call(call),
    replied,
  });
  const attachments = await openAttachments({ config, database, channels, clock, logger });
  const answerer = await openAnswerer({
    knowledge: {
      store: knowledge.store,
      index: knowledge.index,
      otherNames: createNameChanges([...organisation.areas, ...organisation.agencies]),
      clock,
    },
    database,
    register: desks.register,
    organisation,
    logger,
    count: answerCounts,
    ...(config.chat === undefined ? {} : { chat: config.chat }),
  });
  const showTyping = async (conversation: ConversationRef) =>
    channels.find(({ name }) => name === conversation.channel)?.showTyping?.(conversation);
  const assistant: AssistantDependencies = {
    store: knowledge.store,
    index: knowledge.index,
    attachments,
    reports: desks.reports,
    commitments: desks.commitments,
    answer: answerer.answer,
    ...(answerer.writeAbout === undefined ? {} : { writeAbout: answerer.writeAbout }),
    ...(config.chat === undefined
      ? {}
      : { watch: { waiting: createSqlWaitingMessages(database), arrived, showTyping } }),
    clock,
    key,
    people,
    groups: createSqlGroupStore(database),
    office: organisation.office.name,
    places: organisation,
    openChannels: config.webChat.mode === 'on' ? { 'web-chat': config.webChat.role } : {},
    onLimited: (channel) => count('limited', channel),
    history: { ...HISTORY_LIMITS, days: organisation.retention.messageDays },
    feedback: {
      questions: createSqlQuestions(database),
      hidePersonalData: (text) => hidePersonalData(text, { keep: officeNames(organisation) }),
    },
  };
  const worker = createInboxWorker({
    inbox,
    conversations: createSqlConversationStore(database),
    handler: createMessageHandler(assistant),
    retryPolicy: createRetryPolicy({ maxAttempts: 6, baseMs: 1000, maxMs: 10 * 60_000, random: Math.random }),
    deadReply: createDeadReply(assistant),
    deadEffects: createDeadEffects({ people, reports: desks.reports }),
    shapeOf,
    concurrency: config.conversationsInParallel,
    clock,
    logger,
    count,
    arrived,
  });
  const relay = createOutboxRelay({
    outbox,
    channels,
    retryPolicy: createRetryPolicy({ maxAttempts: 6, baseMs: 1000, maxMs: 2 * 60_000, random: Math.random }),
    clock,
    logger,
    count,
    replied,
    repeatNote: ASSISTANT_TEXTS.perhapsSentBefore,
    onRecipientGone: (place) => applyPeopleEffect(database, { effect: 'mark_blocked', place }, { now: clock.now() }),
  });

  let ready = false;
  const app = createServer({
    logger,
    metrics,
    ready: () => ready,
    channels: channelReports,
    routes: [
      ...webhookRoutes(adapters),
      ...(webChat === undefined ? [] : [chatRoutes(webChat)]),
      calendarRoutes(createCalendarReader(database, desks.commitmentOptions)),
      digestRoutes({ downloads: desks.downloads, now: () => clock.now().getTime() }),
    ],
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    ...(config.loopback ? { allowedHosts: loopbackHosts(config.publicUrl) } : {}),
  });
  const listening = await startListening(app, config);
  const firstAdminCode =
    adapters.length === 0
      ? undefined
      : await ensureFirstAdmin(createSqlPeopleRegister(database, { clock }), { clock, key });
  const housekeeping = startHousekeeping({
    database,
    organisation,
    attachments,
    leases,
    clock,
    logger,
    more: () => desks.keep(),
  });
  const digests = scheduleDigest({
    draftOn: organisation.digest.draftOn,
    desk: desks.digests,
    records: createSqlDigestRecords(database),
    leases,
    outbox,
    officerChats: () => chatsOf(people, 'officer'),
    ...desks.offering,
    shapeOf,
    clock,
    logger,
  });
  worker.start();
  relay.start();
  for (const adapter of adapters) adapter.start();
  if (webChat !== undefined) health.of('web-chat').connected();
  ready = true;
  return {
    url: listening.url,
    ...(firstAdminCode === undefined ? {} : { firstAdminCode }),
    async stop() {
      ready = false;
      webChat?.close();
      await listening.close(STOP_MS);
      await worker.stop(STOP_MS);
      await attachments.close();
      await answerer.close();
      await relay.stop(STOP_MS);
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await digests.stop();
      await desks.close();
      await housekeeping.stop();
      await eraser.stop();
      await knowledge.close();
      await database.destroy();
    },
  };

  function openWebChat(): WebChat | undefined {
    if (config.webChat.mode === 'off') return undefined;
    return createWebChat({
      inbox,
      transcript: createSqlTranscript(database, { clock, shown }),
      arrived,
      shown,
      clock,
      officeName: organisation.office.name,
      examples: config.organisationFile === SAMPLES.organisation ? SAMPLE_QUESTIONS : [],
      // Where several servers answer, a reply may have been shown by another one: pages look for it this often.
      ...(isPostgresAddress(config.database) ? { heartbeatMs: SHARED_HEARTBEAT_MS } : {}),
    });
  }
}
