import { z } from 'zod';
import { readAsked } from '../../knowledge/bm25/asked.ts';
import { createSearch, type Search } from '../../knowledge/bm25/search-view.ts';
import { parseQuery, type Query } from '../../knowledge/bm25/query.ts';
import type { SearchRequest, SearchResult } from '../../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import type { Connection } from './connection.ts';
import type { Lexicon } from './lexicon.ts';
import { hitPayload, WORDS } from './points.ts';
import { bothFilters, type Filter, matchAny, toServerFilter } from './search-filter.ts';
import { questionVector, type SparseVector } from './sparse-vector.ts';
import { openWindow } from './window.ts';

/** So many of the server's best are read and ranked here, or twice the hits asked for. */
const CANDIDATES = 64;
const CANDIDATES_AT_MOST = 1000;
/** More passages than this are no citation of one place; one more tells that there are more. */
const CITED_AT_MOST = 13;
/** Seconds after which the server may give up. */
const SERVER_SECONDS = 2;

const hitList = z.object({ points: z.array(z.object({ payload: z.unknown() })) });

export interface Searcher {
  /** What can be said without the server: the hits when there is nothing to find, else what to ask. */
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

interface SearcherOptions {
  connection: Connection;
  /** Name that is searched. */
  alias: string;
  store: Pick<KnowledgeStore, 'findPassages'>;
}

export function createSearcher(options: SearcherOptions): Searcher {
  const search = createSearch();
  return {
    prepare(lexicon, request) {
      const query = parseQuery(lexicon.view, request.text);
      const filter = toServerFilter(request.filter ?? {});
      const nothing = { hits: [], terms: query.searched };
      if (filter === undefined || lexicon.totals.passages === 0) return nothing;
      const vector = questionVector(readAsked(query, lexicon.totals.passages));
      const cited = citedFilter(query, filter);
      if (vector.indices.length === 0 && cited === undefined) return nothing;
      return { lexicon, request, filter, vector, cited, terms: query.searched };
    },
    find: (prepared) => find(options, prepared, search),
  };
}

/** The server chooses the candidates; their order is that of the index in this process, with its exact scores. */
async function find(
  { connection, alias, store }: SearcherOptions,
  prepared: Prepared,
  search: Search,
): Promise<SearchResult> {
  const { lexicon, request, vector, cited } = prepared;
  const [best, named] = await Promise.all([
    vector.indices.length === 0 ? [] : queryWords(connection, alias, prepared),
    cited === undefined ? [] : scrollCited(connection, alias, cited),
  ]);
  const ids = [...new Set([...best, ...named])];
  if (ids.length === 0) return { hits: [], terms: prepared.terms };
  // Read from our own store: what it no longer holds is not found, whatever the server still has.
  const passages = await store.findPassages(ids);
  return search(await openWindow(lexicon, passages), request);
}

/** Ids of the passages with the most of the question's words, best first. */
async function queryWords(
  connection: Connection,
  alias: string,
  { request, filter, vector }: Prepared,
): Promise<string[]> {
  const limit = Math.min(CANDIDATES_AT_MOST, Math.max(CANDIDATES, 2 * (request.limit ?? 0)));
  const { points } = await connection.read('query', async (client) =>
    hitList.parse(
      await client.query(alias, {
        query: vector,
        using: WORDS,
        filter,
        limit,
        with_payload: Object.keys(hitPayload.shape),
        with_vector: false,
        timeout: SERVER_SECONDS,
      }),
    ),
  );
  return points.flatMap(({ payload }) => passageIdOf(payload));
}

async function scrollCited(connection: Connection, alias: string, filter: Filter): Promise<string[]> {
  const { points } = await connection.read('scroll cited', async (client) =>
    hitList.parse(
      await client.scroll(alias, {
        filter,
        limit: CITED_AT_MOST,
        with_payload: Object.keys(hitPayload.shape),
        with_vector: false,
        timeout: SERVER_SECONDS,
      }),
    ),
  );
  return points.flatMap(({ payload }) => passageIdOf(payload));
}

function citedFilter({ naming }: Query, filter: Filter): Filter | undefined {
  if (naming.documents.size === 0 || naming.articles.length === 0) return undefined;
  return bothFilters(filter, [
    matchAny('document_id', [...naming.documents.keys()]),
    matchAny('article', naming.articles),
  ]);
}

function passageIdOf(payload: unknown): string[] {
  const hit = hitPayload.safeParse(payload).data;
  return hit === undefined ? [] : [`${hit.document_id}:${hit.position}`];
}
