import { readChatText } from './chat-text.ts';
import { findPersonNames, type Stretch } from './find-person-names.ts';
import { fold } from './fold.ts';
import { findHomeAddresses } from './home-addresses.ts';
import { findBankAccounts, findBirthDates, findEmails, findPaperNumbers, findPlates } from './personal-numbers.ts';
import { findPhoneNumbers, readPhoneNumber } from './phone-numbers.ts';
import { createPersonKeys, type NamedPerson } from './same-person.ts';
import { findSocialAccounts } from './social-accounts.ts';

export type PersonalDataKind =
  'name' | 'phone' | 'paper' | 'account' | 'email' | 'plate' | 'address' | 'social' | 'birth';

/** One piece of personal data. Offsets in UTF-16 units of the text in NFC; the end is exclusive. */
export interface PersonalDataSpan extends Stretch {
  kind: PersonalDataKind;
}

/** What was taken out: one entry for each person or number, whatever its spellings. */
export interface HiddenData {
  kind: PersonalDataKind;
  /** "[người dân 1]". */
  placeholder: string;
  /** As it was first written. Never to be logged or stored. */
  original: string;
}

export interface HidePersonalDataOptions {
  /** What earlier texts of the same conversation hid: the same person keeps the same number. */
  known?: readonly HiddenData[];
  /** Names of places and bodies of the office that are never persons: "Nà Mẫu", "Lý Quốc". */
  keep?: readonly string[];
}

/** What each kind is called in a placeholder. */
export const PLACEHOLDER_NAMES: Readonly<Record<PersonalDataKind, string>> = {
  name: 'người dân',
  phone: 'số điện thoại',
  paper: 'số giấy tờ',
  account: 'số tài khoản',
  email: 'thư điện tử',
  plate: 'biển số xe',
  address: 'số nhà',
  social: 'tài khoản mạng xã hội',
  birth: 'ngày sinh',
};

const PLACEHOLDER = new RegExp(`\\[\\s?(${Object.values(PLACEHOLDER_NAMES).join('|')})\\s(\\d{1,6})\\s?\\]`, 'giu');

/** Personal data of a message by rules, in reading order, without overlaps. */
export function findPersonalData(raw: string, options: Pick<HidePersonalDataOptions, 'keep'> = {}): PersonalDataSpan[] {
  const { plain, places } = readChatText(raw);
  const names = findPersonNames(plain);
  const nameEnds = new Set(names.map((name) => name.end));
  // The first of two readings that overlap counts.
  const found: PersonalDataSpan[] = [
    ...placeholderSpans(plain),
    ...ofKind('email', findEmails(plain)),
    ...ofKind('social', findSocialAccounts(plain)),
    ...ofKind('paper', findPaperNumbers(plain)),
    ...ofKind('phone', findPhoneNumbers(plain)),
    ...ofKind('account', findBankAccounts(plain)),
    ...ofKind('plate', findPlates(plain)),
    ...ofKind('address', findHomeAddresses(plain)),
    ...ofKind(
      'birth',
      findBirthDates(plain, (end) => nameEnds.has(end)),
    ),
    ...ofKind('name', names),
  ];
  const kept = withoutOverlaps(found).filter((span) => !span.isPlaceholder && !isKept(plain, span, options.keep ?? []));
  return kept.map(({ kind, start, end }) => ({ kind, start: places[start]!, end: placeAfter(places, end) }));
}

/**
 * The text in NFC with placeholders for personal data. The same name or number has the same placeholder throughout, also
 * when it is spelled differently; a placeholder that the text held already is left and its number not used again.
 */
export function hidePersonalData(
  raw: string,
  options: HidePersonalDataOptions = {},
): { text: string; hidden: HiddenData[] } {
  const text = raw.normalize('NFC');
  const known = options.known ?? [];
  const numbers = lastNumbers(text, known);
  const spans = findPersonalData(text, options);
  const keyOf = createKeys(known, text, spans);
  const byKey = new Map(known.map((data) => [keyOf(data.kind, { name: data.original }), data]));
  const hidden = new Map<string, HiddenData>();
  let out = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    const original = text.slice(start, end);
    const key = keyOf(kind, { name: original, before: wordBefore(text, start) });
    const data = hidden.get(key) ?? byKey.get(key) ?? { kind, original, placeholder: nextPlaceholder(kind, numbers) };
    hidden.set(key, data);
    out += text.slice(from, start) + data.placeholder;
    from = end;
  }
  return { text: out + text.slice(from), hidden: [...hidden.values()] };
}

