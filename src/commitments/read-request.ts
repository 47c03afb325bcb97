import { expandTypedText } from '../vietnamese/abbreviations.ts';
import { fold } from '../vietnamese/fold.ts';
import type { ListQuery } from './commitment-choice.ts';
import { findBodyWords, findPartyWords } from './party-words.ts';
import {
  DONE,
  DUE,
  ELSEWHERE,
  FILLERS,
  LIST,
  OPEN,
  OVERDUE,
  PROMISED,
  PROPOSED,
  STRONG,
  TO_DO,
  WEAK,
} from './request-words.ts';
import { findWindow, type Window } from './request-window.ts';

/** Whom a request is about: the one who asks, the ward as a whole, or somebody who is named. */
export type Whose =
  | { kind: 'mine' }
  | { kind: 'ward' }
  | { kind: 'party'; id: string }
  /** A body that is no part of the office; folded words. */
  | { kind: 'name'; words: string; said?: string };

export type CommitmentRequest =
  | {
      asks: 'list';
      whose?: Whose;
      to?: { id?: string; words: string; said?: string };
      within?: Window;
      state?: ListQuery['state'];
    }
  /** Who answers for "nội dung 4". */
  | { asks: 'who'; item: string; rest: string }
  | { asks: 'one'; number: number }
  | { asks: 'claim'; number: number }
  | { asks: 'not_mine'; number: number };

export interface RequestReader {
  /** Undefined for everything that is not surely about the register. `today` is an ISO day. */
  (text: string, today: string): CommitmentRequest | undefined;
}

/** Longer texts tell something. */
const LONGEST = 220;
/** Words that may stay unexplained where the request surely is about commitments. */
const LEFT_OVER = 1;

const COMMAND = /^\s*\/camket(?:@\S+)?(?![\p{L}\p{N}])/iu;
const NUMBERED = '(?:viec|cam ket|nhiem vu|dau viec|cong viec)(?: so)? (\\d{1,6})';
const ASKS_ONE = new RegExp(
  `^(?:cho (?:toi|em|minh) )?(?:(?:xem|mo|chi tiet|tinh hinh|tien do|ket qua) )*${NUMBERED}(?: (?:den dau|xong chua|lam xong chua|toi dau|the nao|ra sao|da xong chua|lam den dau|la gi)(?: roi)?)?(?: (?:a|vay|nhe))*$`,
);
const ASKS_WHO =
  /^(?:cho (?:toi|em|minh) )?(?:hoi )?(?:(?:ai|co quan nao|don vi nao|ben nao|phong nao|ban nao) (?:la )?(?:duoc giao |phai |se |dang )*(?:chu tri|phu trach|chiu trach nhiem|dam nhiem|thuc hien|lam|dau moi)(?: ve| thuc hien)? (?:noi dung|muc|nhiem vu|cam ket)(?: so| thu)? (\d{1,3})|(?:noi dung|muc|nhiem vu|cam ket)(?: so| thu)? (\d{1,3})(?: la| do| thi)* (?:(?:ai|co quan nao|don vi nao|ben nao|phong nao) (?:chu tri|phu trach|chiu trach nhiem|dam nhiem|thuc hien|lam)|(?:duoc )?giao (?:cho )?(?:ai|co quan nao|don vi nao|ben nao|phong nao)))(?= |$)(?! (?:hoi nghi|cuoc hop))/;
const CLAIM_NUMBERS = new RegExp(
  `^(?:(?:bao cao|da|em|toi|chung toi|don vi|minh|co quan|anh|chi|dong chi|ben) )*(?:(?:da )?(?:lam |thuc hien )?(?:xong|hoan thanh)|da (?:lam|thuc hien)(?: xong)?) (?:xong )?${NUMBERED}(?! xong chua)(?: |$)(?!chua)`,
);
const CLAIM_AFTER = new RegExp(
  `^(?:(?:bao cao|da|em|toi|chung toi|minh|anh|chi|dong chi) )*${NUMBERED} (?:(?:cua |ben |don vi |co quan )*(?:toi|em|chung toi|minh|don vi) )?(?:(?:da|thi) )*(?:(?:lam |thuc hien )?(?:xong|hoan thanh)|lam roi|thuc hien roi)(?! chua)(?= |$)`,
);
const NOT_MINE = new RegExp(
  `^${NUMBERED} (?:nay )?(?:(?:khong|ko|k) (?:phai|thuoc)(?: la)?(?: viec| cam ket| trach nhiem| nhiem vu| pham vi)?(?: cua)?) (?:toi|em|minh|chung toi|(?:don vi|co quan|ben|phong|ban) (?:toi|em|minh|chung toi))(?= |$)`,
);
const WARD =
  /(?<=^| )(?:(?:uy ban nhan dan )?(?:phuong|xa|dac khu|dia phuong)|uy ban|chinh quyen) (?:minh|ta|toi|nha|chung ta|chung toi|em)(?= |$)|(?<=^| )cua (?:phuong|xa|dac khu)(?= |$)/;
