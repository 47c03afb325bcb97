import { AppError } from '../../errors.ts';
import { statusOf } from './connection.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mirror } from './mirror.ts';

export interface FollowerOptions {
  mirror: Mirror;
  /** The store as it is now. */
  readLexicon: () => Promise<Lexicon>;
  /** Takes over which vectors of meaning there are. */
  refreshDense: (options: { now: boolean }) => Promise<void>;
  retryMs: number;
  lookMs: number;
  onError(error: unknown): void;
  onAvailable(available: boolean): void;
}

/** Keeps Qdrant like the store, and knows whether it can be asked. */
export interface Follower {
  /** Whether searches should be sent to Qdrant. */
  available(): boolean;
  /** A search has failed with this. */
  searchFailed(error: AppError): void;
  /** Finds out what Qdrant holds. Never rejects. */
  begin(): Promise<void>;
  /** Works until Qdrant holds what the store holds; at once when it is too early to try again, unless `now` is set. */
  follow(options?: { now?: boolean }): Promise<void>;
  stop(): void;
}

/** A wait grows up to so many times the first. */
const LONGEST_WAIT = 30;

export function createFollower({
  mirror,
  readLexicon,
  refreshDense,
  retryMs,
  lookMs,
  ...told
}: FollowerOptions): Follower {
  let available = false;
  let failures = 0;
  let nextTry = -Infinity;
  let lookedAt = -Infinity;
  /** The state that Qdrant holds. */
  let mirrored = '';
  const stopping = new AbortController();

  function setAvailable(now: boolean): void {
    if (now !== available) told.onAvailable(now);
    available = now;
  }

  function noteFailure(error: unknown, outage: boolean): void {
    told.onError(error);
    if (outage) setAvailable(false);
    lookedAt = -Infinity;
    nextTry = performance.now() + retryMs * Math.min(2 ** failures, LONGEST_WAIT);
    failures++;
  }

  async function look(lexicon: Lexicon): Promise<void> {
    await mirror.look();
    lookedAt = performance.now();
    mirrored = '';
    setAvailable(mirror.isSearchable(lexicon));
  }

  async function work(now: boolean): Promise<void> {
    await refreshDense({ now });
    let lexicon = await readLexicon();
    if (performance.now() - lookedAt > lookMs) await look(lexicon);
    while (mirrored !== mirror.stateOf(lexicon) && !stopping.signal.aborted) {
      const advanced = await mirror.advance(lexicon);
      if (advanced === 'complete') mirrored = mirror.stateOf(lexicon);
      setAvailable(mirror.isSearchable(lexicon));
      const next = await readLexicon();
      if (advanced === 'outdated' && next === lexicon) throw new Error('the store has lost a segment');
      lexicon = next;
    }
    failures = 0;
  }

  return {
    available: () => available,
    searchFailed(error) {
      const status = statusOf(error);
      // 400 and 422 speak of one request, not of the server.
      if (status === 400 || status === 422) told.onError(error);
      else noteFailure(error, true);
    },
    async begin() {
      await readLexicon()
        .then(look)
        .catch((error: unknown) => noteFailure(error, true));
    },
    async follow({ now = false } = {}) {
      if (!now && performance.now() < nextTry) return;
      try {
        await work(now);
      } catch (error) {
        // A server that takes no changes may still be searched; one that does not answer may not.
        noteFailure(error, error instanceof AppError && error.code === 'search_unavailable' && !statusOf(error));
        throw error;
      }
    },
    stop() {
      stopping.abort();
    },
  };
}
