import { fold } from '../../vietnamese/fold.ts';
import { expandAbbreviation } from '../../vietnamese/abbreviations.ts';
import { GOVERNED, GOVERNMENT, LEVELS, OUTSIDE_BODIES, VERBS } from './outside-bodies.ts';

export interface AddresseeOptions {
  /** Parts of the office and agencies, by the ids that `findParty` gives; `alsoCalled`: their other names. */
  parties: readonly { id: string; name: string; alsoCalled?: readonly string[] }[];
  /** Which of them a name means; undefined for everybody else. */
  findParty: (name: string) => string | undefined;
}

/** Whom the words of a proposal ask: names as the office writes them; empty where they name nobody. */
export type FindAddressees = (proposal: string) => string[];

/** One word with its folded syllable, or a comma. */
interface Word {
  text: string;
  folded: string;
}

interface Named {
  name: string;
  /** Index behind its last word. */
  end: number;
}

const LONGEST_NAME = 10;
const LONGEST_TAIL = 5;
const WISHES = [
  'de nghi',
  'kien nghi',
  'de xuat',
  'de dat',
  'mong muon',
  'mong',
  'yeu cau',
  'nguyen vong',
  'xin',
  'gui',
].map((wish) => wish.split(' '));
/** May stand between the wish and who is asked. */
const BETWEEN = new Set(
  'duoc la cac dong chi anh ben phia cho voi toi den len sang gui chuyen kien nghi don y lanh dao chu tich bi thu truong pho giam doc dai dien cap'.split(
    ' ',
  ),
);
const AND = new Set([',', 'va', 'cung']);

