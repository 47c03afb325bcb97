import { setTimeout as pause } from 'node:timers/promises';

export interface Webhook {
  url: string;
  secret: string;
}

export interface WebhookDelivery {
  /** Settles when the webhook has answered 2xx; in order within a chat, chats in parallel. */
  deliver(chatId: string, body: string): Promise<void>;
  /** How often a delivery was tried again. */
  redeliveries(): number;
  close(): void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1000;
const ANSWER_MS = 10_000;

/** Calls a webhook again and again until it answers 2xx, also when nobody listens there for a while. */
export function createWebhookDelivery(webhook: () => Webhook | undefined): WebhookDelivery {
  const lanes = new Map<string, Promise<void>>();
  const closed = new AbortController();
  let redeliveries = 0;

  async function attempt(body: string): Promise<boolean> {
    const target = webhook();
    if (target === undefined) return false;
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Java/21.0.4',
          'x-bot-api-secret-token': target.secret,
        },
        body,
        signal: AbortSignal.any([closed.signal, AbortSignal.timeout(ANSWER_MS)]),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  async function deliverSurely(body: string): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!closed.signal.aborted) {
      if (await attempt(body)) return;
      await pause(pauseMs, undefined, { signal: closed.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      redeliveries++;
    }
  }

  return {
    deliver(chatId, body) {
      const lane = (lanes.get(chatId) ?? Promise.resolve()).then(() => deliverSurely(body));
      lanes.set(chatId, lane);
      return lane;
    },
    redeliveries: () => redeliveries,
    close: () => closed.abort(),
  };
}
