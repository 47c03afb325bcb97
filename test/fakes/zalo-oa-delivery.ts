import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface FakeSigner {
  appId: string;
  /** What events are signed with. */
  key: string;
}

/** The header of an event: plain SHA-256 over what is strung together, not an HMAC. */
export function signEvent(body: string | Uint8Array, timestamp: string, { appId, key }: FakeSigner): string {
  return `mac=${createHash('sha256').update(appId).update(body).update(timestamp).update(key).digest('hex')}`;
}

export interface FakeDelivery {
  /** Calls the webhook until it takes the event, each person's events in their order. Settles when it is taken. */
  push(event: Record<string, unknown>): Promise<void>;
  redeliveries(): number;
  close(): void;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 500;
const ANSWER_MS = 5000;

/** The platform's own schedule is half a minute to an hour; the pauses here are shorter, the rest is the same. */
export function createDelivery(webhook: () => string | undefined, signer: FakeSigner): FakeDelivery {
  const queues = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let redeliveries = 0;

  async function deliverOnce(body: string, timestamp: string, tries: number): Promise<boolean> {
    const url = webhook();
    if (url === undefined) return false;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-zevent-signature': signEvent(body, timestamp, signer),
          ...(tries === 0 ? {} : { num_retry: String(tries) }),
        },
        body,
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ANSWER_MS)]),
      });
      await response.arrayBuffer();
      return response.status === 200;
    } catch {
      return false;
    }
  }

  async function deliver(event: Record<string, unknown>): Promise<void> {
    const body = JSON.stringify(event);
    const timestamp = String(event['timestamp']);
    for (let tries = 0; !stopping.signal.aborted; tries++) {
      if (tries > 0) redeliveries++;
      if (await deliverOnce(body, timestamp, tries)) return;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  return {
    push(event) {
      const person = JSON.stringify(event['sender'] ?? event['follower'] ?? null);
      const before = queues.get(person) ?? Promise.resolve();
      const delivered = before.then(() => deliver(event));
      queues.set(person, delivered);
      return delivered;
    },
    redeliveries: () => redeliveries,
    close: () => stopping.abort(),
  };
}
