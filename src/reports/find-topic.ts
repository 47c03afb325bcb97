import type { Organisation } from '../organisation.ts';
import { findPhrases, makePhraseBook, type PhraseBook } from '../vietnamese/phrases.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';
import { GROUP_WORDS } from './opinion-words.ts';

export type TopicBook = PhraseBook<string>;

export interface TopicFinding {
  /** Absent when no keyword stands in the text. */
  topic?: string;
  /** Others with at least half the weight of the first, best first. */
  others: string[];
  /** Weight of the best, 0 without any. */
  weight: number;
  /** The keywords that spoke for the best. */
  keywords: string[];
}

export function makeTopicBook(organisation: Pick<Organisation, 'topics'>): TopicBook {
  return makePhraseBook(organisation.topics.map(({ id, keywords }) => [id, keywords] as const));
}

/** Weight of a keyword by its syllables: the longer, the surer. */
const LENGTH_WEIGHTS = [0, 1, 2.4, 3.2, 3.6];
/** What says where or when something is rather than what it is: "trước cửa trường", "gần chợ", "đi học". */
const PLACING =
  /^(?:o|tai|gan|truoc|sau|canh|doi|ben|ngoai|trong|giua|dau|cuoi|tren|duoi|sat|qua|vao|ra|doan|khu|cho|cua|cong|toan|dien|tu|den|quanh|xuong|len|doc|phia)$/;
const COVERED = 0.15;
/** People whom it happens to ("học sinh đi qua") say less than the thing itself. */
const PEOPLE = 0.4;
const WEAK = 0.5;
const PLACED = 0.5;
/** The first words of a message mostly say what it is about. */
const HEAD_WORDS = 12;
const HEAD_BONUS = 1.25;

/** The topic whose keywords weigh most; words that name a place (`placeSpans`) or follow "trước", "gần" weigh less. */
export function findTopic(
  typed: TypedText,
  book: TopicBook,
  placeSpans: readonly { at: number; length: number; landmark: boolean }[] = [],
): TopicFinding {
  const hits = findPhrases(typed, book);
  const people = new Set(findPhrases(typed, GROUP_WORDS).map(({ at, length }) => `${at} ${length}`));
  const sharers = new Map<number, number>();
  for (const { at } of hits) sharers.set(at, (sharers.get(at) ?? 0) + 1);
  const weights = new Map<string, { weight: number; keywords: Set<string> }>();
  for (const { label, text, at, length, weak } of hits) {
    const place = placeSpans.find((span) => at < span.at + span.length && span.at < at + length);
    const inside = place !== undefined && place.at <= at && at + length <= place.at + place.length;
    let weight = (LENGTH_WEIGHTS[Math.min(length, 4)] ?? 1) / Math.sqrt(sharers.get(at)!);
    if (inside) weight *= place.landmark ? COVERED : 0;
    else if (isPlaced(typed, at)) weight *= PLACED;
    if (weak) weight *= WEAK;
    if (people.has(`${at} ${length}`)) weight *= PEOPLE;
    if (at < HEAD_WORDS) weight *= HEAD_BONUS;
    const entry = weights.get(label) ?? { weight: 0, keywords: new Set() };
    // Said twice is not twice as true.
    entry.weight += entry.keywords.has(text) ? weight / 4 : weight;
    entry.keywords.add(text);
    weights.set(label, entry);
  }
  const ranked = [...weights].filter(([, { weight }]) => weight > 0).toSorted(([, a], [, b]) => b.weight - a.weight);
  const [best, ...rest] = ranked;
  if (best === undefined) return { others: [], weight: 0, keywords: [] };
  const [topic, { weight, keywords }] = best;
  return {
    topic,
    others: rest.filter(([, other]) => other.weight * 2 >= weight).map(([id]) => id),
    weight,
    keywords: [...keywords],
  };
}

/** "trước cửa trường", "ở dãy ki ốt": one of the two words before says where. */
function isPlaced(typed: TypedText, at: number): boolean {
  for (let before = at; before > Math.max(0, at - 2); before--) {
    if (typed.words[before]!.phraseStart) return false;
    if (PLACING.test(typed.words[before - 1]!.folded)) return true;
  }
  return false;
}
