import { AppError } from '../errors.ts';

const MAX_BATCH = 64;

/**
 * A function that handles one item, made of one that handles many: what is asked for in one turn of the event loop is
 * handled together, at most MAX_BATCH at a time. Where a batch fails, its items are tried one by one, so that a bad one does not
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
  let waiting: Waiting[] = [];

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
    const gathered = waiting;
    waiting = [];
    for (let start = 0; start < gathered.length; start += MAX_BATCH)
      await run(gathered.slice(start, start + MAX_BATCH));
  }

  return (item) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ item, resolve, reject }) === 1) setImmediate(() => void flush());
    });
}
