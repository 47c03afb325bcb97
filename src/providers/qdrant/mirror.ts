import { AppError } from '../../errors.ts';
import {
  createCollection,
  createIndexes,
  deleteCollection,
  deleteOlder,
  findAliased,
  generationOf,
  listCollections,
  pointAlias,
  type Purpose,
  readHeads,
  readPurpose,
  refuseTakenName,
  SCHEMA,
  type Target,
} from './collection.ts';
import type { DenseShape, DenseVectors } from './dense-vectors.ts';
import type { Lexicon } from './lexicon.ts';
import type { AverageLengths } from './sparse-vector.ts';
import { applyChanges, findChanges, isNothing, type Writer } from './synchronise.ts';

export interface MirrorOptions extends Writer {
  alias: string;
}

/** What of the store stands in Qdrant, and the work of bringing it there. Methods must not run at the same time. */
export interface Mirror {
  /** Changes whenever there may be something to do. */
  stateOf(lexicon: Lexicon): string;
  /** Finds out anew what stands there. */
  look(): Promise<void>;
  /** Does some of what is missing; what can only be done over a newer lexicon is left. */
  advance(lexicon: Lexicon): Promise<'complete' | 'more' | 'outdated'>;
  /** Whether there is a collection that holds enough of what the lexicon knows. */
  isSearchable(lexicon: Lexicon): boolean;
  /** The vectors of meaning in the collection that is searched. */
  denseShape(): DenseShape | undefined;
}

/** With fewer passages, averages say little, and searches read most of them anyway. */
const ENOUGH_PASSAGES = 500;
/** Of the articles of four laws. */
const USUAL: AverageLengths = { length: 260, pairLength: 230 };
/** When the average length has become so many times longer or shorter, frequencies are measured anew. */
const DRIFT = 1.25;
/** Below this share of the documents, what is found would mislead more than finding nothing. */
const ENOUGH_DOCUMENTS = 0.9;

export function createMirror({ alias, ...writer }: MirrorOptions): Mirror {
  const { connection, dense } = writer;
  let current: Target | undefined;
  let building: Target | undefined;
  /** Number of the collection behind the alias; 0 when there is none. */
  let generation = 0;

  async function look(): Promise<void> {
    building = undefined;
    current = undefined;
    const name = await findAliased(connection, alias);
    if (name === undefined) await refuseTakenName(connection, alias);
    generation = name === undefined ? 0 : (generationOf(alias, name) ?? 0);
    const purpose = name === undefined ? undefined : await readPurpose(connection, name);
    if (name === undefined || purpose === undefined || purpose.schema < SCHEMA) return;
    if (purpose.schema > SCHEMA) {
      throw new AppError('search_unavailable', 'Qdrant: the collection was made by a newer version', {
        retryable: true,
      });
    }
    current = { name, purpose, heads: await readHeads(connection, name) };
  }

  /** Of the names that follow, the first that nobody else's collection bears. */
  async function nextName(): Promise<string> {
    const taken = await listCollections(connection);
    for (let number = generation + 1; ; number++) {
      const name = `${alias}_v${number}`;
      if (!taken.includes(name) || (await readPurpose(connection, name)) !== undefined) return name;
    }
  }

  /** The next collection, begun anew or where somebody left off. */
  async function openNext(lexicon: Lexicon): Promise<Target> {
    const name = await nextName();
    const shape = dense?.shape();
    const wanted: Purpose = { schema: SCHEMA, averages: averagesOf(lexicon), dense: shape };
    const found = await readPurpose(connection, name);
    if (found !== undefined && found.schema === SCHEMA && isSameShape(found.dense, shape)) {
      await createIndexes(connection, name);
      return { name, purpose: found, heads: await readHeads(connection, name) };
    }
    if (found !== undefined) await deleteCollection(connection, name);
    await createCollection(connection, name, wanted);
    await createIndexes(connection, name);
    return { name, purpose: wanted, heads: new Map() };
  }

  async function advanceTarget(target: Target, lexicon: Lexicon): ReturnType<Mirror['advance']> {
    const own = isSameShape(target.purpose.dense, dense?.shape()) ? dense : undefined;
    const ripe = own === undefined ? NONE : await findRipe(own, lexicon, target);
    const changes = findChanges(lexicon, target, ripe);
    if (isNothing(changes)) {
      writer.segments.forget();
      return 'complete';
    }
    return (await applyChanges({ ...writer, dense: own }, target, changes)) ? 'more' : 'outdated';
  }

  return {
    stateOf: (lexicon) => `${lexicon.generation} ${dense?.version() ?? ''}`,
    denseShape: () => current?.purpose.dense,
    look,
    async advance(lexicon) {
      // What is searched comes first, so that building beside it never makes it old.
      if (current !== undefined) {
        const advanced = await advanceTarget(current, lexicon);
        if (advanced !== 'complete') return advanced;
        const isFitting = !isOutgrown(current.purpose, lexicon, dense?.shape());
        if (building === undefined && isFitting) return 'complete';
      }
      building ??= await openNext(lexicon);
      const advanced = await advanceTarget(building, lexicon);
      if (advanced !== 'complete') return advanced;
      await pointAlias(connection, alias, building.name);
      current = building;
      generation = generationOf(alias, building.name) ?? generation + 1;
      building = undefined;
      await deleteOlder(connection, alias, current.name);
      return 'complete';
    },
    isSearchable(lexicon) {
      if (current === undefined) return false;
      const wanted = [...lexicon.documents.values()].filter(({ positions }) => positions.length > 0);
      const { heads } = current;
      const held = wanted.filter(({ document }) => (heads.get(document.id)?.content ?? '') !== '').length;
      return held >= wanted.length * ENOUGH_DOCUMENTS;
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Documents whose passages seem to have vectors now, and whose points have none. */
async function findRipe(dense: DenseVectors, lexicon: Lexicon, target: Target): Promise<ReadonlySet<string>> {
  const ripe = new Set<string>();
  for (const { document, positions, content } of lexicon.documents.values()) {
    const head = target.heads.get(document.id);
    if (head === undefined || head.dense || head.content !== content) continue;
    const passages = { documentId: document.id, positions };
    if ((await dense.isRipe(passages)) && (await dense.vectorsOf(passages)) !== undefined) ripe.add(document.id);
  }
  return ripe;
}

export function averagesOf({ totals }: Pick<Lexicon, 'totals'>): AverageLengths {
  if (totals.passages < ENOUGH_PASSAGES) return USUAL;
  return { length: totals.lengths / totals.passages, pairLength: totals.pairLengths / totals.passages };
}

function isOutgrown({ averages, dense }: Purpose, lexicon: Lexicon, wanted: DenseShape | undefined): boolean {
  const drift = averagesOf(lexicon).length / averages.length;
  // Vectors that are no longer served may be served again; until others are, they stay.
  return (wanted !== undefined && !isSameShape(dense, wanted)) || drift > DRIFT || drift < 1 / DRIFT;
}

const isSameShape = (one: DenseShape | undefined, other: DenseShape | undefined) =>
  one?.model === other?.model && one?.size === other?.size;
