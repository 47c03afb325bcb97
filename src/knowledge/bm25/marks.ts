import type { Query } from './query.ts';
import { SLOT_MASK, SPELT, type LiveSegment } from './live-segment.ts';
import type { View } from './view.ts';

/**
 * Writes into each segment's tables which of its syllables the question asks for, runs the work, and wipes the tables.
 * The tables are shared by all searches of a view, so the work must not wait for anything.
 */
export function withMarks<Result>(view: View, query: Query, work: () => Result): Result {
  const written = view.segments.map((part) => writeMarks(part, query));
  try {
    return work();
  } finally {
    view.segments.forEach((part, index) => {
      for (const marked of written[index]!) {
        part.slotOf[marked] = 0;
      }
    });
  }
}

function writeMarks(part: LiveSegment, query: Query): number[] {
  const written: number[] = [];
  query.terms.forEach((term, slot) => {
    const id = term.ids[part.number]!;
    if (id < 0) return;
    for (let at = part.markedStart[id]!; at < part.markedStart[id + 1]!; at++) {
      const marked = part.markedOf[at]!;
      part.slotOf[marked] = slot + 1;
      written.push(marked);
    }
  });
  for (const { marked, slot } of query.tokens) {
    if (marked !== undefined) {
      const id = part.segment.markedIds.get(marked);
      if (id !== undefined) part.slotOf[id]! |= SPELT;
      continue;
    }
    // A repaired or expanded syllable has no spelling of its own: any will do.
    for (const id of written) if ((part.slotOf[id]! & SLOT_MASK) === slot + 1) part.slotOf[id]! |= SPELT;
  }
  return written;
}
