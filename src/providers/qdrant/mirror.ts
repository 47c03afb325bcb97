import { AppError } from '../../errors.ts';
import {
  createCollection,
  createIndexes,
  deleteCollection,
  deleteOlder,
  type DenseShape,
  findAliased,
  generationOf,
  pointAlias,
  type Purpose,
  readHeads,
  readPurpose,
  refuseTakenName,
  SCHEMA,
  type Target,
} from './collection.ts';
import type { Lexicon } from './lexicon.ts';
import type { AverageLengths } from './sparse-vector.ts';
import { applyChanges, findChanges, isNothing, type Writer } from './synchronise.ts';

export interface MirrorOptions extends Writer {
  alias: string;
  dense?: DenseShape | undefined;
}

/** What of the store stands in Qdrant, and the work of bringing it there. Methods must not run at the same time. */
export interface Mirror {
  /** Finds out anew what stands there. */
  look(): Promise<void>;
  /** Does some of what is missing. True when nothing is. */
  advance(lexicon: Lexicon): Promise<boolean>;
  /** Whether there is a collection that holds enough of what the lexicon knows. */
  isSearchable(lexicon: Lexicon): boolean;
}

/** With fewer passages, averages say little, and searches read most of them anyway. */
const ENOUGH_PASSAGES = 500;
/** Of the articles of four laws. */
const USUAL: AverageLengths = { length: 260, pairLength: 230 };
/** When the average length has become so many times longer or shorter, frequencies are measured anew. */
const DRIFT = 1.25;
/** Below this share of the documents, what is found would mislead more than finding nothing. */
const ENOUGH_DOCUMENTS = 0.9;

export function createMirror({ alias, dense, ...writer }: MirrorOptions): Mirror {
  const { connection } = writer;
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

  /** The next collection, begun anew or where somebody left off. */
  async function openNext(lexicon: Lexicon): Promise<Target> {
    const name = `${alias}_v${generation + 1}`;
    const wanted: Purpose = { schema: SCHEMA, averages: averagesOf(lexicon), dense };
    const found = await readPurpose(connection, name);
    if (found !== undefined && found.schema === SCHEMA && isSameShape(found.dense, dense)) {
      await createIndexes(connection, name);
      return { name, purpose: found, heads: await readHeads(connection, name) };
    }
    if (found !== undefined) await deleteCollection(connection, name);
    await createCollection(connection, name, wanted);
    await createIndexes(connection, name);
    return { name, purpose: wanted, heads: new Map() };
  }

  async function advanceTarget(target: Target, lexicon: Lexicon): Promise<boolean> {
    const changes = findChanges(lexicon, target);
    if (isNothing(changes)) return true;
    await applyChanges(writer, target, changes);
    return false;
  }

  return {
    look,
    async advance(lexicon) {
      // What is searched comes first, so that building beside it never makes it old.
      if (current !== undefined && !(await advanceTarget(current, lexicon))) return false;
      if (current !== undefined && building === undefined && !isOutgrown(current.purpose, lexicon, dense)) return true;
      building ??= await openNext(lexicon);
      if (!(await advanceTarget(building, lexicon))) return false;
      await pointAlias(connection, alias, building.name);
      current = building;
      generation = generationOf(alias, building.name) ?? generation + 1;
      building = undefined;
      await deleteOlder(connection, alias, current.name);
      return true;
    },
    isSearchable(lexicon) {
      if (current === undefined) return false;
      const wanted = [...lexicon.documents.values()].filter(({ passages }) => passages > 0);
      const { heads } = current;
      const held = wanted.filter(({ document }) => (heads.get(document.id)?.content ?? '') !== '').length;
      return held >= wanted.length * ENOUGH_DOCUMENTS;
    },
  };
}

export function averagesOf({ totals }: Pick<Lexicon, 'totals'>): AverageLengths {
  if (totals.passages < ENOUGH_PASSAGES) return USUAL;
  return { length: totals.lengths / totals.passages, pairLength: totals.pairLengths / totals.passages };
}

function isOutgrown({ averages, dense }: Purpose, lexicon: Lexicon, wanted: DenseShape | undefined): boolean {
  const drift = averagesOf(lexicon).length / averages.length;
  return !isSameShape(dense, wanted) || drift > DRIFT || drift < 1 / DRIFT;
}

const isSameShape = (one: DenseShape | undefined, other: DenseShape | undefined) =>
  one?.model === other?.model && one?.size === other?.size;
