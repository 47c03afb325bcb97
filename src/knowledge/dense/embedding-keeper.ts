import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, toAppError } from '../../errors.ts';
import { embedMissing, type EmbedProgress } from './embed-missing.ts';
import type { Embedder } from './embedder.ts';
import type { VectorReader, VectorWriter } from './vector-store.ts';

/** As `ProcessLeases` of messaging: of several processes one embeds. */
export interface Turns {
  acquire(name: string, ms: number): Promise<Turn | undefined>;
}

export interface Turn {
  renew(ms: number): Promise<boolean>;
  release(): Promise<void>;
}

export interface EmbeddingWork {
  writer: VectorWriter;
  embedder: Embedder;
  turns: Turns;
  signal: AbortSignal;
  onStored?: (progress: EmbedProgress) => void;
  /** How long a turn is ours without being renewed; 5 minutes unless said. */
  turnMs?: number;
}

export const EMBEDDING_TURN = 'embedding';
/** What a process that died left undone is free for others after this. */
const TURN_MS = 5 * 60_000;

/** `embedMissing` when no other process is at it; undefined when one is. */
export async function embedInTurn(work: EmbeddingWork): Promise<EmbedProgress | undefined> {
  const { turns, turnMs = TURN_MS } = work;
  const turn = await turns.acquire(EMBEDDING_TURN, turnMs);
  if (turn === undefined) return undefined;
  const stop = new AbortController();
  const lose = () => stop.abort(new AppError('lease_lost', 'another process embeds now', { retryable: true }));
  const renewing = setInterval(() => {
    turn.renew(turnMs).then((kept) => (kept ? undefined : lose()), lose);
  }, turnMs / 5);
  try {
    return await embedMissing({
      ...work,
      signal: AbortSignal.any([work.signal, stop.signal]),
      random: Math.random,
    });
  } finally {
    clearInterval(renewing);
    await turn.release();
  }
}

export interface KeeperOptions extends Omit<EmbeddingWork, 'signal'> {
  reader: Pick<VectorReader, 'version'>;
  /** How often the store is looked at; 5,000 unless said. */
  pollMs?: number;
  onDone?: (progress: EmbedProgress) => void;
  /** A failure is tried again: after 30 s, then later and later, an hour at most. */
  onError: (error: unknown) => void;
}

export interface EmbeddingKeeper {
  /** Have it look now, also when nothing changed in the store. */
  wake(): void;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** Embeds in the background whatever has no vector yet: new documents, or all when the model is another one. */
export function startEmbeddingKeeper(options: KeeperOptions): EmbeddingKeeper {
  const { reader, pollMs = 5000, onDone = () => {}, onError } = options;
  const stop = new AbortController();
  let woken = new AbortController();
  let seen: string | undefined;
  let failures = 0;

  async function look(): Promise<number> {
    try {
      const version = await reader.version();
      if (version === seen) return pollMs;
      const progress = await embedInTurn({ ...options, signal: stop.signal });
      failures = 0;
      if (progress === undefined) return pollMs;
      seen = version;
      if (progress.embedded + progress.refused > 0) onDone(progress);
      return pollMs;
    } catch (error) {
      if (stop.signal.aborted) return 0;
      onError(toAppError(error));
      return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
    }
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      const pause = await look();
      const interrupted = AbortSignal.any([stop.signal, woken.signal]);
      await sleep(pause, undefined, { signal: interrupted, ref: false }).catch(() => {});
    }
  }

  const running = run();
  return {
    wake() {
      seen = undefined;
      woken.abort();
      woken = new AbortController();
    },
    async stop() {
      stop.abort();
      await running;
    },
  };
}
