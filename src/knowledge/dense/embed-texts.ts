import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, toAppError } from '../../errors.ts';
import type { Embedder } from './embedder.ts';
import { cutText } from './passage-text.ts';
import { estimateTokens } from './token-estimate.ts';
import type { KeptVector, WantedText } from './vector-store.ts';

/** What servers of this kind take in one request, at the least: text-embeddings-inference takes 32 texts. */
const BATCH = { texts: 32, tokens: 16_000 };
/** A text that is too long is halved until it is this short, then given up. */
const SHORTEST = 400;
const HARMLESS = 'Quy chế phối hợp';
const MOST_ATTEMPTS = 6;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** What an endpoint may ask us to wait at most; longer is left to the next run. */
const LONGEST_ASKED_MS = 10 * 60_000;

export interface EmbeddedTexts {
  vectors: KeptVector[];
  /** Of the texts as they were sent. */
  characters: number;
  tokens: number;
}

export interface EmbeddingRun {
  embedder: Embedder;
  signal: AbortSignal;
  /** From 0 up to 1, for the waits between attempts. */
  random: () => number;
  /** `passage` unless said. */
  kind?: 'passage' | 'query';
}

/** Texts in their order, in batches that one request may hold; a single text may be more than that. */
export function planBatches(texts: readonly WantedText[]): WantedText[][] {
  const batches: WantedText[][] = [];
  let tokens = Infinity;
  for (const wanted of texts) {
    const own = estimateTokens(wanted.text.length);
    const batch = batches.at(-1);
    if (batch === undefined || batch.length === BATCH.texts || tokens + own > BATCH.tokens) {
      batches.push([wanted]);
      tokens = own;
    } else {
      batch.push(wanted);
      tokens += own;
    }
  }
  return batches;
}

/**
 * Vectors for a batch: tried again where that may help, halved where it is too much for the model. A text that the model
 * does not take even when it is cut short has no vector. Throws AppError when the endpoint does not answer.
 */
export async function embedTexts(run: EmbeddingRun, batch: readonly WantedText[]): Promise<EmbeddedTexts> {
  try {
    const { vectors, tokens } = await embedPatiently(
      run,
      batch.map(({ text }) => text),
    );
    const characters = batch.reduce((sum, { text }) => sum + text.length, 0);
    return {
      vectors: batch.map(({ hash }, at) => ({ hash, vector: vectors[at]! })),
      characters: tokens === undefined ? 0 : characters,
      tokens: tokens ?? 0,
    };
  } catch (error) {
    if (toAppError(error).code !== 'too_large') throw error;
    if (batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      return join(await embedTexts(run, batch.slice(0, half)), await embedTexts(run, batch.slice(half)));
    }
    const [{ hash, text }] = batch as [WantedText];
    if (text.length <= SHORTEST) {
      await assertAnswering(run);
      return { vectors: [{ hash }], characters: 0, tokens: 0 };
    }
    const cut = cutText(text, Math.max(SHORTEST, Math.floor(text.length / 2)));
    return embedTexts(run, [{ hash, text: cut }]);
  }
}

/** One refused text is that text's trouble; an endpoint that refuses every text is set up wrong. */
async function assertAnswering(run: EmbeddingRun): Promise<void> {
  try {
    await embedPatiently(run, [HARMLESS]);
  } catch (error) {
    const failure = toAppError(error);
    if (failure.code !== 'too_large') throw failure;
    throw new AppError('config_invalid', `${run.embedder.model} takes no text at all: ${failure.message}`);
  }
}

const join = (one: EmbeddedTexts, other: EmbeddedTexts): EmbeddedTexts => ({
  vectors: [...one.vectors, ...other.vectors],
  characters: one.characters + other.characters,
  tokens: one.tokens + other.tokens,
});

async function embedPatiently({ embedder, signal, random, kind = 'passage' }: EmbeddingRun, texts: readonly string[]) {
  for (let attempt = 1; ; attempt++) {
    signal.throwIfAborted();
    try {
      return await embedder.embed(texts, { kind, signal });
    } catch (error) {
      const failure = toAppError(error);
      const asked = failure.retryAfterMs;
      if (signal.aborted || !failure.retryable || attempt === MOST_ATTEMPTS) throw failure;
      if (asked !== undefined && asked > LONGEST_ASKED_MS) throw failure;
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1)) * (0.5 + random() / 2);
      await sleep(asked ?? wait, undefined, { signal }).catch(() => {
        throw new AppError('internal', 'embedding was stopped', { retryable: true });
      });
    }
  }
}
