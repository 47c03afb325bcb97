import type { Organisation } from '../organisation.ts';
import { fold } from '../vietnamese/fold.ts';
import { findPhrases, makePhraseBook, type PhraseBook, type PhraseHit } from '../vietnamese/phrases.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';
import type { ReportArea } from './report-draft.ts';
import { isNoName, spellNumber } from './spelled-numbers.ts';

/** A name of a place: of an area itself, of something in it, or of a commune of before July 2025. */
interface PlaceName {
  areas: readonly string[];
  /** A landmark says where something is, and may itself be what the report is about ("cầu treo Nà Mẫu"). */
  landmark: boolean;
}

export interface Gazetteer {
  book: PhraseBook<PlaceName>;
}

export interface AreaFinding {
  area: ReportArea;
  /** Words that name a place, from `at`, so many as `length`. */
  spans: { at: number; length: number; landmark: boolean }[];
}

/** Words that say what sort of place a name is, longest first. */
const SORTS =
  /^(?:trường mầm non|trường tiểu học|trường THCS|trường THPT|trường|đường|phố|khu tái định cư|cụm công nghiệp) (?=\S+ \S+)/iu;
const WHOLE =
  / (?:toan|ca|khap|toan bo|tren ca) (?:dia ban )?(?:phuong|xa|phuong minh|dia ban)(?= (?!(?:vien|hoi)\b))| (?:tat ca|toan bo|hau het) cac (?:to|to dan pho|thon|thon ban|khu dan cu) /;
const HOME =
  / (?:to|thon|ban|xom|khu|cho|to dan pho|khu pho|nha|que|ngo|duong) (?:toi|em|minh|ta|chung toi|chung em|bon em|nha em|nha toi|nha minh|cua toi|cua em) | (?:o )?tai? ?day | dia ban (?:minh|em|toi|phu trach)/;
const COMPARED =
  / (?:hon|nhu|so voi|khong phai|chu khong phai|khac|khac voi|giong|giong nhu) (?:o |ben |la |voi |cua )*$/;
const NAMELESS =
  / (?:(?:duong|pho|ngo|ngach|hem|kiet) (?:so )?(?:\d{1,4}|[a-z]+(?: [a-z]+)?)|(?:to|to dan pho|khu pho|khu|thon|xom|ap|doi) (?:so )?\d{1,3}|quoc lo \d+\w?|km ?\d+)(?= )/g;

/** The places of an office by all their names, old and new. Made once for an organisation. */
export function makeGazetteer(organisation: Pick<Organisation, 'areas' | 'office'>): Gazetteer {
  const names = new Map<string, { text: string; areas: Set<string>; landmark: boolean }>();
  const add = (text: string, area: string, landmark = false) => {
    const key = fold(text);
    const entry = names.get(key) ?? { text, areas: new Set(), landmark };
    entry.areas.add(area);
    entry.landmark &&= landmark;
    names.set(key, entry);
  };
  for (const area of organisation.areas) {
    for (const name of areaNames(area.name)) add(name, area.id);
    for (const old of area.oldNames) {
      const [own, commune] = old.split(',').map((part) => part.trim());
      for (const name of areaNames(own!)) add(name, area.id);
      if (commune !== undefined && !/^thị trấn/iu.test(commune)) add(commune, area.id);
    }
    for (const hamlet of area.hamlets) add(hamlet, area.id);
    for (const place of area.places) for (const name of placeNames(place)) add(name, area.id, true);
  }
  names.delete(fold(organisation.office.place));
  return {
    book: makePhraseBook(
      [...names.values()].map(({ text, areas, landmark }) => [{ areas: [...areas], landmark }, [text]] as const),
    ),
  };
}

const KIND = /^(?:tổ dân phố|khu phố|khối phố|khối|tổ|khu|thôn|bản|xóm|làng|buôn|ấp)\s+(?:số\s+)?/iu;

/** "Tổ dân phố 4" is also "tổ 4", "tổ dân phố số 4"; "Bản Nà Mẫu" also "thôn Nà Mẫu" and "Nà Mẫu". */
function areaNames(name: string): string[] {
  const own = name.replace(KIND, '');
  if (own === name) return [name];
  const kind = KIND.exec(name)![0]
    .trim()
    .toLowerCase()
    .replace(/\s+số$/u, '');
  const kinds = new Set([
    kind,
    ...(kind.startsWith('tổ') ? ['tổ', 'tổ dân phố'] : []),
    ...(kind.startsWith('kh') ? ['khu', 'khu phố', 'khối'] : []),
  ]);
  const isNumber = /^\d+$/.test(own);
  if (!isNumber) return [name, own, ...['thôn', 'bản', 'xóm', 'tổ', 'làng', 'khu'].map((word) => `${word} ${own}`)];
  const spelled = spellNumber(own);
  const numbers = spelled === undefined ? [own] : [own, spelled];
  return [
    name,
    ...[...kinds].flatMap((word) => numbers.flatMap((number) => [`${word} ${number}`, `${word} số ${number}`])),
  ];
}

