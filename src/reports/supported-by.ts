import { findDates } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { findPhrases } from '../vietnamese/phrases.ts';
import { findTimes } from '../vietnamese/times.ts';
import { readTyped } from '../vietnamese/typed-words.ts';
import type { Gazetteer } from './find-area.ts';
import { isNoName } from './spelled-numbers.ts';

/** Something that a sentence says and the message does not. */
export interface Unsupported {
  kind: 'number' | 'date' | 'place' | 'name' | 'placeholder' | 'percentage';
  /** As the sentence has it. */
  value: string;
}

export interface SupportOptions {
  gazetteer: Gazetteer;
  /** ISO day of the message: "sáng mai" supports the date of the next day. */
  today: string;
}

const NUMBER_WORDS = new Map(
  'một hai ba bốn năm sáu bảy tám chín mười'.split(' ').map((word, at) => [word, String(at + 1)] as const),
);
const PLACEHOLDER = /\[[^\][]{1,40}\]/gu;
/** Capitals that any sentence may have: bodies and titles that are no names of anybody. */
const COMMON_CAPITALS =
  /^(?:ủy|ban|nhân|dân|hội|đồng|mặt|trận|tổ|quốc|đảng|nhà|nước|trung|tâm|phòng|công|an|chủ|tịch|bí|thư|tết|việt|nam)$/iu;

/**
 * A check of sentences against the message they were made from: every number, date, place, name and placeholder in them has
 * to stand in it. Returns the function; it gives what does not, empty when all does. For drafts that a model wrote.
 */
export function supportedBy(text: string, options: SupportOptions): (sentence: string) => Unsupported[] {
  const source = readSource(text, options);
  return (sentence) => findUnsupported(sentence, source, options.gazetteer);
}

/** All that a message says, for looking up. */
function readSource(text: string, { gazetteer, today }: SupportOptions) {
  const source = readTyped(text);
  // Of the message every word that may be a number counts, also without marks.
  const spelled = source.words.flatMap(({ folded }) =>
    [...NUMBER_WORDS].flatMap(([word, number]) => (fold(word) === folded ? [number] : [])),
  );
  const numbers = new Set([...numbersOf(text), ...spelled]);
  const days = new Set(
    findTimes(source, today).flatMap(({ from, to }) => [from, to].filter((day) => day !== undefined)),
  );
  for (const { value } of findDates(source.text)) days.add(value);
  const words = new Set(source.words.map(({ folded }) => folded));
  const places = placesOf(text, gazetteer);
  const placeholders = new Set(source.text.match(PLACEHOLDER));

  return { text: source.text, numbers, days, words, places, placeholders };
}

function findUnsupported(sentence: string, source: ReturnType<typeof readSource>, gazetteer: Gazetteer): Unsupported[] {
  const { numbers, days, words, places, placeholders } = source;
  const claim = sentence.normalize('NFC');
  const dates = findDates(claim);
  const bare = dates.reduce((rest, { raw }) => rest.replace(raw, ' '), claim).replace(PLACEHOLDER, ' ');
  const found: Unsupported[] = [];
  const add = (kind: Unsupported['kind'], values: Iterable<string>) => {
    for (const value of values) found.push({ kind, value });
  };
  add(
    'placeholder',
    [...(claim.match(PLACEHOLDER) ?? [])].filter((one) => !placeholders.has(one)),
  );
  add(
    'date',
    dates
      .filter(({ value, raw }) => !source.text.includes(raw) && ![...days].some((day) => sameDay(day, value)))
      .map(({ raw }) => raw),
  );
  add(
    'percentage',
    [...(bare.match(/\d+(?:[.,]\d+)?\s?%|phần trăm/gu) ?? [])].filter((one) => !source.text.includes(one)),
  );
  add(
    'number',
    [...numbersOf(bare)].filter((number) => !numbers.has(number) && !(number === '1' && !/\d/.test(bare))),
  );
  add(
    'place',
    [...placesOf(bare, gazetteer)]
      .filter(([, areas]) => ![...places.values()].some((own) => areas.some((id) => own.includes(id))))
      .map(([name]) => name),
  );
  add(
    'name',
    namesIn(bare).filter((name) =>
      fold(name)
        .split(/\s+/u)
        .some((word) => !words.has(word)),
    ),
  );
  return found;
}

/** A day without its year is that day in any year. */
const sameDay = (one: string, other: string) =>
  one === other || one.replace(/^\d{4}/, '-') === other.replace(/^\d{4}/, '-');

/** Numbers in figures without leading zeros and grouping dots, and counting words that stand before a noun ("ba hộ"). */
function numbersOf(text: string): Set<string> {
  const figures = [...text.matchAll(/\d+(?:[.,]\d{3})*(?:[.,]\d+)?/gu)].map(([raw]) =>
    raw.replace(/[.,](?=\d{3}(?:\D|$))/gu, '').replace(/^0+(?=\d)/, ''),
  );
  const counted = [
    ...text
      .toLowerCase()
      .matchAll(
        /(?<!\p{L})(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s(?:hộ|nhà|người|cháu|em|ngày|tuần|tháng|năm|lần|con|ca|xe|vụ|điểm|đợt|cái)(?!\p{L}))/gu,
      ),
  ];
  return new Set([...figures, ...counted.map(([, word]) => NUMBER_WORDS.get(word!)!)]);
}

/** Names of the office's places in a text, with the areas that they may stand for. */
function placesOf(text: string, gazetteer: Gazetteer): Map<string, readonly string[]> {
  const typed = readTyped(text);
  return new Map(
    findPhrases(typed, gazetteer.book)
      .filter((hit) => !isNoName(typed, hit))
      .map(({ label, at, length }) => [
        typed.text.slice(typed.words[at]!.start, typed.words[at + length - 1]!.end),
        label.areas,
      ]),
  );
}

/** Words with a capital inside a sentence, run by run ("Hoàng Hoa Thám"); those that begin a sentence are not known to be names. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/(?<=[\p{L}\p{N},;:]\s)(?:\p{Lu}[\p{Ll}\p{M}]+(?:\s(?=\p{Lu}\p{Ll}))?)+/gu)]
    .map(([run]) => run.trim())
    .filter((run) => run.split(/\s+/u).some((word) => !COMMON_CAPITALS.test(word)));
}
