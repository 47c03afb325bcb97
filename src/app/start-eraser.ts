import { cutLog } from '../db/erase-words.ts';
import type { Database } from '../db/open-database.ts';
import { toAppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Effect } from '../messaging/message.ts';

export interface Eraser {
  /** To be told of each effect; after one that replaces words the log of the database is cut, once it is quiet. */
  noticed(effect: Effect): void;
  stop(): Promise<void>;
}

const QUIET_MS = 300;
const AGAIN_MS = 2000;
const LONGEST_MS = 3000;
const REPLACES: ReadonlySet<string> = new Set(['redact_messages', 'forget_message', 'drop_draft', 'save_report']);

/** Takes replaced words out of the database's log soon after they were replaced. */
export function startEraser({ database, logger }: { database: Database; logger: Logger }): Eraser {
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | undefined;
  let running = Promise.resolve();
  let stopped = false;
  const later = (ms: number) => {
    if (stopped) return;
    const now = Date.now();
    waitingSince ??= now;
    // Where it is never quiet it is cut all the same.
    if (now - waitingSince > LONGEST_MS) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      waitingSince = undefined;
      running = cut();
    }, ms);
    timer.unref();
  };
  const cut = async (): Promise<void> => {
    try {
      if (!(await cutLog(database))) later(AGAIN_MS);
    } catch (error) {
      if (toAppError(error).retryable) later(AGAIN_MS);
      else logger.error({ err: error }, 'log not cut');
    }
  };
  // What was replaced before the last stop.
  later(QUIET_MS);
  return {
    noticed: (effect) => {
      if (REPLACES.has(effect.effect)) later(QUIET_MS);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
