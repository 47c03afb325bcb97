import { AppError } from '../errors.ts';

const MAX_BATCH = 64;

/**
 * A function that handles one item, made of one that handles many: what is asked for in one turn of the event loop is
 * handled together, at most MAX_BATCH at a time; what is asked for meanwhile waits for the next batch, so that nobody sees
 * a later item without the earlier ones. Where a batch fails, its items are tried one by one, so that a bad one does not
 * fail its neighbours. `runBatch` answers with one result an item, in order, and must leave nothing behind when it fails.
 */
export function gatherTurn<Item, Result>(
  runBatch: (items: Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let flushing = false;

  async function run(batch: Waiting[]): Promise<void> {
    try {
      const results = await runBatch(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, index) => resolve(results[index] as Result));
    } catch (error) {
      // A busy database is no fault of one item, and asking again for each would block everybody that much longer.
      const shared = error instanceof AppError && error.retryable;
      if (shared || batch.length === 1) for (const { reject } of batch) reject(error);
      else for (const one of batch) await run([one]);
    }
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) await run(waiting.splice(0, MAX_BATCH));
    flushing = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (flushing) return;
      flushing = true;
      setImmediate(() => void flush());
    });
}