const MINE =
  /(?<=^| )(?:(?:co quan|don vi|phong|ban|to|chi bo|bo phan|ben) (?:minh|toi|ta|chung toi|chung ta|em|nha)|cua (?:toi|em|minh|chung toi)|(?:toi|minh|em|chung toi|chung em)(?= (?:phai|can(?! (?:xem|biet|hoi|tra))|co|con|da|hua|cam ket|dang)))(?= |$)|^(?:toi|minh|chung toi|chung em)(?= (?:khong|chua|nhung|nao)|$)/;

/** Reads what is asked of the register. `resolve` finds the part of the office that a name means. */
export function createRequestReader(resolve: (name: string) => string | undefined): RequestReader {
  return (text, today) => {
    if (text.length > LONGEST) return undefined;
    const command = COMMAND.exec(text);
    if (command !== null) {
      const request = readCommand(text.slice(command[0].length), { resolve, today });
      return request.asks === 'list' ? asSaid(request, text) : request;
    }
    // A code of a document keeps its sign, so that it is not taken for a number of the register.
    const words = toWords(text);
    const request = readNumbered(words) ?? (ELSEWHERE.test(words) ? undefined : readList(words, { resolve, today }));
    return request?.asks === 'list' ? asSaid(request, text) : request;
  };
}

interface Reading {
  resolve: (name: string) => string | undefined;
  today: string;
}

export const toWords = (text: string) =>
  (
    fold(expandTypedText(text.replace(/\bhđnd\b/giu, 'hội đồng nhân dân'))).match(/[a-z0-9]+(?:[/-][a-z0-9/-]+)?/g) ??
    []
  )
    .map((word) => (word === 'hdnd' ? 'hoi dong nhan dan' : word))
    .join(' ');

function readCommand(rest: string, reading: Reading): CommitmentRequest {
  const words = toWords(rest);
  if (/^(?:so )?\d{1,6}$/.test(words)) return { asks: 'one', number: Number(words.replace('so ', '')) };
  return readNumbered(words) ?? describeList(words, reading).request;
}

function readNumbered(words: string): CommitmentRequest | undefined {
  const not = NOT_MINE.exec(words);
  if (not !== null) return { asks: 'not_mine', number: Number(not[1]) };
  const one = ASKS_ONE.exec(words);
  if (one !== null) return { asks: 'one', number: Number(one[1]) };
  const who = ASKS_WHO.exec(words);
  if (who !== null) return { asks: 'who', item: who[1] ?? who[2]!, rest: words.slice(who[0].length).trim() };
  if (/(?<=^| )(?:chua|chang|khong|ai|nao|neu|khi)(?= |$)/.test(words)) return undefined;
  const claim = CLAIM_NUMBERS.exec(words) ?? CLAIM_AFTER.exec(words);
  return claim === null ? undefined : { asks: 'claim', number: Number(claim[1]) };
}

function readList(words: string, reading: Reading): CommitmentRequest | undefined {
  const { request, left } = describeList(words, reading);
  const { whose, within, state } = request;
  const strong = STRONG.test(words);
  // Only what is surely about promises may be asked of a body that the office does not know.
  if (whose?.kind === 'name' && !strong) return undefined;
  const weak = WEAK.test(words);
  const asks = LIST.test(words);
  const about = whose !== undefined || within !== undefined;
  if (left > (strong ? LEFT_OVER : 0)) return undefined;
  if (PROMISED.test(words) && whose !== undefined) return request;
  const isUrgent = state === 'overdue' || state === 'due_soon';
  if (state !== undefined && (strong || (weak && (asks || isUrgent || whose !== undefined)))) return request;
  if (TO_DO.test(words) && within !== undefined)
    return whose === undefined ? { ...request, whose: { kind: 'mine' } } : request;
  // "Nhiệm vụ của ban mình trong tháng này".
  if (weak && within !== undefined && whose !== undefined) return request;
  if (strong && (about || asks) && /(?<=^| )cam ket(?= |$)/.test(words)) return request;
  return /^(?:xem |mo |cho (?:toi|em) xem )?(?:so |danh sach )cam ket(?: (?:giup|cho|a|nhe|voi|toi|em|minh))*$/.test(
    words,
  )
    ? request
    : undefined;
}

