import type { SearchRequest, SearchResult } from '../knowledge-index.ts';
import { readAsked } from './asked.ts';
import { findCited } from './cited.ts';
import { firstStage, type Candidate } from './first-stage.ts';
import { withMarks } from './marks.ts';
import { PassageReader } from './passage-reader.ts';
import { parseQuery } from './query.ts';
import { rerank, RERANKED } from './rerank.ts';
import type { View } from './view.ts';

const DEFAULT_LIMIT = 20;

/** Answers one search over one moment's view; synchronous, so that the view cannot change meanwhile. */
export function searchView(view: View, request: SearchRequest): SearchResult {
  const limit = request.limit ?? DEFAULT_LIMIT;
  const query = parseQuery(view, request.text);
  const asked = readAsked(query, view.passages);
  const reader = new PassageReader(asked);
  const filter = request.filter ?? {};
  const found = withMarks(view, query, () => {
    const candidates = firstStage(view, asked, { limit: Math.max(limit, RERANKED), filter, reader });
    return rerank(view, asked, { candidates, cited: findCited(view, asked, { reader, filter }), hits: reader });
  });
  return { hits: found.slice(0, limit).map(toHit), terms: query.searched };
}

function toHit({ part, passage, score }: Candidate) {
  const { segment } = part;
  const documentId = segment.documentIds[segment.documentOf[passage]!]!;
  return { passageId: `${documentId}:${segment.position[passage]!}`, documentId, score };
}
