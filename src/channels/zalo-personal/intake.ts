import { toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { InboundMessage } from '../../messaging/message.ts';
import { compareIds } from './ids.ts';
import { pause } from './pause.ts';

/** Something to store. */
export interface IntakeItem {
  message: InboundMessage;
  /** Zalo's time of it, in milliseconds. */
  ts: number;
  /** Called when it comes to its turn, with the others of its batch in order; what it returns is called once it is stored. */
  onQueued?: () => (() => void) | undefined;
}

export interface Intake {
  /** Never throws and never waits. */
  add(item: IntakeItem): void;
  /** Puts what was gathered to the store and waits for it; what cannot be stored now is given up. */
  stop(): Promise<void>;
}

export interface IntakeOptions {
  inbox: Inbox;
  logger: Logger;
  gatherMs: number;
  /** Between attempts; the last one repeats. */
  storeRetryMs: readonly number[];
}

type Queued = IntakeItem & { stored: (() => void) | undefined };

/**
 * From the socket to the inbox, in order. Frames are decoded side by side, so messages are gathered for a moment and
 * sorted; then one of a conversation is stored before the next, however long that takes.
 */
export function createIntake({ inbox, logger, gatherMs, storeRetryMs }: IntakeOptions): Intake {
  const stopping = new AbortController();
  const queues = new Map<string, Queued[]>();
  const runners = new Set<Promise<void>>();
  let gathered: IntakeItem[] = [];
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const batch = gathered.toSorted((a, b) => a.ts - b.ts || compareIds(a.message.externalId, b.message.externalId));
    gathered = [];
    for (const item of batch) {
      const queued = { ...item, stored: item.onQueued?.() };
      const { kind, conversationId } = item.message.conversation;
      const key = `${kind} ${conversationId}`;
      const queue = queues.get(key);
      if (queue === undefined) run(key, [queued]);
      else queue.push(queued);
    }
  }

  function run(key: string, queue: Queued[]): void {
    queues.set(key, queue);
    const runner: Promise<void> = storeAll(queue).finally(() => {
      queues.delete(key);
      runners.delete(runner);
    });
    runners.add(runner);
  }

  async function storeAll(queue: Queued[]): Promise<void> {
    for (let item = queue[0]; item !== undefined; item = queue[0]) {
      if (await store(item.message)) item.stored?.();
      queue.shift();
    }
  }

  async function store(message: InboundMessage): Promise<boolean> {
    for (let attempt = 0; ; attempt++) {
      try {
        await inbox.accept(message);
        return true;
      } catch (error) {
        const { code } = toAppError(error);
        logger.error({ err: error, code, channel: 'zalo-personal', attempt: attempt + 1 }, 'message not stored');
        // A message that the store will never take must not hold up the rest of the conversation.
        if (stopping.signal.aborted || code === 'message_invalid') return false;
        await pause(storeRetryMs[Math.min(attempt, storeRetryMs.length - 1)] ?? 1000, stopping.signal);
      }
    }
  }

  return {
    add(item) {
      gathered.push(item);
      timer ??= setTimeout(flush, gatherMs);
    },
    async stop() {
      stopping.abort();
      flush();
      while (runners.size > 0) await Promise.all(runners);
    },
  };
}
