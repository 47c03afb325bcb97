import { setImmediate } from 'node:timers/promises';
import { analysePassage } from '../../knowledge/bm25/analyse-passage.ts';
import { createLiveSegment, type LiveSegment } from '../../knowledge/bm25/live-segment.ts';
import { SegmentBuilder } from '../../knowledge/bm25/segment-builder.ts';
import { assembleView, type View } from '../../knowledge/bm25/view.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { Lexicon } from './lexicon.ts';

/** So many passages are analysed between two turns of the event loop. */
const AT_ONCE = 16;

/**
 * A view that holds some passages, with the counts of all: the index in this process gives them the very scores that
 * it would give them among all. Passages of documents that the lexicon does not know are left out.
 */
export async function openWindow(lexicon: Lexicon, passages: readonly Passage[]): Promise<View> {
  const known = passages.filter((passage) => lexicon.documents.has(passage.documentId));
  const byDocument = Map.groupBy(known, (passage) => passage.documentId);
  const placeOf = (id: string) => lexicon.documents.get(id)!.place;
  // Of equal scores the earlier wins, so they stand as in the store.
  const ids = [...byDocument.keys()].sort((a, b) => placeOf(a) - placeOf(b));
  const builder = new SegmentBuilder();
  let analysed = 0;
  for (const id of ids) {
    builder.addDocument(id);
    const { document } = lexicon.documents.get(id)!;
    for (const passage of byDocument.get(id)!.sort((a, b) => a.position - b.position)) {
      builder.addPassage(analysePassage(document, passage));
      if (++analysed % AT_ONCE === 0) await setImmediate();
    }
  }
  const segment = builder.finish();
  const documents = new Map(ids.map((id) => [id, lexicon.documents.get(id)!.document]));
  const part = createLiveSegment({ id: '', number: lexicon.parts.length, segment, documents });
  const counted: LiveSegment = {
    ...part,
    // The lexicon has counted these passages already.
    deadTerms: lengthsOf(segment.postingStart),
    deadPairs: lengthsOf(segment.pairPostingStart),
  };
  return assembleView([...lexicon.parts, counted], {
    documents: lexicon.view.documents,
    totals: lexicon.totals,
    names: () => lexicon.view.names(),
  });
}

const lengthsOf = (starts: Uint32Array) =>
  Uint32Array.from({ length: Math.max(0, starts.length - 1) }, (_, at) => starts[at + 1]! - starts[at]!);
