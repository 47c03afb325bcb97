import { pino, stdSerializers } from 'pino';
import { createZaloOa, type ZaloOaOptions } from '#src/channels/zalo-oa/create-zalo-oa.ts';
import type { ChannelHealth, ChannelProblem } from '#src/messaging/channel-health.ts';
import type { CredentialStore } from '#src/messaging/credential-store.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import { createManualClock, type ManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';
import { type FakeZaloOa, startFakeZaloOa } from '../../fakes/zalo-oa-server.ts';
import { signEvent } from '../../fakes/zalo-oa-delivery.ts';

export function createMemoryCredentials(): CredentialStore & { held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    read: async (name) => held.get(name),
    write: async (name, secret) => void held.set(name, secret),
    remove: async (name) => void held.delete(name),
  };
}

/** What the adapter tells of itself, as words in their order. */
export function createHealthRecorder() {
  const told: string[] = [];
  const health: ChannelHealth = {
    connected: () => void told.push('connected'),
    received: () => void told.push('received'),
    disconnected: () => void told.push('disconnected'),
    needsPerson: (problem: ChannelProblem) => void told.push(problem),
  };
  return { told, health };
}

export interface ZaloOaSetup extends ReturnType<typeof createHealthRecorder> {
  fake: FakeZaloOa;
  clock: ManualClock;
  adapter: ReturnType<typeof createZaloOa>;
  messaging: ReturnType<typeof createMemoryMessaging>;
  credentials: ReturnType<typeof createMemoryCredentials>;
  log: string[];
  /** Has the webhook called with a body, signed unless headers are given; the status of the answer. */
  call(body: string | Uint8Array<ArrayBuffer>, headers?: Record<string, string>): Promise<number>;
  /** Signs an event and has it delivered once. */
  tell(event: Record<string, unknown>): Promise<number>;
  /** All that came in and was not yet looked at, conversation by conversation. */
  received(): Promise<InboundMessage[]>;
  close(): Promise<void>;
}

export async function setUpZaloOa(change: Partial<ZaloOaOptions> & { fake?: FakeZaloOa } = {}): Promise<ZaloOaSetup> {
  const fake = change.fake ?? (await startFakeZaloOa());
  const clock = createManualClock();
  const messaging = createMemoryMessaging({ clock });
  const credentials = createMemoryCredentials();
  const log: string[] = [];
  const recorder = createHealthRecorder();
  const adapter = createZaloOa({
    config: fake.config,
    inbox: messaging.inbox,
    health: recorder.health,
    leases: createMemoryLeases({ clock }),
    credentials,
    lastInteraction: async () => undefined,
    clock,
    // Without the product's own scrubbing, which would hide what the adapter lets through.
    logger: pino(
      { level: 'debug', serializers: { err: stdSerializers.errWithCause } },
      { write: (line: string) => void log.push(line) },
    ),
    attachmentHosts: ['127.0.0.1'],
    sendTimeoutMs: 5000,
    ...change,
  });
  const call: ZaloOaSetup['call'] = async (body, headers) => {
    const signed = headers ?? { 'x-zevent-signature': signEvent(body, timestampOf(body), fake.signer) };
    const response = await adapter.routes.request('/webhooks/zalo-oa', { method: 'POST', headers: signed, body });
    return response.status;
  };
  return {
    ...recorder,
    fake,
    clock,
    adapter,
    messaging,
    credentials,
    log,
    call,
    tell: (event) => call(JSON.stringify(event)),
    async received() {
      const messages: InboundMessage[] = [];
      for (;;) {
        const claimed = await messaging.inbox.claim({ limit: 100, leaseMs: 60_000 });
        if (claimed.length === 0) return messages;
        for (const { lease, message } of claimed) {
          messages.push(message);
          await messaging.inbox.complete(lease, { replies: [] });
        }
      }
    },
    async close() {
      await adapter.stop();
      await fake.close();
    },
  };
}

function timestampOf(body: string | Uint8Array): string {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  return /"timestamp":\s*"?(-?\d+)/.exec(text)?.[1] ?? '';
}