export function createAddresseeFinder({ parties, findParty }: AddresseeOptions): FindAddressees {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const known = parties.map(({ name }) => ({ name, words: toWords(name).map(({ folded }) => folded) }));
  // Most words begin no name, and looking names up takes time.
  const heads = new Set(
    parties.flatMap(({ name, alsoCalled = [] }) =>
      [name, ...alsoCalled].flatMap((each) => {
        const [first, second, third] = toWords(each).map(({ folded }) => folded);
        // "Mặt trận Tổ quốc" is its committee.
        return first === 'uy' && second === 'ban' ? [first, third] : [first];
      }),
    ),
  );
  const outside = OUTSIDE_BODIES.map((body) => ({
    name: body.replace(/ …$/u, ''),
    goesOn: body.endsWith('…'),
    words: toWords(body.replace(/ …$/u, '')).map(({ folded }) => folded),
  })).toSorted((one, other) => other.words.length - one.words.length);
  const named = (words: readonly Word[]): string | undefined => {
    const id = findParty(words.map(({ text }) => text).join(' '));
    return id === undefined ? undefined : names.get(id);
  };

  return (proposal) => {
    const words = toWords(proposal);
    const found: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const wish = WISHES.find((one) => one.every((word, index) => words[at + index]?.folded === word));
      if (wish === undefined) continue;
      found.push(...readList(words, at + wish.length));
    }
    const seen = new Map(found.map((name) => [fold(name), name]));
    return [...seen.values()];
  };

  /** "UBND phường, điện lực và công an". */
  function readList(words: readonly Word[], from: number): string[] {
    let at = from;
    let first = readOne(words, at);
    while (first === undefined && BETWEEN.has(words[at]?.folded ?? '')) first = readOne(words, ++at);
    const list: string[] = [];
    for (let next = first; next !== undefined;) {
      list.push(next.name);
      next = AND.has(words[next.end]?.folded ?? '') ? readOne(words, next.end + 1) : undefined;
    }
    return list;
  }

  function readOne(words: readonly Word[], at: number): Named | undefined {
    return readOutside(words, at) ?? readParty(words, at) ?? readLevel(words, at);
  }

  /** The longest stretch that means a part of the office, unless the next word puts it on another level. */
  function readParty(words: readonly Word[], at: number): Named | undefined {
    const head = words[at]?.folded ?? '';
    if (!heads.has(head) && expandAbbreviation(head) === undefined) return undefined;
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
      const stretch = words.slice(at, at + length);
      // "Ban" alone is the office in its own papers, and the beginning of many names in a message.
      if (stretch.at(-1)!.text === ',') continue;
      if (length === 1 && expandAbbreviation(stretch[0]!.folded) === undefined) continue;
      const name = named(stretch) ?? shortened(stretch);
      const next = words[at + length]?.folded;
      if (name !== undefined)
        return isOtherLevel(next) ? { name: above(name, next), end: at + length + 1 } : { name, end: at + length };
    }
    return undefined;
  }

  /** "trung tâm quỹ đất": some words of one name only, its first two among them, in their order. */
  function shortened(stretch: readonly Word[]): string | undefined {
    if (stretch.length < 4) return undefined;
    const said = stretch.map(({ folded }) => folded);
    const fitting = known.filter(({ words }) => {
      const start = words.findIndex((word, index) => word === said[0] && words[index + 1] === said[1]);
      if (start === -1) return false;
      let from = start;
      return said.every((word) => (from = words.indexOf(word, from) + 1) > 0);
    });
    return fitting.length === 1 ? fitting[0]!.name : undefined;
  }

  function readOutside(words: readonly Word[], at: number): Named | undefined {
    const body = outside.find((one) => one.words.every((word, index) => words[at + index]?.folded === word));
    if (body === undefined) return undefined;
    let end = at + body.words.length;
    if (!body.goesOn) {
      const level = LEVELS.find((one) =>
        toWords(one).every(({ folded }, index) => words[end + index]?.folded === folded),
      );
      if (level === undefined) return { name: body.name, end };
      return { name: `${body.name} ${level}`, end: end + level.split(' ').length };
    }
    const limit = Math.min(words.length, end + LONGEST_TAIL);
    const start = end;
    while (end < limit && !isVerb(words[end]!) && !AND.has(words[end]!.folded)) end++;
    const tail = words.slice(start, end).map(({ text }) => text);
    return { name: [body.name, ...tail].join(' '), end };
  }

  /** "phường", "tỉnh": who governs there. */
  function readLevel(words: readonly Word[], at: number): Named | undefined {
    const [one, two] = [words[at]?.folded, `${words[at]?.folded} ${words[at + 1]?.folded}`];
    const own = ['phuong', 'xa', 'dac khu'].find((level) => level === one || level === two);
    if (own !== undefined) {
      const id = findParty(`${GOVERNMENT} ${own === 'phuong' ? 'phường' : own === 'xa' ? 'xã' : 'đặc khu'}`);
      const name = id === undefined ? undefined : names.get(id);
      return name === undefined ? undefined : { name, end: at + own.split(' ').length };
    }
    const level = GOVERNED.find((each) => fold(each) === one || fold(each) === two);
    return level === undefined ? undefined : { name: `${GOVERNMENT} ${level}`, end: at + level.split(' ').length };
  }
}

const isOtherLevel = (word: string | undefined): word is string => word === 'tinh' || word === 'huyen';
/** "Ủy ban nhân dân phường Mẫu Sơn" of which the message says "UBND tỉnh". */
const above = (name: string, level: string) =>
  `${name.replace(/ (?:phường|xã|đặc khu)(?: .*)?$/u, '')} ${level === 'tinh' ? 'tỉnh' : 'huyện'}`;

const WRITTEN_VERBS = new Set(VERBS);
const FOLDED_VERBS = new Set(VERBS.map(fold));
/** With its marks a word is told from others: "chợ" is not "cho". */
const isVerb = ({ text, folded }: Word) => {
  const written = text.toLowerCase();
  return written === folded ? FOLDED_VERBS.has(folded) : WRITTEN_VERBS.has(written);
};

const SHORT: readonly [RegExp, string][] = [
  [/(?<!\p{L})h[đd]nd(?!\p{L})/giu, 'Hội đồng nhân dân'],
  [/(?<!\p{L})ca(?= (?:phường|xã|tỉnh|phuong|xa|tinh)(?!\p{L}))/giu, 'Công an'],
];

function toWords(text: string): Word[] {
  const written = SHORT.reduce((said, [short, long]) => said.replace(short, long), text.normalize('NFC'));
  return [...written.matchAll(/[\p{L}\p{N}\p{M}]+|,/gu)].map(([word]) => ({ text: word, folded: fold(word) }));
}
