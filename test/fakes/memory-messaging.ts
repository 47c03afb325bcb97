import type { Clock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import type { ConversationStore } from '#src/messaging/conversation-store.ts';
import type { ClaimOptions, Failure, Inbox, Lease } from '#src/messaging/inbox.ts';
import type {
  ConversationRef,
  ConversationState,
  Effect,
  InboundMessage,
  OutboundMessage,
} from '#src/messaging/message.ts';
import type { LoggedMessage, MessageLog } from '#src/messaging/message-log.ts';
import type { Outbox } from '#src/messaging/outbox.ts';
import type { Transcript, TranscriptPage } from '#src/messaging/transcript.ts';

export interface Messaging {
  inbox: Inbox;
  outbox: Outbox;
  conversations: ConversationStore;
  log: MessageLog;
  transcript: Transcript;
  /** Effects of completed messages, in order. */
  effects: Effect[];
}

const AT_ONCE = new Date(0);
/** As the product's own: nothing is put off for longer. */
const LONGEST_WAIT_MS = 2 * 3_600_000;

interface Row<Message> {
  id: string;
  message: Message;
  status: string;
  attempt: number;
  at: Date;
  nextAttemptAt: Date | undefined;
  lease: string | undefined;
  failure: Failure | undefined;
  maybeSent?: boolean;
}

/** Inbox, outbox and what belongs to them, in memory: for tests of what uses them. */
export function createMemoryMessaging({ clock }: { clock: Clock }): Messaging {
  const inbox = createQueue<InboundMessage>(clock, { box: 'inbox', leased: 'leased', dead: 'dead' });
  const outbox = createQueue<OutboundMessage>(clock, { box: 'outbox', leased: 'sending', dead: 'failed' });
  const effects: Effect[] = [];
  const states = new Map<string, ConversationState>();
  const shown = new Map<string, { message: OutboundMessage; at: Date }>();
  const enqueue = (messages: OutboundMessage[]) => {
    for (const message of messages) {
      if (!outbox.rows.some((row) => row.message.idempotencyKey === message.idempotencyKey)) outbox.add(message);
    }
  };
  return {
    inbox: {
      accept: async (message) => {
        const first = inbox.rows.find((row) => externalKey(row.message) === externalKey(message));
        return first === undefined
          ? { id: inbox.add(message).id, duplicate: false }
          : { id: first.id, duplicate: true };
      },
      claim: async (options) => inbox.claim(options).map(toClaim),
      renew: async (lease, leaseMs) => inbox.renew(lease, leaseMs),
      complete: async (lease, { state, replies, effects: made = [] }) => {
        if (made.some(({ effect }) => effect === 'impossible')) {
          throw new AppError('conflict', 'somebody was faster', { retryable: true });
        }
        const row = inbox.settle(lease, 'handled');
        effects.push(...made);
        if (state !== undefined) states.set(conversationKey(row.message.conversation), structuredClone(state));
        enqueue(replies);
      },
      fail: async (lease, failure, { nextAttemptAt, replies = [] }) => {
        inbox.settle(lease, nextAttemptAt === undefined ? 'dead' : 'errored', { failure, nextAttemptAt });
        enqueue(replies);
      },
      release: async (lease) => inbox.release(lease),
    },
    outbox: {
      enqueue: async (messages) => enqueue(messages),
      claim: async (channel, options) =>
        outbox
          .claim(options, (message) => message.conversation.channel === channel)
          .map((row) => ({ ...toClaim(row), queuedAt: row.at, maybeSent: row.maybeSent === true })),
      markSent: async (lease) => void outbox.settle(lease, 'sent'),
      markErrored: async (lease, failure, nextAttemptAt) =>
        void outbox.settle(lease, nextAttemptAt === undefined ? 'failed' : 'errored', { failure, nextAttemptAt }),
      markUnknown: async (lease, failure, nextAttemptAt) =>
        void outbox.settle(lease, 'unknown', { failure, nextAttemptAt, maybeSent: true }),
      release: async (lease) => outbox.release(lease),
    },
    conversations: {
      read: async (conversation) => structuredClone(states.get(conversationKey(conversation)) ?? {}),
    },
    effects,
    log: createLog([inbox, outbox]),
    transcript: {
      append: async (message) => {
        if (!shown.has(message.idempotencyKey)) shown.set(message.idempotencyKey, { message, at: clock.now() });
      },
      read: async (conversation, cursor) => readTranscript(inbox.rows, [...shown.values()], { conversation, cursor }),
    },
  };
}

interface Names {
  box: LoggedMessage['box'];
  leased: string;
  dead: string;
}
type Queue<Message extends { conversation: ConversationRef }> = ReturnType<typeof createQueue<Message>>;

function createQueue<Message extends { conversation: ConversationRef }>(clock: Clock, names: Names) {
  const rows: Row<Message>[] = [];
  let count = 0;
  const leasedRow = ({ id, token }: Lease) => rows.find((row) => row.id === id && row.lease === token);
  const later = (ms: number) => new Date(clock.now().getTime() + ms);
  return {
    names,
    rows,
    add(message: Message): Row<Message> {
      const now = clock.now();
      const id = `${names.box}-${String(++count).padStart(6, '0')}`;
      const row = { id, message, status: 'queued', attempt: 0, at: now, nextAttemptAt: AT_ONCE };
      rows.push({ ...row, lease: undefined, failure: undefined });
      return rows.at(-1) as Row<Message>;
    },
    claim({ limit, leaseMs }: ClaimOptions, wanted: (message: Message) => boolean = () => true): Row<Message>[] {
      const busy = new Set<string>();
      const due = rows.filter((row) => {
        if (row.nextAttemptAt === undefined || !wanted(row.message)) return false;
        const key = conversationKey(row.message.conversation);
        const first = !busy.has(key);
        busy.add(key);
        return first && (row.nextAttemptAt <= clock.now() || row.nextAttemptAt > later(LONGEST_WAIT_MS));
      });
      const token = `lease-${++count}`;
      const claimed = due.slice(0, limit);
      for (const row of claimed) {
        Object.assign(row, { lease: token, status: names.leased, nextAttemptAt: later(leaseMs) });
        row.attempt++;
      }
      return claimed;
    },
    renew(lease: Lease, leaseMs: number): boolean {
      const row = leasedRow(lease);
      if (row !== undefined) row.nextAttemptAt = later(leaseMs);
      return row !== undefined;
    },
    settle(lease: Lease, status: string, change: Partial<Row<Message>> = {}): Row<Message> {
      const row = leasedRow(lease);
      if (row === undefined) throw new AppError('lease_lost', `another worker has taken over message ${lease.id}`);
      return Object.assign(row, { status, lease: undefined, nextAttemptAt: undefined, failure: undefined, ...change });
    },
    release(lease: Lease): void {
      const row = leasedRow(lease);
      if (row === undefined) return;
      Object.assign(row, { status: 'queued', lease: undefined, nextAttemptAt: AT_ONCE });
      row.attempt--;
    },
    revive(id: string): boolean {
      const row = rows.find((candidate) => candidate.id === id && isDead(candidate, names));
      if (row !== undefined) Object.assign(row, { status: 'queued', attempt: 0, nextAttemptAt: AT_ONCE });
      return row !== undefined;
    },
  };
}

function createLog(queues: [Queue<InboundMessage>, Queue<OutboundMessage>]): MessageLog {
  const logged = (): LoggedMessage[] =>
    queues.flatMap(({ rows, names }) =>
      (rows as Row<{ conversation: ConversationRef }>[])
        .filter((row) => row.nextAttemptAt !== undefined || isDead(row, names))
        .map(({ id, status, attempt, at, message, nextAttemptAt, failure }) => ({
          id,
          status,
          attempt,
          box: names.box,
          channel: message.conversation.channel,
          ...('part' in message ? { part: message.part as { n: number; of: number } } : {}),
          at: at.toISOString(),
          ...(nextAttemptAt === undefined || nextAttemptAt === AT_ONCE
            ? {}
            : { nextAttemptAt: nextAttemptAt.toISOString() }),
          ...(failure === undefined ? {} : { error: failure }),
        })),
    );
  const deadIds = () =>
    new Set(
      queues.flatMap(({ rows, names }) =>
        (rows as Row<unknown>[]).filter((row) => isDead(row, names)).map(({ id }) => id),
      ),
    );
  return {
    list: async ({ dead, limit }) =>
      logged()
        .filter((message) => !dead || deadIds().has(message.id))
        .slice(0, limit),
    retry: async (id) => queues.some((queue) => queue.revive(id)),
    depth: async () => {
      const groups = Map.groupBy(logged(), ({ box, status }) => `${box}/${status}`);
      return [...groups.values()].map((group) => ({
        box: group[0]?.box ?? 'inbox',
        status: group[0]?.status ?? '',
        count: group.length,
      }));
    },
    backlog: async () => {
      const waiting = (box: LoggedMessage['box'], channel: string) =>
        logged().filter((message) => message.box === box && message.channel === channel && !deadIds().has(message.id));
      return [...new Set(logged().map(({ channel }) => channel))].flatMap((channel) => {
        const [unhandled, unsent] = [waiting('inbox', channel), waiting('outbox', channel)];
        if (unhandled.length + unsent.length === 0) return [];
        const oldest = unsent[0] === undefined ? {} : { oldestUnsentAt: unsent[0].at };
        return [{ channel, unhandled: unhandled.length, unsent: unsent.length, ...oldest }];
      });
    },
  };
}

/** Of a message that may have been delivered, nothing more comes by itself. */
function isDead(row: Row<unknown>, names: Names): boolean {
  return row.status === names.dead || (row.status === 'unknown' && row.nextAttemptAt === undefined);
}

function readTranscript(
  asked: Row<InboundMessage>[],
  shown: { message: OutboundMessage; at: Date }[],
  { conversation, cursor = '0' }: { conversation: ConversationRef; cursor?: string | undefined },
): TranscriptPage {
  const key = conversationKey(conversation);
  const questions = asked.map(({ message, at }) => ({ from: 'user' as const, message, at }));
  const replies = shown.map(({ message, at }) => ({ from: 'assistant' as const, message, at }));
  const all = [...questions, ...replies]
    .filter(({ message }) => conversationKey(message.conversation) === key)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ from, message, at }, index) => {
      const sentAt = at.toISOString();
      const position = String(index + 1);
      if (from === 'user') {
        return { entry: { from, id: message.externalId, sentAt, text: message.text }, cursor: position };
      }
      const { idempotencyKey: id, correlationId, conversation: _where, ...reply } = message;
      const replyTo = asked.find((row) => row.id === correlationId)?.message.externalId;
      const answers = replyTo === undefined ? {} : { replyTo };
      return { entry: { from, id, sentAt, ...answers, ...reply }, cursor: position };
    });
  return { entries: all.slice(/^\d+$/.test(cursor) ? Number(cursor) : 0), more: false };
}

function toClaim<Message>({ id, lease, attempt, message }: Row<Message>) {
  return { lease: { id, token: lease ?? '' }, attempt, message };
}

function externalKey({ conversation, externalId }: InboundMessage): string {
  return JSON.stringify([conversation.channel, conversation.account, externalId]);
}

function conversationKey({ channel, account, conversationId }: ConversationRef): string {
  return JSON.stringify([channel, account, conversationId]);
}