/** Puts the originals back where their placeholders stand; other placeholders stay. */
export function restorePersonalData(text: string, hidden: readonly HiddenData[]): string {
  const originals = new Map(hidden.map((data) => [data.placeholder, data.original]));
  return text.normalize('NFC').replace(PLACEHOLDER, (written, name: string, number: string) => {
    return originals.get(`[${name.toLowerCase()} ${number}]`) ?? written;
  });
}

type Found = PersonalDataSpan & { isPlaceholder?: boolean };

const ofKind = (kind: PersonalDataKind, stretches: readonly Stretch[]): Found[] =>
  stretches.map(({ start, end }) => ({ kind, start, end }));

/** Brackets of ours are left alone, so that hiding twice changes nothing. */
const placeholderSpans = (plain: string): Found[] =>
  [...plain.matchAll(PLACEHOLDER)].map((match) => ({
    kind: 'name',
    start: match.index,
    end: match.index + match[0].length,
    isPlaceholder: true,
  }));

function withoutOverlaps(found: readonly Found[]): Found[] {
  const taken: Found[] = [];
  const ordered = found
    .map((span, rank) => ({ span, rank }))
    .toSorted((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  for (const { span, rank } of ordered) {
    const last = taken.at(-1);
    if (last === undefined || span.start >= last.end) {
      taken.push(span);
      continue;
    }
    // One run of signs read twice is hidden as a whole, under the surer reading.
    const lastRank = found.indexOf(last);
    const isSurer = rank < lastRank;
    if (last.isPlaceholder !== true)
      taken[taken.length - 1] = { ...(isSurer ? span : last), start: last.start, end: Math.max(last.end, span.end) };
  }
  return taken;
}

function isKept(plain: string, span: PersonalDataSpan, keep: readonly string[]): boolean {
  if (span.kind !== 'name') return false;
  const name = fold(plain.slice(span.start, span.end));
  return keep.some((kept) => fold(kept) === name);
}

/** What is invisible at the end of a piece goes with it. */
const placeAfter = (places: Uint32Array, end: number): number => (end === 0 ? 0 : places[end]!);

/** What two spellings of the same data have in common; names of one person, short and full, have the same key. */
function createKeys(known: readonly HiddenData[], text: string, spans: readonly PersonalDataSpan[]) {
  const named = spans.filter((span) => span.kind === 'name');
  const personKey = createPersonKeys([
    ...known.filter((data) => data.kind === 'name').map((data) => ({ name: readChatText(data.original).plain })),
    ...named.map(({ start, end }) => ({
      name: readChatText(text.slice(start, end)).plain,
      before: wordBefore(text, start),
    })),
  ]);
  return (kind: PersonalDataKind, { name, before }: NamedPerson): string => {
    const { plain } = readChatText(name);
    if (kind === 'phone') return `${kind} ${readPhoneNumber(plain)}`;
    if (kind === 'name') return `${kind} ${personKey({ name: plain, ...(before === undefined ? {} : { before }) })}`;
    return `${kind} ${fold(plain).replace(/[^\p{L}\p{N}]+/gu, '')}`;
  };
}

const wordBefore = (text: string, at: number): string =>
  /(\p{L}{1,8})\s$/u.exec(text.slice(Math.max(0, at - 10), at))?.[1] ?? '';

function lastNumbers(text: string, known: readonly HiddenData[]): Map<string, number> {
  const numbers = new Map<string, number>();
  const held = [text, ...known.map((data) => data.placeholder)].flatMap((part) => [...part.matchAll(PLACEHOLDER)]);
  for (const [, name, number] of held) {
    const key = name!.toLowerCase();
    numbers.set(key, Math.max(numbers.get(key) ?? 0, Number(number)));
  }
  return numbers;
}

function nextPlaceholder(kind: PersonalDataKind, numbers: Map<string, number>): string {
  const name = PLACEHOLDER_NAMES[kind];
  const number = (numbers.get(name) ?? 0) + 1;
  numbers.set(name, number);
  return `[${name} ${number}]`;
}
