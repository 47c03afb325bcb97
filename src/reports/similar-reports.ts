import { findPhrases } from '../vietnamese/phrases.ts';
import { findTimes } from '../vietnamese/times.ts';
import { readTyped, type TypedText } from '../vietnamese/typed-words.ts';
import { LONGEST_READ, type ReportRules } from './extract-report.ts';
import { type AreaFinding, findArea } from './find-area.ts';
import { findMatters, type MatterHit } from './matters/matter-book.ts';
import { BESIDE_THE_MATTER, CONCEPTS, PLACES, SHARED_TROUBLES } from './matter-concepts.ts';
import type { ReportDraft } from './report-draft.ts';

export interface ComparableReport {
  id: string;
  /** What is stored of it, mostly the summary. */
  text: string;
  /** ISO day on which it came in. */
  day: string;
  draft: Pick<ReportDraft, 'topic' | 'area'> & { otherTopics?: readonly string[] };
}

export interface SimilarReport {
  id: string;
  /** 0 to 1; at least `SAME_FROM`. */
  score: number;
  reasons: SimilarReason[];
}

export type SimilarReason =
  | { kind: 'words'; words: string[] }
  | { kind: 'place'; areaIds: string[] }
  | { kind: 'topic'; topic: string }
  | { kind: 'time'; days: number }
  | { kind: 'meaning'; similarity: number };

export interface SimilarOptions {
  rules: Pick<ReportRules, 'gazetteer'>;
  /** How far back to look, in days; 30 unless told. */
  days?: number;
  /** The same trouble elsewhere counts too: what grows, grows in several places. */
  anywhere?: boolean;
  /** How many are found at most; 10 unless told. */
  most?: number;
  /** What was made of texts before; stored reports are looked at again and again. */
  profiles?: ProfileCache;
  /** Likeness of meaning to the stored report, 0 to 1, when embeddings are there; see `ReportMeaning`. */
  vectorSimilarity?: (id: string) => number | undefined;
}

/** From this score on, two reports are of the same matter. */
export const SAME_FROM = 0.28;
const MOST = 10;
const DEFAULT_DAYS = 30;
const DAY = 86_400_000;
/** An event of one night ("tối qua") is not that of another. */
const EVENT_DAYS = 3;
/** Added when topic, place and thing are the same, or topic and place with a word. */
const SAME_IN_ALL = 0.1;
const NEAR_IN_ALL = 0.1;
const THING_WEIGHT = 2;
/** Less sure than this is another word. */
const LEAST_THING = 0.5;
/** What is left of a thing that is also a place, when nothing is said to be wrong with it. */
const PLACE_SHARE = 0.3;
/** Share of meaning where it speaks for likeness. */
const MEANING = 0.45;
/** What is left of likeness between reports of wholly different things. */
const OTHER_THINGS = 0.4;
const TROUBLE_WEIGHT = 1;
const BIGRAM_WEIGHT = 0.6;
/** So many reports one imagines around those given, so that a small store does not make every word common. */
const IMAGINED = 50;

/** Texts of one gazetteer, with what was made of them. */
export type ProfileCache = Pick<Map<string, Profile>, 'get' | 'set' | 'clear' | 'size'>;

interface Profile {
  /** Terms with their own weight, before rarity. */
  terms: Map<string, number>;
  /** What is complained of, with how surely. */
  things: Map<string, number>;
  landmarks: Set<string>;
  /** ISO day of the event, when the text names one. */
  eventDay: string | undefined;
}

/** Stored reports of the same matter as `report`, likeliest first, each with its reasons. Pure. */
export function findSimilarReports(
  report: ComparableReport,
  stored: readonly ComparableReport[],
  options: SimilarOptions,
): SimilarReport[] {
  const others = stored.filter(
    ({ id, day }) => id !== report.id && apart(day, report.day) <= (options.days ?? DEFAULT_DAYS),
  );
  const own = makeProfile(report, options.rules);
  const profiles = others.map((other) => recallProfile(other, options));
  const rarity = measureRarity([own, ...profiles]);
  return others
    .flatMap((other, at) => compare({ report, own, other, its: profiles[at]!, rarity, options }) ?? [])
    .toSorted((one, two) => two.score - one.score)
    .slice(0, options.most ?? MOST);
}

const apart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / DAY;

const MOST_PROFILES = 5_000;

function recallProfile(report: ComparableReport, { rules, profiles }: SimilarOptions): Profile {
  const key = `${report.day} ${report.text}`;
  const known = profiles?.get(key);
  if (known !== undefined) return known;
  const made = makeProfile(report, rules);
  if (profiles !== undefined && profiles.size >= MOST_PROFILES) profiles.clear();
  profiles?.set(key, made);
  return made;
}