type ListRequest = Extract<CommitmentRequest, { asks: 'list' }>;

/** What of the words says who, when and how it stands; `left` counts those that say something else. */
function describeList(words: string, { resolve, today }: Reading): { request: ListRequest; left: number } {
  let rest = words;
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match === null) return undefined;
    rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`.replace(/ +/g, ' ').trim();
    return match[0];
  };
  const window = findWindow(rest, today);
  if (window !== undefined) rest = rest.replace(window.words, ' ').replace(/ +/g, ' ').trim();
  // "Có … không" only asks.
  take(/ (?:khong|chua)(?: (?:a|vay|em|anh|the|nhi))*$/);
  const state = readState(take);
  for (const known of [PROMISED, TO_DO, WEAK]) take(known);
  const split = /(?<=^| )(?:voi|gui|truoc|cho(?! (?:xem|biet|hoi)(?: |$)))(?= )(?! (?:toi|em|minh|anh)(?: |$))/.exec(
    rest,
  );
  const to = split === null ? undefined : readAddressee(rest.slice(split.index).split(' ').slice(1).join(' '), resolve);
  if (to !== undefined && split !== null) rest = rest.slice(0, split.index).trim();
  const whose = readWhose(take, () => findPartyWords(rest, resolve)) ?? readBody(take, () => findBodyWords(rest));
  const request: ListRequest = {
    asks: 'list',
    ...(whose && { whose }),
    ...(to && { to }),
    ...(window && { within: window.window }),
    ...(state && { state }),
  };
  return { request, left: rest.split(' ').filter((word) => word !== '' && !FILLERS.has(word)).length };
}

/** Names that the office does not know are shown as they were written. */
function asSaid(request: ListRequest, text: string): ListRequest {
  const { whose, to } = request;
  const said = (words: string) => spanOf(text, words) ?? words;
  return {
    ...request,
    ...(whose?.kind === 'name' ? { whose: { ...whose, said: said(whose.words) } } : {}),
    ...(to === undefined ? {} : { to: { ...to, said: said(to.words) } }),
  };
}

/** The part of a text that was read as these words. */
function spanOf(text: string, words: string): string | undefined {
  const raw = text.split(/\s+/u).filter((word) => toWords(word) !== '');
  for (let from = 0; from < raw.length; from++) {
    for (let to = from + 1; to <= raw.length; to++) {
      const span = raw.slice(from, to).join(' ');
      const read = toWords(span);
      if (read === words) return span.replace(/[^\p{L}\p{N})]+$/u, '');
      if (read.length > words.length) break;
    }
  }
  return undefined;
}

function readState(take: (pattern: RegExp) => string | undefined): ListQuery['state'] {
  if (take(OVERDUE) !== undefined) return 'overdue';
  if (take(PROPOSED) !== undefined) return 'proposed';
  const due = take(DUE);
  if (due !== undefined) return 'due_soon';
  if (take(OPEN) !== undefined) return 'open';
  return take(DONE) === undefined ? undefined : 'done';
}

function readWhose(
  take: (pattern: RegExp) => string | undefined,
  find: () => { id: string; words: string } | undefined,
): Whose | undefined {
  if (take(WARD) !== undefined) return { kind: 'ward' };
  if (take(MINE) !== undefined) return { kind: 'mine' };
  const party = find();
  if (party === undefined) return undefined;
  take(new RegExp(`(?<=^| )${party.words}(?= |$)`));
  return { kind: 'party', id: party.id };
}

/** A body of another office, by its words. */
function readBody(take: (pattern: RegExp) => string | undefined, find: () => string | undefined): Whose | undefined {
  const words = find();
  if (words === undefined) return undefined;
  take(new RegExp(`(?<=^| )(?:ben )?${words}(?= |$)`));
  return { kind: 'name', words };
}

/** "với HĐND": whoever it is, known to the office or not. */
function readAddressee(words: string, resolve: Reading['resolve']): { id?: string; words: string } | undefined {
  const name = words.replace(/ (?:a|vay|the|nhi|nhe|khong|chua|roi)$/, '').trim();
  if (name === '' || name.split(' ').length > 8) return undefined;
  const id = findPartyWords(name, resolve)?.id;
  return { words: name, ...(id === undefined ? {} : { id }) };
}
