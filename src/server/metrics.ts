import { Counter, Gauge, Registry } from 'prom-client';
import type { CountMessage } from '../messaging/counting.ts';
import type { QueueDepth } from '../messaging/message-log.ts';

export interface Metrics {
  registry: Registry;
  count: CountMessage;
}

/** What `GET /metrics` shows. `depth` is asked at each scrape. */
export function createMetrics({ depth }: { depth: () => Promise<QueueDepth[]> }): Metrics {
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
  return { registry, count: (event, channel) => messages.inc({ event, channel }) };
}
