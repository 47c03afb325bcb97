import { type Head, type Target, UNFINISHED } from './collection.ts';
import { type Connection, requireCompleted } from './connection.ts';
import type { DenseVectors } from './dense-vectors.ts';
import type { KnownDocument, Lexicon } from './lexicon.ts';
import { batches, documentPayload, documentPoints, labelsOf, type Point } from './points.ts';
import { type Filter, matchAny, VALUES_AT_ONCE } from './search-filter.ts';
import type { SegmentSource } from './segment-source.ts';

export interface Changes {
  /** Documents whose points are to be written. */
  write: KnownDocument[];
  /** Documents whose points only need other labels. */
  relabel: KnownDocument[];
  /** Ids of documents whose points are to be deleted. */
  remove: string[];
}

/**
 * What has to be done so that the target holds what the store holds. `ripe`: documents that want writing although only
 * vectors were added to them.
 */
export function findChanges(lexicon: Lexicon, target: Target, ripe: ReadonlySet<string>): Changes {
  const changes: Changes = { write: [], relabel: [], remove: [] };
  for (const known of lexicon.documents.values()) {
    const head = target.heads.get(known.document.id);
    if (known.positions.length === 0) continue;
    const gained = head?.dense === false && ripe.has(known.document.id);
    if (head?.content !== known.content || gained) changes.write.push(known);
    else if (head.labels !== labelsOf(known.document)) changes.relabel.push(known);
  }
  for (const id of target.heads.keys()) {
    if (!lexicon.documents.get(id)?.positions.length) changes.remove.push(id);
  }
  return changes;
}

export const isNothing = ({ write, relabel, remove }: Changes): boolean =>
  write.length + relabel.length + remove.length === 0;

/** So many documents, and passages unless one document has more, are written before others have their turn. */
const DOCUMENTS_AT_ONCE = 100;
const PASSAGES_AT_ONCE = 2000;

export interface Writer {
  connection: Connection;
  segments: SegmentSource;
  /** Where the target's vectors of meaning come from; undefined when it is to have none now. */
  dense: DenseVectors | undefined;
}

/**
 * Does a part of the changes, narrower access and deletions first. Whatever it stops in the middle of is done again
 * by the next one: every step can be repeated, and a document counts as written with its first point, written last.
 * False when nothing could be done, since the segments have been merged into others.
 */
export async function applyChanges(writer: Writer, target: Target, changes: Changes): Promise<boolean> {
  const { connection, segments, dense } = writer;
  await removeDocuments(connection, target, changes.remove);
  await relabelDocuments(connection, target, changes.relabel);
  let done = changes.remove.length + changes.relabel.length > 0;
  const groups = Map.groupBy(chooseFirst(changes.write), (known) => known.segmentId);
  for (const [segmentId, documents] of groups) {
    const opened = await segments.open(segmentId);
    // Merged into another one meanwhile: the next look at the store finds the documents there.
    if (opened === undefined) continue;
    const { segment, terms } = opened;
    const given = { terms, averages: target.purpose.averages };
    const vectors = new Map<string, ReadonlyMap<number, number[]> | undefined>();
    for (const { document, positions } of documents) {
      vectors.set(document.id, await dense?.vectorsOf({ documentId: document.id, positions }));
    }
    const points: PointsOf = ({ document, content }, which) =>
      documentPoints(segment, document, { ...given, content, vectors: vectors.get(document.id), which });
    await writeDocuments(connection, target, { documents, points });
    done = true;
  }
  return done;
}

function chooseFirst(documents: readonly KnownDocument[]): KnownDocument[] {
  let passages = 0;
  const end = documents.findIndex(({ positions }, at) => {
    if (at > 0 && passages + positions.length > PASSAGES_AT_ONCE) return true;
    passages += positions.length;
    return at === DOCUMENTS_AT_ONCE;
  });
  return documents.slice(0, end < 0 ? undefined : end);
}

async function removeDocuments(connection: Connection, target: Target, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += VALUES_AT_ONCE) {
    const some = ids.slice(at, at + VALUES_AT_ONCE);
    await deletePoints(connection, target, { must: [matchAny('document_id', some)] });
    for (const id of some) target.heads.delete(id);
  }
}

async function relabelDocuments(connection: Connection, target: Target, known: readonly KnownDocument[]) {
  const groups = Map.groupBy(known, ({ document }) => labelsOf(document));
  for (const group of groups.values()) {
    const payload = { ...documentPayload(group[0]!.document) };
    for (let at = 0; at < group.length; at += VALUES_AT_ONCE) {
      const ids = group.slice(at, at + VALUES_AT_ONCE).map(({ document }) => document.id);
      const what = 'set payload';
      const filter = { must: [matchAny('document_id', ids)] };
      const result = await connection.write(what, (client) =>
        client.setPayload(target.name, { payload, filter, wait: true }),
      );
      requireCompleted(what, result);
      for (const id of ids) target.heads.set(id, { ...target.heads.get(id)!, labels: payload.labels });
    }
  }
}

type PointsOf = (known: KnownDocument, which: 'head' | 'rest') => Iterable<Point>;

async function writeDocuments(
  connection: Connection,
  target: Target,
  { documents, points }: { documents: readonly KnownDocument[]; points: PointsOf },
): Promise<void> {
  const rest = function* () {
    for (const known of documents) yield* points(known, 'rest');
  };
  const heads = documents.flatMap((known) => [...points(known, 'head')]);
  // So that points of a document that is never finished can be found: its first one says that there are some.
  const unknown = heads.filter(({ payload }) => !target.heads.has(payload.document_id));
  const begun = unknown.map((point) => ({ ...point, payload: { ...point.payload, ...UNFINISHED } }));
  for (const batch of batches(begun)) await upsert(connection, target, batch);
  for (const { payload } of unknown) target.heads.set(payload.document_id, UNFINISHED);
  for (const batch of batches(rest())) await upsert(connection, target, batch);
  // Points of earlier texts of these documents: their hash is another one.
  await deletePoints(connection, target, {
    must: [
      matchAny(
        'document_id',
        documents.map(({ document }) => document.id),
      ),
    ],
    must_not: [
      matchAny(
        'content',
        documents.map(({ content }) => content),
      ),
      { has_id: heads.map(({ id }) => id) },
    ],
  });
  for (const batch of batches(heads)) {
    await upsert(connection, target, batch);
    for (const { payload } of batch) target.heads.set(payload.document_id, headOf(payload));
  }
}

const headOf = ({ content, labels, dense }: Head): Head => ({ content, labels, dense });

async function upsert(connection: Connection, target: Target, points: Point[]): Promise<void> {
  const what = 'upsert';
  requireCompleted(what, await connection.write(what, (client) => client.upsert(target.name, { points, wait: true })));
}

async function deletePoints(connection: Connection, target: Target, filter: Filter): Promise<void> {
  const what = 'delete';
  requireCompleted(what, await connection.write(what, (client) => client.delete(target.name, { filter, wait: true })));
}
