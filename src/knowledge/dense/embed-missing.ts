import { AppError } from '../../errors.ts';
import { embedTexts, planBatches, type EmbeddingRun } from './embed-texts.ts';
import { proveModel } from './prove-model.ts';
import type { KeptVector, VectorSet, VectorWriter } from './vector-store.ts';

export interface EmbedMissingRequest extends EmbeddingRun {
  writer: VectorWriter;
  /** Called after every request whose vectors are stored. Throws to stop. */
  onStored?: (progress: EmbedProgress) => Promise<void> | void;
}

export interface EmbedProgress {
  /** Different texts that have a vector now and had none before this run. */
  embedded: number;
  /** Texts that the model does not take. */
  refused: number;
  /** As the model counted them; 0 where it does not say. */
  tokens: number;
}

/** Texts that are read from the store at once. */
const READ = 256;
/** A model that changes the length of its vectors more often than this within one run is broken. */
const MOST_LENGTHS = 2;

/**
 * Gives every passage a vector of this model, then has the set searched in place of the one before, which answers until
 * then. What is embedded is stored at once: a run that is stopped goes on where it was. Throws AppError when the
 * endpoint does not answer, `config_invalid` when it will not without somebody changing something.
 */
export async function embedMissing(request: EmbedMissingRequest): Promise<EmbedProgress> {
  const { writer, embedder } = request;
  const progress: EmbedProgress = { embedded: 0, refused: 0, tokens: 0 };
  let set = await findSet(request);
  const lengths = new Set(set === undefined ? [] : [set.dimensions]);
  for (let whole = false; !whole;) {
    whole = true;
    for (let after = ''; ;) {
      const wanted = await writer.missing(set?.id, { after, limit: READ });
      if (wanted.length === 0) break;
      whole = false;
      const stored = await embedAll(request, wanted, { set, progress });
      if (stored !== undefined && stored.id !== set?.id) {
        set = stored;
        lengths.add(stored.dimensions);
        if (lengths.size > MOST_LENGTHS) {
          throw new AppError('config_invalid', `${embedder.model} gives vectors of changing length`);
        }
        // Another length: whatever has a vector of the one before needs another.
        break;
      }
      after = wanted.at(-1)!.hash;
    }
    // Only a pass from the first to the last that finds nothing shows that nothing is missing.
  }
  if (set !== undefined) await putToUse(request, set, progress);
  return progress;
}

/** The set to go on with: the newest of this model, of the length that is asked for where one is. */
async function findSet({ writer, embedder }: EmbedMissingRequest): Promise<VectorSet | undefined> {
  const sets = await writer.sets();
  return sets.find(
    ({ model, dimensions }) => model === embedder.model && dimensions === (embedder.dimensions ?? dimensions),
  );
}

/** Stores batch after batch; the set they went to. Stops after the first batch that came in another length. */
async function embedAll(
  request: EmbedMissingRequest,
  wanted: Awaited<ReturnType<VectorWriter['missing']>>,
  { set: before, progress }: { set: VectorSet | undefined; progress: EmbedProgress },
): Promise<VectorSet | undefined> {
  const { writer, embedder, onStored } = request;
  let set = before;
  for (const batch of planBatches(wanted)) {
    const { vectors, characters, tokens } = await embedTexts(request, batch);
    const length = vectors.find(({ vector }) => vector !== undefined)?.vector?.length;
    const wrong = length !== undefined && length !== (embedder.dimensions ?? length);
    if (wrong || !isOfOneLength(vectors)) {
      throw new AppError('config_invalid', `${embedder.model} gives vectors of another length than was asked for`);
    }
    if (length !== undefined && length !== set?.dimensions) set = await writer.openSet(embedder.model, length);
    // Nothing is known of the model's vectors before the first one.
    if (set === undefined) continue;
    await writer.keep(set.id, vectors, { characters, tokens });
    progress.embedded += vectors.filter(({ vector }) => vector !== undefined).length;
    progress.refused += vectors.filter(({ vector }) => vector === undefined).length;
    progress.tokens += tokens;
    await onStored?.({ ...progress });
    if (before !== undefined && set.id !== before.id) return set;
  }
  if (set === undefined) throw new AppError('config_invalid', `${embedder.model} takes none of the texts`);
  return set;
}

function isOfOneLength(vectors: readonly KeptVector[]): boolean {
  return new Set(vectors.flatMap(({ vector }) => vector?.length ?? [])).size <= 1;
}

async function putToUse(request: EmbedMissingRequest, set: VectorSet, progress: EmbedProgress): Promise<void> {
  const { writer } = request;
  const others = (await writer.sets()).some(({ id }) => id !== set.id);
  const unproven = !set.trusted && progress.embedded > 0;
  if (set.serving && !others && !unproven) return;
  const trusted = set.trusted || (await proveModel(request, await writer.sample(set.id, POOL)));
  await writer.serve(set.id, trusted);
}

/** Passages among which the model has to find those it is asked for. */
const POOL = 1000;
