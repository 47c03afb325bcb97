import type { KnowledgeDocument } from '../document.ts';
import type { Passage } from '../passage.ts';
import { analysePassage, FLAG_BITS } from './analyse-passage.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { fieldsOf, type Segment } from './segment.ts';

/** A segment of one document. */
export function buildSegment(document: KnowledgeDocument, passages: readonly Passage[]): Segment {
  const builder = new SegmentBuilder();
  builder.addDocument(document.id);
  for (const passage of passages) builder.addPassage(analysePassage(document, passage));
  return builder.finish();
}

export interface MergeInput {
  segment: Segment;
  /** Documents for which this segment speaks. */
  live: ReadonlySet<string>;
}

/** One segment with the live documents of several; what is dead is left behind. */
export function mergeSegments(inputs: readonly MergeInput[]): Segment {
  const builder = new SegmentBuilder();
  for (const { segment, live } of inputs) {
    // Only when met: words that dead documents alone held are left behind as well.
    const renumbered: (number | undefined)[] = [];
    const numberOf = (id: number) =>
      (renumbered[id] ??= builder.numberTerm(segment.marked[id]!, segment.folded[segment.foldOf[id]!]!));
    const renumber = (token: number) => numberOf(token >>> FLAG_BITS) * (1 << FLAG_BITS) + (token & FLAGS);
    segment.documentIds.forEach((documentId, index) => {
      if (!live.has(documentId)) return;
      builder.addDocument(documentId);
      for (let passage = segment.documentStart[index]!; passage < segment.documentStart[index + 1]!; passage++) {
        const [title, codes, heading, body] = fieldsOf(segment, passage).map(({ from, to }) =>
          Array.from(segment.tokens.subarray(from, to), renumber),
        );
        builder.addTokens({
          position: segment.position[passage]!,
          article: segment.articles[segment.article[passage]!]!,
          attachment: segment.attachments[segment.attachment[passage]!]!,
          title: title!,
          codes: codes!,
          heading: heading!,
          body: body!,
        });
      }
    });
  }
  return builder.finish();
}

const FLAGS = (1 << FLAG_BITS) - 1;

/** How many segments of about one size may stand beside each other before they are merged. */
const FAN = 6;

export interface SegmentSize {
  id: string;
  /** Including dead ones. */
  passages: number;
  live: number;
}

/**
 * Which segments to merge now; empty when none. Segments of one size (a power of FAN) are merged, with all smaller ones,
 * when there are FAN of them, so that a passage is written again only a few times however many follow. A segment of
 * which half is dead is written anew alone.
 */
export function chooseMerge(segments: readonly SegmentSize[]): string[] {
  const tierOf = (segment: SegmentSize) => Math.floor(Math.log(Math.max(1, segment.live)) / Math.log(FAN));
  const tiers = Map.groupBy(segments, tierOf);
  for (const tier of [...tiers.keys()].sort((a, b) => a - b)) {
    if (tiers.get(tier)!.length < FAN) continue;
    return segments.filter((segment) => tierOf(segment) <= tier).map((segment) => segment.id);
  }
  const wasted = segments.find((segment) => segment.live * 2 < segment.passages);
  return wasted === undefined ? [] : [wasted.id];
}
