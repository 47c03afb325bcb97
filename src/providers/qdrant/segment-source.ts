import { openSegment, type Segment } from '../../knowledge/bm25/segment.ts';
import type { SegmentStore } from '../../knowledge/segment-store.ts';
import { numberTerms } from './sparse-vector.ts';

export interface NumberedSegment {
  segment: Segment;
  /** As `numberTerms` gives them. */
  terms: Uint32Array;
}

/** Segments of the store; keeps the last one, since most documents that are written together stand in one. */
export interface SegmentSource {
  /** Undefined when it has been merged into another one meanwhile. */
  open(id: string): Promise<NumberedSegment | undefined>;
  /** Lets go of what is kept. */
  forget(): void;
}

export function createSegmentSource(store: Pick<SegmentStore, 'readSegment'>): SegmentSource {
  let kept: (NumberedSegment & { id: string }) | undefined;
  return {
    async open(id) {
      if (kept?.id === id) return kept;
      kept = undefined;
      const bytes = await store.readSegment(id);
      if (bytes === undefined) return undefined;
      const segment = openSegment(bytes);
      kept = { id, segment, terms: numberTerms(segment) };
      return kept;
    },
    forget() {
      kept = undefined;
    },
  };
}
