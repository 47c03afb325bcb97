import { toAppError } from '../errors.ts';

/** Tells a delivery that fails by its own fault from one that meets a store in trouble. */
export interface PoisonWatch {
  /** Something was taken in: the store works. */
  stored(): void;
  /** Notes a failure of the delivery that `key` names; true: it will never be taken in and is to be given up. */
  isPoison(key: string, error: unknown): boolean;
}

/** So often a delivery may fail; the platforms come again after seconds, then after minutes. */
const MOST_FAILURES = 5;
/** More are not watched at once: each then is tried for as long as its platform likes. */
const MOST_WATCHED = 1000;
const STORE_TROUBLE: ReadonlySet<string> = new Set(['database_busy', 'database_full']);

interface Watched {
  failures: number;
  /** How much had been stored at the first failure. */
  since: number;
}

/**
 * A platform repeats what we do not take, for a day, and holds back what the chat writes behind it. So what failed again
 * and again while other deliveries were stored is given up, which the caller logs as lost.
 */
export function createPoisonWatch(): PoisonWatch {
  const watched = new Map<string, Watched>();
  let storedSoFar = 0;
  return {
    stored() {
      storedSoFar++;
    },
    isPoison(key, error) {
      if (STORE_TROUBLE.has(toAppError(error).code)) return false;
      const known = watched.get(key) ?? { failures: 0, since: storedSoFar };
      known.failures++;
      const poison = known.failures >= MOST_FAILURES && storedSoFar > known.since;
      if (poison) watched.delete(key);
      else if (watched.has(key) || watched.size < MOST_WATCHED) watched.set(key, known);
      return poison;
    },
  };
}
