import type { Nearest } from '../dense/dense-search.ts';
import type { SearchRequest, SearchResult } from '../knowledge-index.ts';
import { readAsked } from './asked.ts';
import { findCited } from './cited.ts';
import { FeatureReader } from './feature-reader.ts';
import { firstStage } from './first-stage.ts';
import { withMarks } from './marks.ts';
import { PassageReader, type Candidate } from './passage-reader.ts';
import { parseQuery } from './query.ts';
import { readMeaning } from './meaning.ts';
import { rerank, RERANKED } from './rerank.ts';
import type { View } from './view.ts';

const DEFAULT_LIMIT = 20;

/** `near`: what vectors find; absent where words alone decide. */
export type Search = (view: View, request: SearchRequest, near?: Nearest) => SearchResult;

/** Searches, one after the other, over views. Synchronous, so that the view cannot change meanwhile. */
export function createSearch(): Search {
  const reader = new PassageReader();
  const features = new FeatureReader();
  return (view, request, near) => {
    const { limit = DEFAULT_LIMIT, filter = {} } = request;
    const query = parseQuery(view, request.text);
    const asked = readAsked(query, view.passages);
    reader.begin(asked);
    features.begin({ view, asked, hits: reader });
    const found = withMarks(view, query, () => {
      const candidates = firstStage(view, asked, { limit: Math.max(limit, RERANKED), filter, reader });
      const meaning = near === undefined ? undefined : readMeaning(view, near, { candidates, reader, filter });
      return rerank(features, asked, { candidates, cited: findCited(view, asked, { reader, filter }), meaning });
    });
    return { hits: found.slice(0, limit).map(toHit), terms: query.searched };
  };
}

function toHit({ part, passage, score }: Candidate) {
  const { segment } = part;
  const documentId = segment.documentIds[segment.documentOf[passage]!]!;
  return { passageId: `${documentId}:${segment.position[passage]!}`, documentId, score };
}
