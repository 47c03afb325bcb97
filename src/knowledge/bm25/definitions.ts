import { FLAG_BITS } from './analyse-passage.ts';
import type { Asked } from './asked.ts';
import { AT, type Features } from './features.ts';
import { SLOT_MASK, type LiveSegment } from './live-segment.ts';

/** What is defined has at most so many syllables. */
const LONGEST = 12;

/**
 * A question that asks what something is, and a khoản that begins "2. <something> là …": how much of the question that is.
 * Articles of definitions ("Giải thích từ ngữ") count apart.
 */
export function readDefinition(
  { asked, part, passage }: { asked: Asked; part: LiveSegment; passage: number },
  { from, to }: { from: number; to: number },
  features: Features,
): void {
  const defined = definedSlots(part, from, to);
  if (defined.length === 0) return;
  const { tokens } = asked.query;
  const stands = tokens.findIndex((_, at) => defined.every((slot, index) => tokens[at + index]?.slot === slot - 1));
  if (stands < 0) return;
  const weight = defined.reduce((sum, _, index) => sum + asked.placeWeights[stands + index]!, 0);
  const share = Math.min(1, (weight / asked.total) ** 2);
  const place = headsDefinitions(part, passage) ? AT.defG : AT.defA;
  features[place] = Math.max(features[place]!, share);
}

/** Terms of the question at each syllable before the first "là", the number of the khoản left out; empty when there is no such. */
function definedSlots({ segment, slotOf }: LiveSegment, from: number, to: number): number[] {
  const is = segment.foldedIds.get('la');
  const foldAt = (at: number) => segment.foldOf[segment.tokens[at]! >>> FLAG_BITS]!;
  const first = /^\d+$/.test(segment.folded[foldAt(from)] ?? '') ? from + 1 : from;
  const slots: number[] = [];
  for (let at = first; at < to && slots.length <= LONGEST; at++) {
    if (foldAt(at) === is) return slots;
    slots.push(slotOf[segment.tokens[at]! >>> FLAG_BITS]! & SLOT_MASK);
  }
  return [];
}

const DEFINITIONS = ['giai', 'thich', 'tu', 'ngu'];

function headsDefinitions({ segment }: LiveSegment, passage: number): boolean {
  const start = segment.start[passage]! + segment.codeCount[passage]!;
  const end = start + segment.headingCount[passage]!;
  const first = segment.foldedIds.get(DEFINITIONS[0]!);
  for (let at = start; at + DEFINITIONS.length <= end; at++) {
    if (segment.foldOf[segment.tokens[at]! >>> FLAG_BITS] !== first) continue;
    if (
      DEFINITIONS.every(
        (word, index) => segment.folded[segment.foldOf[segment.tokens[at + index]! >>> FLAG_BITS]!] === word,
      )
    ) {
      return true;
    }
  }
  return false;
}