function makeProfile({ text, day }: ComparableReport, rules: SimilarOptions['rules']): Profile {
  const typed = readTyped(text.slice(0, LONGEST_READ));
  const { spans } = findArea(typed, rules.gazetteer);
  const { things, taken } = readThings(typed, spans);
  const terms = new Map<string, number>([...things].map(([name, weight]) => [`=${name}`, weight] as const));
  const landmarks = new Set<string>();
  for (const { at, length, landmark } of spans) {
    const words = typed.words.slice(at, at + length).map(({ folded }) => folded);
    if (landmark)
      landmarks.add(
        words
          .join(' ')
          .replace(/ (?:phuong|xa)$/, '')
          .split(' ')
          .slice(-2)
          .join(' '),
      );
    for (let offset = 0; offset < length; offset++) taken.add(at + offset);
  }
  for (const match of typed.joined.matchAll(/ (?:ngo|ngach|hem|so nha|lop) (?:so )?(\d{1,4})(?= )/g))
    landmarks.add(match[0].trim());
  const isContent = (at: number) => {
    const word = typed.words[at];
    return (
      word !== undefined &&
      !taken.has(at) &&
      word.folded.length > 1 &&
      !/^\d+$/.test(word.folded) &&
      !BESIDE_THE_MATTER.has(word.folded)
    );
  };
  typed.words.forEach(({ folded }, at) => {
    if (!isContent(at)) return;
    terms.set(folded, 0.7);
    if (isContent(at + 1)) terms.set(`${folded} ${typed.words[at + 1]!.folded}`, BIGRAM_WEIGHT);
  });
  const event = findTimes(typed, day).find(({ from, to }) => from !== undefined && from === to);
  return { terms, things, landmarks, eventDay: event?.from };
}

/** What is complained of, with how surely; and the words that say so. */
function readThings(
  typed: TypedText,
  spans: AreaFinding['spans'],
): { things: Map<string, number>; taken: Set<number> } {
  const things = new Map<string, number>();
  const taken = new Set<number>();
  const add = (name: string, { at, length, weight, joined }: Omit<MatterHit, 'label'>) => {
    const place = spans.find((span) => span.at <= at && at + length <= span.at + span.length);
    if (place?.landmark === false || weight < LEAST_THING) return;
    if (!joined) for (let offset = 0; offset < length; offset++) taken.add(at + offset);
    if (!joined && place === undefined && isBeside(typed, at)) return;
    const full = SHARED_TROUBLES.has(name) ? TROUBLE_WEIGHT : Math.min(THING_WEIGHT, weight);
    const own = place === undefined && (joined || !PLACES.has(name)) ? full : full * PLACE_SHARE;
    things.set(name, Math.max(things.get(name) ?? 0, own));
  };
  for (const { label, at, length, weak } of findPhrases(typed, CONCEPTS)) {
    if (!weak) add(label, { at, length, weight: length === 1 ? 1.4 : THING_WEIGHT, joined: false });
  }
  for (const hit of findMatters(typed, spans)) add(hit.label.name, hit);
  return { things, taken };
}

/** "gần nhà văn hóa": where it is, not what. */
function isBeside(typed: TypedText, at: number): boolean {
  return at > 0 && /^(?:gan|canh|truoc|sau|ben)$/.test(typed.words[at - 1]!.folded);
}

function measureRarity(profiles: readonly Profile[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { terms } of profiles) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = profiles.length + IMAGINED;
  return (term) => Math.log(1 + all / ((counts.get(term) ?? 0) + 1));
}

interface Comparison {
  report: ComparableReport;
  own: Profile;
  other: ComparableReport;
  its: Profile;
  rarity: (term: string) => number;
  options: SimilarOptions;
}

