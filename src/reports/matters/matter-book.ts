import type { TypedText } from '../../vietnamese/typed-words.ts';
import type { AreaFinding } from '../find-area.ts';
import { CLUES } from './clues.ts';
import { LAND, NATURE } from './land-and-nature.ts';
import { CULTURE, LIVING, RULE } from './living-and-rule.ts';
import type { MatterWords } from './matter-words.ts';
import { HEALTH, OFFICES, SCHOOLS } from './offices-and-schools.ts';
import { ROADS, SUPPLY } from './roads-and-supply.ts';
import { ORDER, WELFARE } from './welfare-and-order.ts';
import { findWordings, makeWordingBook, type WordingHit } from './wordings.ts';

/** The topics of a ward, by the ids under which an office has them; an office's own topics have only its own keywords. */
const MATTERS_BY_TOPIC: Readonly<Record<string, MatterWords>> = {
  'dat-dai': LAND,
  'moi-truong': NATURE,
  'giao-thong': ROADS,
  'dien-nuoc': SUPPLY,
  'hanh-chinh': OFFICES,
  'giao-duc': SCHOOLS,
  'y-te': HEALTH,
  'chinh-sach': WELFARE,
  'an-ninh': ORDER,
  'kinh-te-viec-lam': LIVING,
  'van-hoa': CULTURE,
  'chinh-quyen': RULE,
};

export interface Matter {
  /** "cống" */
  name: string;
  topic: string;
}

export type MatterHit = WordingHit<Matter>;

const BOOK = makeWordingBook(
  Object.entries(MATTERS_BY_TOPIC).flatMap(([topic, matters]) =>
    Object.entries(matters).map(([name, wordings]) => [{ name, topic }, wordings] as const),
  ),
);

const read = new WeakMap<TypedText, { places: AreaFinding['spans']; hits: MatterHit[] }>();

/**
 * Matters that a message speaks of, wherever and however often. `places` are those
 * of `findArea`: the bridge in "Cầu Đá" is none. Several readers ask of the same text.
 */
export function findMatters(typed: TypedText, places: AreaFinding['spans']): MatterHit[] {
  const known = read.get(typed);
  if (known?.places === places) return known.hits;
  const names = places.filter(({ landmark }) => !landmark);
  const hits = findWordings(typed, BOOK, names);
  read.set(typed, { places, hits });
  return hits;
}

const CLUE_BOOK = makeWordingBook(Object.entries(CLUES));

/** Words that hint at a topic, each once, by topic; what is ambiguous without its marks is left out of unmarked text. */
export function findClues(typed: TypedText): Map<string, WordingHit<string>[]> {
  const byTopic = new Map<string, Map<string, WordingHit<string>>>();
  for (const hit of findWordings(typed, CLUE_BOOK)) {
    const words = typed.words.slice(hit.at, hit.at + hit.length).map(({ folded }) => folded);
    const clues = byTopic.get(hit.label) ?? new Map<string, WordingHit<string>>();
    if (!clues.has(words.join(' '))) clues.set(words.join(' '), hit);
    byTopic.set(hit.label, clues);
  }
  return new Map([...byTopic].map(([topic, clues]) => [topic, [...clues.values()]]));
}
