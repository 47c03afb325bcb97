import type { Organisation } from '../organisation.ts';
import { findPhrases, makePhraseBook, type PhraseBook } from '../vietnamese/phrases.ts';
import { readTyped, type TypedText } from '../vietnamese/typed-words.ts';
import type { AreaFinding } from './find-area.ts';
import { findClues, findMatters } from './matters/matter-book.ts';
import { BESIDE_THE_MATTER, SHARED_TROUBLES } from './matter-concepts.ts';
import { GROUP_WORDS } from './opinion-words.ts';

export interface TopicBook {
  ids: ReadonlySet<string>;
  phrases: PhraseBook<string>;
  /** How often a syllable, or two in a row, stands in the keywords of each topic. */
  parts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

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

/** Words that hold a keyword and mean something else: "yêu cầu" is no bridge. */
const NO_KEYWORDS =
  'điện thoại,số điện thoại,không có điện thoại,thợ điện,nước ngoài,nước uống,nhà nước,đất nước,cả nước,trong nước,trường hợp,thị trường,hiện trường,lực lượng,chất lượng,số lượng,yêu cầu,nhu cầu,toàn cầu,cầu mong,cầu thang,cầu tiến,đường dây nóng,đường link,đường huyết,mặt trường,thông thường,bất thường,con đường sống,bầu không khí,công bằng,cộng tác viên,thu hút,cháy túi,học hỏi,tin học,văn học,nước mắt,đường phố văn minh,thuế quan,hội trường,trưởng thành,chủ trương,cơ quan,kịp thời'.split(
    ',',
  );
const NO_TOPIC = '';

export function makeTopicBook(organisation: Pick<Organisation, 'topics'>): TopicBook {
  const keywords = organisation.topics.map((topic) => [topic.id, topic.keywords] as const);
  const named = new Set(keywords.flatMap(([, words]) => words));
  return {
    ids: new Set(organisation.topics.map(({ id }) => id)),
    phrases: makePhraseBook([...keywords, [NO_TOPIC, NO_KEYWORDS.filter((word) => !named.has(word))] as const]),
    parts: countParts(keywords),
  };
}

/** Syllables of keywords with marks and without, one by one and in pairs. */
function countParts(keywords: readonly (readonly [string, readonly string[]])[]): TopicBook['parts'] {
  const parts = new Map<string, Map<string, number>>();
  const add = (part: string, topic: string) => {
    const topics = parts.get(part) ?? new Map<string, number>();
    topics.set(topic, (topics.get(topic) ?? 0) + 1);
    parts.set(part, topics);
  };
  for (const [topic, phrases] of keywords) {
    for (const phrase of phrases) {
      const { words } = readTyped(phrase);
      for (const form of ['marked', 'folded'] as const) {
        // A syllable without marks is the same in both forms.
        const forms = new Set(words.map((word) => `${form}:${word[form]}`));
        for (const part of forms) add(part, topic);
        words.slice(1).forEach((word, at) => add(`${form}:${words[at]![form]} ${word[form]}`, topic));
      }
    }
  }
  return parts;
}

/**
 * What words that are no keywords say of the topic: "bán thuốc" is in no list, but "thuốc" stands in many keywords of one
 * topic and in few of others.
 */
function voteByParts(typed: TypedText, book: TopicBook, covered: ReadonlySet<number>): Map<string, number> {
  const votes = new Map<string, number>();
  const form = typed.accented ? 'marked' : 'folded';
  const vote = (part: string, weight: number) => {
    const topics = book.parts.get(`${form}:${part}`);
    if (topics === undefined) return;
    const all = [...topics.values()].reduce((sum, count) => sum + count, 0);
    for (const [topic, count] of topics) {
      // Alone in one topic it counts in full, spread over all not at all.
      votes.set(topic, (votes.get(topic) ?? 0) + weight * (count / all) ** 2 * Math.min(1, Math.log2(1 + count) / 2));
    }
  };
  typed.words.forEach((word, at) => {
    if (covered.has(at) || BESIDE_THE_MATTER.has(word.folded)) return;
    vote(word[form], PART_WEIGHT);
    const next = typed.words[at + 1];
    if (next !== undefined && !next.phraseStart && !covered.has(at + 1))
      vote(`${word[form]} ${next[form]}`, PAIR_WEIGHT);
  });
  return votes;
}

/** Weight of a keyword by its syllables: the longer, the surer. */
const LENGTH_WEIGHTS = [0, 1, 2, 2.7, 3.1];
/** What says where or when something is rather than what it is: "trước cửa trường", "gần chợ", "đi học". */
const PLACING =
  /^(?:o|tai|gan|truoc|sau|canh|doi|ben|ngoai|trong|giua|dau|cuoi|tren|duoi|sat|qua|vao|ra|doan|khu|cho|cua|cong|toan|dien|tu|den|quanh|xuong|len|doc|phia|khap|day|ngay|sang|kin|dau)$/;
const COVERED = 0.15;
/** People whom it happens to ("học sinh đi qua") say less than the thing itself. */
const PEOPLE = 0.4;
const WEAK = 0.5;
const PART_WEIGHT = 0.7;
const PAIR_WEIGHT = 1.4;
const MOST_VOTES = 0.9;
/** Less than this is a guess. */
const LEAST = 0.25;
const PLACED = 0.5;
/** The first words of a message mostly say what it is about. */
const HEAD_WORDS = 8;
const HEAD_BONUS = 1.25;

/** The topic whose keywords weigh most; words that name a place (`placeSpans`) or follow "trước", "gần" weigh less. */
export function findTopic(typed: TypedText, book: TopicBook, placeSpans: AreaFinding['spans'] = []): TopicFinding {
  const found = findPhrases(typed, book.phrases);
  const hits = found.filter(({ label }) => label !== NO_TOPIC);
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
  for (const [topic, weight] of weighMatters(typed, book, placeSpans)) {
    const entry = weights.get(topic) ?? { weight: 0, keywords: new Set() };
    entry.weight += weight;
    weights.set(topic, entry);
  }
  for (const [topic, weight] of weighClues(typed, book, placeSpans)) {
    const entry = weights.get(topic) ?? { weight: 0, keywords: new Set() };
    entry.weight += weight;
    weights.set(topic, entry);
  }
  const covered = new Set(
    [...found, ...placeSpans].flatMap(({ at, length }) => Array.from({ length }, (_, offset) => at + offset)),
  );
  for (const [topic, vote] of voteByParts(typed, book, covered)) {
    const entry = weights.get(topic) ?? { weight: 0, keywords: new Set() };
    entry.weight += Math.min(vote, MOST_VOTES);
    weights.set(topic, entry);
  }
  const ranked = [...weights]
    .filter(([, { weight }]) => weight >= LEAST)
    .toSorted(([, a], [, b]) => b.weight - a.weight);
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

type PlaceSpans = AreaFinding['spans'];

const MATTERS = 1;
const AGAIN = 0.25;

/** What the matters that are spoken of say of the topic; each counts once, further ones of a topic less. */
function weighMatters(typed: TypedText, book: TopicBook, placeSpans: PlaceSpans): Map<string, number> {
  const best = new Map<string, Map<string, number>>();
  for (const { label, at, length, weight, joined } of findMatters(typed, placeSpans)) {
    const { name: matter, topic } = label;
    if (!book.ids.has(topic)) continue;
    const place = placeSpans.find((span) => span.at <= at && at + length <= span.at + span.length);
    let own = weight * (SHARED_TROUBLES.has(matter) ? GENERIC : 1);
    if (place !== undefined) own *= place.landmark ? COVERED : 0;
    else if (!joined && isPlaced(typed, at)) own *= PLACED;
    if (at < HEAD_WORDS) own *= HEAD_BONUS;
    const matters = best.get(topic) ?? new Map<string, number>();
    matters.set(matter, Math.max(matters.get(matter) ?? 0, own));
    best.set(topic, matters);
  }
  return new Map(
    [...best].map(([topic, matters]) => {
      const [first = 0, ...rest] = [...matters.values()].toSorted((one, other) => other - one);
      return [topic, MATTERS * (first + AGAIN * rest.reduce((sum, weight) => sum + weight, 0))];
    }),
  );
}

const GENERIC = 0.6;
const CLUE = 0.35;
const MOST_CLUES = 1.4;

/** What small hints say of the topic. */
function weighClues(typed: TypedText, book: TopicBook, placeSpans: PlaceSpans): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [topic, clues] of findClues(typed)) {
    if (!book.ids.has(topic)) continue;
    const own = clues
      .filter(({ at }) => !placeSpans.some((span) => span.at <= at && at < span.at + span.length))
      .reduce((sum, { at, weight }) => sum + CLUE * Math.min(1.4, weight) * (isPlaced(typed, at) ? PLACED : 1), 0);
    weights.set(topic, Math.min(MOST_CLUES, own));
  }
  return weights;
}

/** "trước cửa trường", "ở dãy ki ốt": one of the two words before says where. */
function isPlaced(typed: TypedText, at: number): boolean {
  for (let before = at; before > Math.max(0, at - 2); before--) {
    if (typed.words[before]!.phraseStart) return false;
    if (PLACING.test(typed.words[before - 1]!.folded)) return true;
  }
  return false;
}
