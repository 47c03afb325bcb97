import { hashText } from './passage-text.ts';
import type { Embedder } from './embedder.ts';

/** What became of a question on its way to a vector. */
export type QueryOutcome = 'embedded' | 'cached' | 'failed' | 'late' | 'paused';

export interface QueryVectorOptions {
  /** How long a question may wait for its vector. */
  deadlineMs: number;
  now: () => number;
  /** Told of every question. */
  count: (outcome: QueryOutcome) => void;
  /** Told when the endpoint stops or begins again to answer; once for each change. */
  onChange: (change: { reachable: boolean; error?: unknown }) => void;
}

export interface QueryVectors {
  /** Undefined when there is none in time; then nobody is asked again for a while. */
  vectorOf(embedder: Embedder, text: string): Promise<Float32Array | undefined>;
}

/** One question is searched several times, under different filters. */
const KEPT = 256;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** Vectors of questions, with the patience of somebody who waits for an answer. */
export function createQueryVectors({ deadlineMs, now, count, onChange }: QueryVectorOptions): QueryVectors {
  const kept = new Map<string, Float32Array>();
  const running = new Map<string, Promise<Float32Array | undefined>>();
  let failures = 0;
  let pausedUntil = 0;
  let probing = false;

  function succeed(key: string, vector: Float32Array): void {
    if (failures > 0) onChange({ reachable: true });
    failures = 0;
    kept.set(key, vector);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  }

  function fail(error: unknown): void {
    if (failures === 0) onChange({ reachable: false, error });
    pausedUntil = now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10));
    failures++;
  }

  async function ask(embedder: Embedder, key: string, text: string): Promise<Float32Array | undefined> {
    const late = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), deadlineMs);
    });
    try {
      const embedding = embedder.embed([text], { kind: 'query', signal: late.signal });
      const answer = await Promise.race([embedding, deadline]);
      if (answer !== 'late') {
        succeed(key, answer.vectors[0]!);
        count('embedded');
        return answer.vectors[0];
      }
      embedding.catch(() => {});
      fail(new Error(`no vector within ${deadlineMs} ms`));
      count('late');
    } catch (error) {
      fail(error);
      count('failed');
    } finally {
      clearTimeout(timer);
      late.abort();
    }
    return undefined;
  }

  return {
    async vectorOf(embedder, text) {
      const key = `${embedder.model} ${embedder.dimensions ?? ''} ${hashText(text)}`;
      const known = kept.get(key);
      if (known !== undefined) {
        count('cached');
        return known;
      }
      const same = running.get(key);
      if (same !== undefined) return same;
      // After a pause one question tries, while the others do without.
      if (failures > 0 && (probing || now() < pausedUntil)) {
        count('paused');
        return undefined;
      }
      probing = failures > 0;
      const asked = ask(embedder, key, text).finally(() => {
        probing = false;
        running.delete(key);
      });
      running.set(key, asked);
      return asked;
    },
  };
}
