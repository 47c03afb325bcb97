import { wholeWords } from '../../vietnamese/cut-at-word.ts';
import { embedTexts, planBatches, type EmbeddingRun } from './embed-texts.ts';
import type { SampledVector } from './vector-store.ts';
import { createVectorMatrix } from './vector-matrix.ts';

/** Passages that are looked for, and how many the model must find. */
const ASKED = 40;
const LEAST_ASKED = 8;
const MUST_FIND = 0.5;
/** Found: among this share of all, the nearest. By chance a model without meaning finds as many. */
const AMONG = 0.02;
const SHORTEST_HEADING = 3;
const BEGINNING = 100;

/**
 * Whether the model finds passages by their headings (by their first words where they have none). A model without
 * meaning, or one whose questions and passages do not fit together, finds hardly any; it then has a say only where words
 * hardly tell passages apart. False too when there are too few passages to tell.
 */
export async function proveModel(run: EmbeddingRun, sample: readonly SampledVector[]): Promise<boolean> {
  const dimensions = sample[0]?.vector.length ?? 0;
  const asked = chooseQuestions(sample).slice(0, ASKED);
  if (asked.length < LEAST_ASKED) return false;
  const matrix = createVectorMatrix(dimensions);
  for (const [at, { vector }] of sample.entries()) {
    matrix.add({ labels: Uint32Array.of(at), documents: Uint32Array.of(0), vectors: vector });
  }
  const texts = asked.map(({ at, text }) => ({ hash: String(at), text }));
  const limit = Math.max(1, Math.floor(sample.length * AMONG));
  let found = 0;
  for (const batch of planBatches(texts)) {
    const { vectors } = await embedTexts({ ...run, kind: 'query' }, batch);
    for (const { hash, vector } of vectors) {
      if (vector?.length !== dimensions) continue;
      const { labels } = matrix.search(vector, { allowed: Uint8Array.of(1), limit });
      if (labels.includes(Number(hash))) found++;
    }
  }
  return found >= asked.length * MUST_FIND;
}

/** A heading that two passages share finds neither for certain. */
function chooseQuestions(sample: readonly SampledVector[]): { at: number; text: string }[] {
  const times = new Map<string, number>();
  for (const { heading } of sample) times.set(heading, (times.get(heading) ?? 0) + 1);
  return sample.flatMap(({ heading, text }, at) => {
    const isTelling = times.get(heading) === 1 && heading.split(' ').length >= SHORTEST_HEADING;
    const question = isTelling ? heading : wholeWords(text, BEGINNING);
    return question.trim() === '' ? [] : [{ at, text: question }];
  });
}