function compare({ report, own, other, its, rarity, options }: Comparison): SimilarReport | undefined {
  const place =
    comparePlaces(report.draft.area, other.draft.area) ?? (options.anywhere === true ? ELSEWHERE : undefined);
  if (place === undefined || eventsDiffer(own, its)) return undefined;
  if (place !== ELSEWHERE && landmarksDiffer(own, its)) return undefined;
  const { cosine, overlap, shared } = compareTerms(own.terms, its.terms, rarity);
  const common = shareThings(own.things, its.things);
  const sameTopic = report.draft.topic !== undefined && report.draft.topic === other.draft.topic;
  const vector = options.vectorSimilarity?.(other.id);
  // A short message may say little of what a long one says: the part that it shares counts as much as the whole.
  let score = (cosine + overlap) / 2;
  // Different things at one place are different matters, whatever other words they share; what each says beyond the
  // other makes them less the same ("xe tải chạy ẩu", "xe tải đỗ kín").
  if (common !== undefined) score *= OTHER_THINGS + (1 - OTHER_THINGS) * common;
  if (!sameTopic) score *= topicsMeet(report.draft, other.draft) ? 0.9 : 0.7;
  else if (place.areaIds.length > 0 && common !== undefined && common > 0) score += SAME_IN_ALL * common;
  else if (place.areaIds.length > 0 && common === undefined && shared.length > 0) score += NEAR_IN_ALL;
  score *= place.factor;
  // Meaning finds what words do not; it makes no one matter of two things that the words tell apart.
  if (vector !== undefined && common !== 0)
    score = Math.max(score, (1 - MEANING) * score + MEANING * vector * place.factor);
  if (score < SAME_FROM) return undefined;
  const days = apart(report.day, other.day);
  return {
    id: other.id,
    score: Math.min(1, score),
    reasons: [
      ...(shared.length > 0 ? [{ kind: 'words' as const, words: shared }] : []),
      ...(place.areaIds.length > 0 ? [{ kind: 'place' as const, areaIds: place.areaIds }] : []),
      ...(sameTopic ? [{ kind: 'topic' as const, topic: report.draft.topic! }] : []),
      { kind: 'time', days },
      ...(vector === undefined ? [] : [{ kind: 'meaning' as const, similarity: vector }]),
    ],
  };
}

/** How much of the things of both is the same, 0 to 1; undefined when one of them names none. */
function shareThings(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number | undefined {
  if (one.size === 0 || other.size === 0) return undefined;
  const sum = (things: ReadonlyMap<string, number>) => [...things.values()].reduce((all, weight) => all + weight, 0);
  const shared = [...one].reduce((all, [name, weight]) => all + Math.min(weight, other.get(name) ?? 0), 0);
  const [mine, its] = [sum(one), sum(other)];
  return (shared / Math.min(mine, its) + shared / (mine + its - shared)) / 2;
}

const ELSEWHERE = { factor: 1, areaIds: [] };

/** The same place speaks for, none known for neither; undefined when both are known and differ. */
function comparePlaces(
  one: ReportDraft['area'],
  other: ReportDraft['area'],
): { factor: number; areaIds: string[] } | undefined {
  const places = (area: ReportDraft['area']) => [...area.ids, ...area.candidates];
  const [mine, its] = [places(one), places(other)];
  if (one.whole || other.whole || mine.length === 0 || its.length === 0) return { factor: 1, areaIds: [] };
  const common = mine.filter((id) => its.includes(id));
  return common.length === 0 ? undefined : { factor: 1.25, areaIds: common };
}

function eventsDiffer(one: Profile, other: Profile): boolean {
  return one.eventDay !== undefined && other.eventDay !== undefined && apart(one.eventDay, other.eventDay) > EVENT_DAYS;
}

/** Both name a street, a school or a number, and none is the same. */
function landmarksDiffer(one: Profile, other: Profile): boolean {
  const numbered = (set: Set<string>) => [...set].filter((name) => /\d$/.test(name));
  const [mine, its] = [numbered(one.landmarks), numbered(other.landmarks)];
  if (mine.length > 0 && its.length > 0 && !mine.some((name) => its.includes(name))) return true;
  return (
    one.landmarks.size > 0 && other.landmarks.size > 0 && ![...one.landmarks].some((name) => other.landmarks.has(name))
  );
}

function topicsMeet(one: ComparableReport['draft'], other: ComparableReport['draft']): boolean {
  const topics = (draft: ComparableReport['draft']) => [draft.topic, ...(draft.otherTopics ?? [])];
  return topics(one).some((topic) => topic !== undefined && topics(other).includes(topic));
}

function compareTerms(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  rarity: (term: string) => number,
): { cosine: number; overlap: number; shared: string[] } {
  const weigh = (terms: ReadonlyMap<string, number>) =>
    new Map([...terms].map(([term, weight]) => [term, weight * rarity(term)] as const));
  const [mine, its] = [weigh(one), weigh(other)];
  const norm = (weights: ReadonlyMap<string, number>) => Math.hypot(...weights.values());
  const shared = [...mine].filter(([term]) => its.has(term));
  const product = shared.reduce((sum, [term, weight]) => sum + weight * its.get(term)!, 0);
  const length = norm(mine) * norm(its);
  const smaller = Math.min(norm(mine), norm(its)) ** 2;
  return {
    overlap: smaller === 0 ? 0 : Math.min(1, product / smaller),
    cosine: length === 0 ? 0 : product / length,
    shared: shared
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, 5)
      .map(([term]) => term.replace(/^=/, '')),
  };
}
