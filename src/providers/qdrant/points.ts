import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import type { Segment } from '../../knowledge/bm25/segment.ts';
import { dayNumber } from './search-filter.ts';
import { type AverageLengths, passageVector, type SparseVector } from './sparse-vector.ts';

/** Names of the vectors of a point. */
export const WORDS = 'words';
export const DENSE = 'dense';

/** What filters need to know of a passage's document; the same on each of its points. */
interface DocumentPayload {
  access: string;
  kind: string;
  issued_on: number | null;
  effective_from: number | null;
  effective_to: number | null;
  /** All of the above in one line. */
  labels: string;
}

export interface PointPayload extends DocumentPayload {
  document_id: string;
  position: number;
  article: string;
  /** Hash of what the document's points are made of; on the first one '' until all the others are there. */
  content: string;
  /** True on the document's first point. */
  head: boolean;
  /** Whether vectors of meaning were written with the document's points. */
  dense: boolean;
}

export interface Point {
  id: string;
  vector: { [WORDS]: SparseVector; [DENSE]?: number[] };
  payload: PointPayload & Record<string, unknown>;
}

/** Payload fields that filters name; strict mode refuses filters on others. */
export const INDEXED_FIELDS = [
  ['document_id', { type: 'keyword' }],
  ['access', { type: 'keyword' }],
  ['kind', { type: 'keyword' }],
  ['article', { type: 'keyword' }],
  ['content', { type: 'keyword' }],
  ['head', { type: 'bool' }],
  ['issued_on', { type: 'integer', lookup: false, range: true }],
  ['effective_from', { type: 'integer', lookup: false, range: true }],
  ['effective_to', { type: 'integer', lookup: false, range: true }],
] as const;

/** Of points in search results, and of heads. */
export const hitPayload = z.object({ document_id: z.string(), position: z.number().int().nonnegative() });
export const headPayload = z.object({
  document_id: z.string(),
  content: z.string(),
  labels: z.string(),
  dense: z.boolean().default(false),
});

const NAMESPACE = Buffer.from('6f1d7c0e5a3b4f0f9c2e7a51d4b8e913', 'hex');

/** The UUID (version 5) of a passage: the server takes no ids of other forms. */
export function pointId(documentId: string, position: number): string {
  const hash = createHash('sha1').update(NAMESPACE).update(`${documentId}\n${position}`).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function documentPayload(document: KnowledgeDocument): DocumentPayload {
  return {
    access: document.access,
    kind: document.kind,
    issued_on: dayNumber(document.issuedOn),
    effective_from: dayNumber(document.effectiveFrom),
    effective_to: dayNumber(document.effectiveTo),
    labels: labelsOf(document),
  };
}

/** All that filters look at, in one line. */
export function labelsOf({ access, kind, issuedOn, effectiveFrom, effectiveTo }: KnowledgeDocument): string {
  return [access, kind, issuedOn, effectiveFrom, effectiveTo].map((field) => field ?? '').join(' ');
}

/** The points of a document of a segment, in reading order: its first one, or the others. */
export function* documentPoints(
  segment: Segment,
  document: KnowledgeDocument,
  given: {
    content: string;
    terms: Uint32Array;
    averages: AverageLengths;
    /** By position; undefined when the document is to have none. */
    vectors: ReadonlyMap<number, number[]> | undefined;
    which: 'head' | 'rest';
  },
): Generator<Point> {
  const index = segment.documentIds.indexOf(document.id);
  if (index < 0) return;
  const shared = documentPayload(document);
  const first = segment.documentStart[index]!;
  const end = segment.documentStart[index + 1]!;
  const range = given.which === 'head' ? [first, Math.min(end, first + 1)] : [first + 1, end];
  for (let passage = range[0]!; passage < range[1]!; passage++) {
    const position = segment.position[passage]!;
    const dense = given.vectors?.get(position);
    yield {
      id: pointId(document.id, position),
      vector: { [WORDS]: passageVector(segment, passage, given), ...(dense && { [DENSE]: dense }) },
      payload: {
        document_id: document.id,
        position,
        article: segment.articles[segment.article[passage]!]!,
        ...shared,
        content: given.content,
        head: passage === first,
        dense: given.vectors !== undefined,
      },
    };
  }
}

/** How many points, and about how many bytes, go into one request: the server takes 500 and 32 MiB. */
const POINTS_AT_ONCE = 100;
const BYTES_AT_ONCE = 4_000_000;
/** What a number of a vector takes as text at most, with its comma. */
const BYTES_A_NUMBER = 12;
const BYTES_A_PAYLOAD = 600;

const bytesOf = ({ vector }: Point) =>
  BYTES_A_PAYLOAD + (2 * vector[WORDS].indices.length + (vector[DENSE]?.length ?? 0)) * BYTES_A_NUMBER;

/** Cuts points into requests. A point alone may be larger than a request should be. */
export function* batches(points: Iterable<Point>): Generator<Point[]> {
  let batch: Point[] = [];
  let bytes = 0;
  for (const point of points) {
    const more = bytesOf(point);
    if (batch.length === POINTS_AT_ONCE || (batch.length > 0 && bytes + more > BYTES_AT_ONCE)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(point);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}
