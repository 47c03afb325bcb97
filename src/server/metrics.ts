import { Counter, Gauge, Registry } from 'prom-client';
import type { CountMessage } from '../messaging/counting.ts';
import type { ChannelReport } from '../messaging/channel-report.ts';
import type { QueueDepth } from '../messaging/message-log.ts';

export interface Metrics {
  registry: Registry;
  count: CountMessage;
  /** How a question was searched by meaning, or why by words alone. */
  countMeaning: (outcome: string) => void;
}

export interface MetricsSources {
  depth: () => Promise<QueueDepth[]>;
  channels: () => Promise<ChannelReport[]>;
  now: () => Date;
}

/** What `GET /metrics` shows. The sources are asked at each scrape. */
export function createMetrics({ depth, channels, now }: MetricsSources): Metrics {
  const registry = new Registry();
  const messages = new Counter({
    name: 'phoihop_messages_total',
    help: 'What happened to messages, by event and channel.',
    labelNames: ['event', 'channel'],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'phoihop_queue_depth',
    help: 'Unfinished messages and dead letters, by box and status.',
    labelNames: ['box', 'status'],
    registers: [registry],
    async collect() {
      const depths = await depth();
      waiting.reset();
      for (const { box, status, count } of depths) waiting.set({ box, status }, count);
    },
  });
  const meaning = new Counter({
    name: 'phoihop_searches_by_meaning_total',
    help: 'Questions searched where an embedding model is set up, by how their vector was come by.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  addChannelGauges(registry, { channels, now });
  return {
    registry,
    count: (event, channel) => messages.inc({ event, channel }),
    countMeaning: (outcome) => meaning.inc({ outcome }),
  };
}

type Measure = (report: ChannelReport) => [labels: { channel: string; box?: string }, value: number][];

function addChannelGauges(registry: Registry, { channels, now }: Omit<MetricsSources, 'depth'>): void {
  let asked: Promise<ChannelReport[]> | undefined;
  // All gauges of a scrape are collected at once, and share one look into the database.
  const ask = () => (asked ??= channels().finally(() => (asked = undefined)));
  const gauge = (name: string, help: string, measure: Measure) =>
    new Gauge({
      name,
      help,
      labelNames: ['channel', 'box'],
      registers: [registry],
      async collect() {
        for (const [labels, value] of (await ask()).flatMap(measure)) this.set(labels, value);
      },
    });
  gauge('phoihop_channel_connected', 'Whether the channel is connected: 1 or 0.', ({ channel, connected }) => [
    [{ channel }, connected ? 1 : 0],
  ]);
  gauge('phoihop_channel_needs_person', 'Whether the channel waits for a person: 1 or 0.', ({ channel, state }) => [
    [{ channel }, state === 'needs_person' ? 1 : 0],
  ]);
  gauge('phoihop_channel_last_event_seconds', 'When something last came in, Unix time.', ({ channel, lastEventAt }) =>
    lastEventAt === undefined ? [] : [[{ channel }, Date.parse(lastEventAt) / 1000]],
  );
  gauge('phoihop_channel_oldest_unsent_seconds', 'Age of the oldest message that waits to be sent.', (report) => {
    const { channel, oldestUnsentAt } = report;
    const age = oldestUnsentAt === undefined ? 0 : (now().getTime() - Date.parse(oldestUnsentAt)) / 1000;
    return [[{ channel }, age]];
  });
  gauge('phoihop_channel_backlog', 'Messages that wait, by box.', ({ channel, unhandled, unsent }) => [
    [{ channel, box: 'inbox' }, unhandled],
    [{ channel, box: 'outbox' }, unsent],
  ]);
}
