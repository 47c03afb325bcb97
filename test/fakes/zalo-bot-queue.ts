export interface UpdateQueue {
  /** Settles when the poller comes back for the next one: by then it has dealt with this one. */
  push(update: unknown): Promise<void>;
  /** The next update, `undefined` after `waitMs`, 'conflict' when somebody waits already. `gone` ends the waiting. */
  take(waitMs: number, gone: AbortSignal): Promise<unknown>;
  close(): void;
}

interface Entry {
  update: unknown;
  dealtWith: () => void;
}

/** Updates for long polling: each is handed out once and forgotten, whether or not it arrives. */
export function createUpdateQueue(): UpdateQueue {
  const waiting: Entry[] = [];
  let handedOut: Entry | undefined;
  let wake: (() => void) | undefined;
  let polled = false;
  return {
    push(update) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ update, dealtWith: resolve });
      wake?.();
      return promise;
    },
    async take(waitMs, gone) {
      if (polled) return 'conflict';
      polled = true;
      handedOut?.dealtWith();
      handedOut = undefined;
      if (waiting.length === 0) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, waitMs);
        gone.addEventListener('abort', () => resolve(), { once: true });
        await promise;
        clearTimeout(timer);
        wake = undefined;
      }
      polled = false;
      if (gone.aborted) return undefined;
      handedOut = waiting.shift();
      return handedOut?.update;
    },
    close() {
      handedOut?.dealtWith();
      for (const entry of waiting) entry.dealtWith();
      wake?.();
    },
  };
}
