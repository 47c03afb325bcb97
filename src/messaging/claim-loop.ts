import { setImmediate, setTimeout as pause } from 'node:timers/promises';

export interface ClaimLoop {
  start(): void;
  /**
   * Claims nothing more, waits up to `deadlineMs` for what runs, then aborts it and waits for it to give up.
   * Resolves at the latest a second after the deadline.
   */
  stop(deadlineMs: number): Promise<void>;
}

export interface ClaimLoopOptions<Item> {
  /** Takes up to `limit` items that are due. */
  claim: (limit: number) => Promise<Item[]>;
  /** Works on one item to its end. Its rejection is reported and otherwise ignored. */
  run: (item: Item, signal: AbortSignal) => Promise<void>;
  /** How many items are worked on at once. */
  concurrency: number;
  /** How often to look for items that nobody announced: retries, expired leases, other processes. */
  pollMs: number;
  /** Announces items made in this process. */
  wakeUp?: { onWake(listener: () => void): () => void };
  /** Asked before each claim: how long to wait first; when at all, only one item is claimed then. */
  restMs?: () => number;
  onError: (error: unknown) => void;
}

const ABORT_GRACE_MS = 1000;

/** Keeps claiming and running items until it is stopped; the common engine of inbox worker and outbox relay. */
export function createClaimLoop<Item>(options: ClaimLoopOptions<Item>): ClaimLoop {
  const running = new Set<Promise<void>>();
  const abort = new AbortController();
  let started = false;
  let stopped = false;
  let claiming: Promise<void> | undefined;
  let askedAgain = false;
  let poll: NodeJS.Timeout | undefined;
  let forgetWakeUp: (() => void) | undefined;

  async function fill(): Promise<void> {
    // An embedded database answers without ever leaving this turn of the event loop: a backlog would shut out the
    // requests that come in.
    await setImmediate();
    if (running.size >= options.concurrency) return;
    const restMs = options.restMs?.() ?? 0;
    if (restMs > 0) await pause(restMs);
    const free = options.concurrency - running.size;
    if (stopped) return;
    for (const item of await options.claim(restMs > 0 ? 1 : free)) {
      runOne(item);
      await setImmediate();
    }
  }

  function look(): void {
    if (!started || stopped) return;
    if (claiming !== undefined) {
      askedAgain = true;
      return;
    }
    askedAgain = false;
    claiming = fill()
      .catch(options.onError)
      .finally(() => {
        claiming = undefined;
        if (askedAgain) look();
      });
  }

  function runOne(item: Item): void {
    const work: Promise<void> = Promise.resolve()
      .then(() => options.run(item, abort.signal))
      .catch(options.onError)
      .finally(() => {
        running.delete(work);
        // The next item of the same conversation may be due now.
        look();
      });
    running.add(work);
  }

  return {
    start() {
      if (started) return;
      started = true;
      poll = setInterval(look, options.pollMs);
      forgetWakeUp = options.wakeUp?.onWake(look);
      look();
    },

    async stop(deadlineMs) {
      stopped = true;
      clearInterval(poll);
      forgetWakeUp?.();
      await claiming;
      await withTimeout(Promise.allSettled(running), deadlineMs);
      if (running.size === 0) return;
      abort.abort();
      await withTimeout(Promise.allSettled(running), ABORT_GRACE_MS);
    },
  };
}

async function withTimeout(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}