function placeNames(place: string): string[] {
  const alley = /^(ngõ|ngách|hẻm|kiệt)\s+(\S+)\s+(.+)$/iu.exec(place);
  if (alley !== null) {
    const [, sort, number, street] = alley;
    return [place, `${sort} ${number} đường ${street}`, `${sort} ${number} phố ${street}`];
  }
  const own = place.replace(/ (?:phường|xã)$/iu, '');
  return [
    ...new Set([
      place,
      own,
      own.replace(SORTS, ''),
      own.replace(/^(?:trường|đường) (?=\S+ \S+)/iu, ''),
      ...shortSchool(own),
    ]),
  ];
}

/** "Trường tiểu học Mẫu Sơn" is also "TH Mẫu Sơn", "cấp 1 Mẫu Sơn". */
function shortSchool(place: string): string[] {
  const short = { 'tiểu học': ['TH', 'cấp 1'], 'mầm non': ['MN', 'mẫu giáo'], thcs: ['cấp 2', 'trung học cơ sở'] };
  const [, sort, name] = /^trường (tiểu học|mầm non|THCS) (.+)$/iu.exec(place) ?? [];
  return Object.entries(short).flatMap(([long, others]) =>
    sort?.toLowerCase() === long ? others.flatMap((other) => [`${other} ${name}`, `trường ${other} ${name}`]) : [],
  );
}

/** Where it is, from the names in the message; `home` is the collaborator's own area, for "tổ tôi", "ở đây". */
export function findArea(typed: TypedText, gazetteer: Gazetteer, home?: string): AreaFinding {
  const hits = findPhrases(typed, gazetteer.book).filter((hit) => !isNoName(typed, hit));
  const spans = hits.map(({ at, length, label }) => ({ at, length, landmark: label.landmark }));
  const meant = hits.filter((hit) => !isCompared(typed, hit));
  const single = meant.filter(({ label }) => label.areas.length === 1);
  // "Dân tổ 5 đi khám ở trạm y tế": the area that is named goes before the landmark.
  const named = single.filter(({ label }) => !label.landmark);
  const certain = new Set((named.length > 0 ? named : single).flatMap(({ label }) => label.areas));
  const open = meant.filter(({ label }) => label.areas.length > 1 && !label.areas.some((id) => certain.has(id)));
  const common = open.reduce<readonly string[] | undefined>(
    (left, { label }) => left?.filter((id) => label.areas.includes(id)) ?? label.areas,
    undefined,
  );
  const ids = certain.size > 0 ? [...certain] : common?.length === 1 ? [...common] : [];
  const candidates =
    ids.length > 0 ? [] : [...new Set(common?.length === 0 ? open.flatMap((hit) => hit.label.areas) : common)];
  const whole = ids.length === 0 && WHOLE.test(typed.joined);
  const isHome = ids.length === 0 && candidates.length === 0 && !whole && home !== undefined && HOME.test(typed.joined);
  const asTyped = meant.map(({ at, length }) => rawWords(typed, at, length));
  return {
    area: {
      ids: isHome ? [home] : ids,
      candidates: whole ? [] : candidates,
      whole,
      words: asTyped.length > 0 ? [...new Set(asTyped)] : namelessPlaces(typed),
      fromHome: isHome,
    },
    spans,
  };
}

/** "thấp hơn bên Đồng Mận", "chứ không phải tổ 4": named, but not where it is. */
function isCompared(typed: TypedText, { at }: PhraseHit<PlaceName>): boolean {
  // "của người khác, Khe Bưởi": a comma ends the comparing.
  const phrase = typed.words.findLastIndex((word, index) => index <= at && word.phraseStart);
  const before = typed.words.slice(Math.max(0, phrase, at - 5), at).map((word) => word.folded);
  return COMPARED.test(` ${before.join(' ')} `);
}

function rawWords(typed: TypedText, at: number, length: number): string {
  return typed.text.slice(typed.words[at]!.start, typed.words[at + length - 1]!.end);
}

/** Streets and numbers that the office's list does not have, as typed, so that they are not lost. */
function namelessPlaces(typed: TypedText): string[] {
  return [...typed.joined.matchAll(NAMELESS)].flatMap((match) => {
    const words = match[0].trim().split(' ');
    const at = typed.wordAt(match.index + 1);
    const raw = rawWords(typed, at, words.length);
    // Without a number, only a name with a capital: "đường Hoàng Hoa", not "đường làng".
    return /\d/.test(raw) || /^\S+ \p{Lu}/u.test(raw) ? [raw] : [];
  });
}
