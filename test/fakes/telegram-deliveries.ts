import { setTimeout as pause } from 'node:timers/promises';

export type Update = Record<string, unknown> & { update_id: number };

export interface Webhook {
  url: string;
  secret?: string;
}

export interface Pushed {
  updateId: number;
  /** Settles when the other side has taken it: 2xx, or a later offset. Never settles after `stop`. */
  delivered: Promise<void>;
}

interface Waiting extends Pushed {
  update: Update;
  settle: () => void;
}

/** Deliveries that Telegram has running at the same time, of different chats. */
const MAX_CONNECTIONS = 40;
const ANSWER_MS = 10_000;

/**
 * Updates on their way to the bot, as Telegram handles them: to a webhook one at a time for each chat, again and again
 * until a 2xx (at once, then with pauses that grow to `maxPauseMs`); without a webhook kept until an offset confirms them.
 */
export function createDeliveries({ maxPauseMs = 1000 }: { maxPauseMs?: number } = {}) {
  const stop = new AbortController();
  const waiting: Waiting[] = [];
  const arrivals = new Set<() => void>();
  const busyChats = new Set<string>();
  let webhook: Webhook | undefined;
  let nextId = 700_000_001;
  let attempts = 0;

  function remove(done: (entry: Waiting) => boolean): void {
    for (const entry of waiting.filter(done)) {
      waiting.splice(waiting.indexOf(entry), 1);
      entry.settle();
    }
  }

  /** Starts a delivery for each chat that has none running. */
  function dispatch(): void {
    if (webhook === undefined || stop.signal.aborted) return;
    for (const entry of waiting) {
      if (busyChats.size >= MAX_CONNECTIONS) return;
      const chat = chatOf(entry.update);
      if (busyChats.has(chat)) continue;
      busyChats.add(chat);
      void deliver(entry).finally(() => {
        busyChats.delete(chat);
        dispatch();
      });
    }
  }

  async function deliver(entry: Waiting): Promise<void> {
    for (let failures = 0; !stop.signal.aborted; failures++) {
      if (failures > 1) await pause(Math.min(maxPauseMs, 25 * 2 ** failures)).catch(() => {});
      if (webhook === undefined || stop.signal.aborted) return;
      attempts++;
      if (await post(entry.update, webhook)) return remove((other) => other === entry);
    }
  }

  async function post(update: Update, { url, secret }: Webhook): Promise<boolean> {
    const headers = {
      'content-type': 'application/json',
      ...(secret && { 'x-telegram-bot-api-secret-token': secret }),
    };
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(ANSWER_MS)]);
    try {
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(update), signal });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  return {
    /** Takes the next update_id unless the update has one, as when it is delivered again. */
    push(given: Record<string, unknown>): Pushed {
      const updateId = typeof given['update_id'] === 'number' ? given['update_id'] : nextId;
      nextId = Math.max(nextId, updateId + 1);
      const { promise: delivered, resolve: settle } = Promise.withResolvers<void>();
      waiting.push({ update: { ...given, update_id: updateId }, updateId, delivered, settle });
      for (const arrived of arrivals) arrived();
      dispatch();
      return { updateId, delivered };
    },
    setWebhook(next: Webhook | undefined): void {
      webhook = next;
      dispatch();
    },
    webhook: () => webhook,
    waiting: () => waiting.length,
    attempts: () => attempts,
    /** Forgets what is before the offset, and hands out what waits, oldest first. */
    take({ offset = 0, limit = 100 }: { offset?: number | undefined; limit?: number | undefined }): Update[] {
      remove((entry) => entry.updateId < offset);
      const updates = waiting.map(({ update }) => update);
      return updates.toSorted((a, b) => a.update_id - b.update_id).slice(0, limit);
    },
    /** Resolves when something comes or after `ms`. */
    async arrival(ms: number, signal: AbortSignal): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      arrivals.add(resolve);
      await Promise.race([promise, pause(ms, undefined, { signal }).catch(() => {})]);
      arrivals.delete(resolve);
    },
    stop: () => stop.abort(),
  };
}

function chatOf(update: Update): string {
  for (const part of Object.values(update)) {
    if (typeof part !== 'object' || part === null) continue;
    const { chat, message } = part as { chat?: { id?: unknown }; message?: { chat?: { id?: unknown } } };
    const id = chat?.id ?? message?.chat?.id;
    if (id !== undefined) return String(id);
  }
  return 'none';
}
