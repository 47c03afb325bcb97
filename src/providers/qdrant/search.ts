import { z } from 'zod';
import { readAsked } from '../../knowledge/bm25/asked.ts';
import { parseQuery, type Query } from '../../knowledge/bm25/query.ts';
import { createSearch } from '../../knowledge/bm25/search-view.ts';
import type { SearchRequest, SearchResult } from '../../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import type { Connection } from './connection.ts';
import { type DenseHit, type DenseShape, type DenseVectors, nearest } from './dense-vectors.ts';
import type { Lexicon } from './lexicon.ts';
import { DENSE, hitPayload, WORDS } from './points.ts';
import { bothFilters, type Filter, matchAny, toServerFilter } from './search-filter.ts';
import { questionVector, type SparseVector } from './sparse-vector.ts';
import { openWindow } from './window.ts';

/** So many of the server's best are read and ranked here, or twice the hits asked for. */
const CANDIDATES = 64;
const CANDIDATES_AT_MOST = 1000;
/** More passages than twelve are no citation of one place; one more tells that there are more. */
const CITED_AT_MOST = 13;
/** The server counts places from 0: this is what is called 60 elsewhere. */
const RRF_K = 61;
/** Seconds after which the server may give up. */
const SERVER_SECONDS = 2;

export interface Searcher {
  /** What can be said without the server: the answer when there is nothing to find, else what to ask. */
  prepare(lexicon: Lexicon, request: SearchRequest): SearchResult | Prepared;
  /** Throws AppError `search_unavailable` when the server fails. */
  find(prepared: Prepared): Promise<SearchResult>;
}

export interface Prepared {
  lexicon: Lexicon;
  request: SearchRequest;
  filter: Filter;
  vector: SparseVector;
  /** Filter on the passages that the question cites by document and article. */
  cited: Filter | undefined;
  terms: SearchResult['terms'];
}

export interface SearcherOptions {
  connection: Connection;
  /** Name that is searched. */
  alias: string;
  store: Pick<KnowledgeStore, 'findPassages'>;
  dense: DenseVectors | undefined;
  /** The vectors of meaning in what is searched. */
  denseShape: () => DenseShape | undefined;
}

/** The server chooses the candidates; their order is that of the index in this process, with its exact scores. */
export function createSearcher(options: SearcherOptions): Searcher {
  const search = createSearch();
  return {
    prepare(lexicon, request) {
      const query = parseQuery(lexicon.view, request.text);
      const filter = toServerFilter(request.filter ?? {});
      if (filter === undefined || lexicon.totals.passages === 0) return { hits: [], terms: query.searched };
      const vector = questionVector(readAsked(query, lexicon.totals.passages));
      return { lexicon, request, filter, vector, cited: citedFilter(query, filter), terms: query.searched };
    },
    async find(prepared) {
      const { lexicon, request, cited } = prepared;
      const [{ hits, question, trusted }, named] = await Promise.all([
        queryBest(options, prepared),
        cited === undefined ? [] : scrollCited(options, cited),
      ]);
      const ids = [...new Set([...hits, ...named].map(({ documentId, position }) => `${documentId}:${position}`))];
      if (ids.length === 0) return { hits: [], terms: prepared.terms };
      // Read from our own store: what it no longer holds is not found, whatever the server still has.
      const passages = await options.store.findPassages(ids);
      const window = await openWindow(lexicon, passages);
      if (question === undefined) return search(window, request);
      return search(window, request, { passages: nearest(question, hits), trusted });
    },
  };
}

interface Best {
  hits: DenseHit[];
  /** The question's vector of meaning, where it was asked for by that, too. */
  question?: readonly number[] | undefined;
  trusted: boolean;
}

/** The passages with the most of the question's words, and those nearest to it in meaning, by one query. */
async function queryBest(
  { connection, alias, dense, denseShape }: SearcherOptions,
  { request, filter, vector }: Prepared,
): Promise<Best> {
  const shape = denseShape();
  const question = shape === undefined ? undefined : await dense?.vectorOf(request.text, shape);
  const limit = Math.min(CANDIDATES_AT_MOST, Math.max(CANDIDATES, 2 * (request.limit ?? 0)));
  const words = { query: vector, using: WORDS, limit };
  const parts = [
    ...(vector.indices.length > 0 ? [words] : []),
    ...(question === undefined ? [] : [{ query: [...question], using: DENSE, limit }]),
  ];
  if (parts.length === 0) return { hits: [], trusted: false };
  const one = question === undefined ? words : { prefetch: parts, query: { rrf: { k: RRF_K } }, limit };
  const points = await readPoints(connection, 'query', (client) =>
    client.query(alias, {
      ...one,
      // Of the whole query: the server applies it to each part.
      filter,
      with_payload: Object.keys(hitPayload.shape),
      with_vector: question === undefined ? false : [DENSE],
      timeout: SERVER_SECONDS,
    }),
  );
  return { hits: points, question, trusted: dense?.isTrusted(shape) ?? false };
}

function scrollCited({ connection, alias }: SearcherOptions, filter: Filter): Promise<DenseHit[]> {
  return readPoints(connection, 'scroll cited', (client) =>
    client.scroll(alias, {
      filter,
      limit: CITED_AT_MOST,
      with_payload: Object.keys(hitPayload.shape),
      with_vector: false,
      timeout: SERVER_SECONDS,
    }),
  );
}

const pointList = z.object({
  points: z.array(
    z.object({ payload: z.unknown(), vector: z.object({ [DENSE]: z.array(z.number()).optional() }).nullish() }),
  ),
});

async function readPoints(
  connection: Connection,
  what: string,
  call: Parameters<Connection['read']>[1],
): Promise<DenseHit[]> {
  const { points } = await connection.read(what, async (client) => pointList.parse(await call(client)));
  return points.flatMap(({ payload, vector }) => {
    const hit = hitPayload.safeParse(payload).data;
    // Not one of ours; there is nothing to read.
    if (hit === undefined) return [];
    return [{ documentId: hit.document_id, position: hit.position, vector: vector?.[DENSE] }];
  });
}

function citedFilter({ naming }: Query, filter: Filter): Filter | undefined {
  if (naming.documents.size === 0 || naming.articles.length === 0) return undefined;
  const documents = matchAny('document_id', [...naming.documents.keys()]);
  return bothFilters(filter, [documents, matchAny('article', naming.articles)]);
}
