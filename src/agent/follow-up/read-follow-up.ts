import { findTypedCodes } from '../../vietnamese/document-codes.ts';
import {
  carryOnly,
  findWords,
  type MessageWords,
  onlyWords,
  readMessage,
  textOf,
  withoutWords,
} from './message-words.ts';
import {
  ASKING,
  BARE_PRONOUN,
  CLAUSE,
  CLAUSE_PRONOUN,
  CONDITION,
  DOCUMENT_FACTS,
  DOCUMENT_PRONOUN,
  type DocumentFact,
  HERE_AND_NOW,
  ITEM,
  MARKED_PRONOUN,
  NEEDS_SUBJECT,
  PAPER,
  POLITE_END,
  POLITE_START,
  STRONG_OPENING,
  THING_PRONOUN,
  WEAK_OPENING,
  WHAT_THEN,
} from './phrases.ts';

/** How a message refers back to what was asked and answered before. `words` are as they were typed. */
export type FollowUp =
  /** "còn hiệu lực không", "thế ai ký": something that is known of the document itself. */
  | { kind: 'fact'; fact: DocumentFact }
  | { kind: 'clause'; point?: string; clause?: string; article?: string }
  /** "nội dung số 5 là gì". */
  | { kind: 'item'; words: string }
  /** "còn ở phường thì sao": the last question, of something else. */
  | { kind: 'instead'; words: string }
  /** "thế quá hạn thì sao": what follows, of the last matter. */
  | { kind: 'condition'; words: string }
  /** "mấy ngày?", "ai chủ trì?": a question that lacks what it is about. */
  | { kind: 'ellipsis'; words: string }
  /** "cơ quan đó phải làm gì": `noun` folded, `before` and `after` what stands around the words that point. */
  | { kind: 'pointing'; at: 'document' | 'clause' | 'thing'; noun: string; before: string; after: string };

/** Longer messages say themselves what they are about, in words. */
const LONGEST = 26;
/** Most content syllables with which a question still lacks its matter, by how it opens. */
const MOST = { strong: 8, weak: 6, bare: 4, whatThen: 4 };

/**
 * How the message refers back; undefined for a message that stands by itself. Only words decide, so a message that
 * could be either counts as standing by itself.
 */
export function readFollowUp(message: string): FollowUp | undefined {
  const words = trimPoliteness(readMessage(message));
  if (words.words.length === 0 || words.words.length > LONGEST) return undefined;
  const named = namesDocument(words);
  const pointing = readPointing(words);
  if (pointing !== undefined) return pointing;
  const opening = findWords(words, STRONG_OPENING) ?? findWords(words, WEAK_OPENING);
  const body = opening === undefined ? words : onlyWords(words, opening.to);
  if (body.words.length === 0) return undefined;
  if (!named) {
    const part = readFact(words) ?? readFact(body) ?? readClause(body);
    if (part !== undefined) return part;
  }
  if (opening === undefined) return named ? undefined : readBare(words);
  return STRONG_OPENING.test(words.plain)
    ? readOpened(body, { named, most: MOST.strong, opener: words.plain })
    : readWeaklyOpened(words, body, named);
}

function trimPoliteness(words: MessageWords): MessageWords {
  const start = findWords(words, POLITE_START);
  const later = start === undefined ? words : onlyWords(words, start.to);
  const end = findWords(later, POLITE_END);
  return end === undefined || end.from === 0 ? later : onlyWords(later, 0, end.from);
}

const NAMED_PAPER = new RegExp(` ${PAPER} (?:so )?([a-z0-9_]+) `);
/** What follows the name of a kind of document that is not named further. */
const NO_NAME =
  /^(?:do|nay|ay|kia|noi|quy|co|con|het|la|nao|gi|ve|the|thi|tren|vua|moi|cu|khac|ai|bao|ky|ban|khong|da|chua|duoc|tu|cua)$/;

function namesDocument(words: MessageWords): boolean {
  if (findTypedCodes(words.text).length > 0) return true;
  const next = NAMED_PAPER.exec(words.plain)?.[1];
  return next !== undefined && !NO_NAME.test(next);
}

function contentCount(words: MessageWords): number {
  return carryOnly(words).filter((only) => !only).length;
}

/** "văn bản đó", "khoản này", "cơ quan ấy", unless the message itself says which. */
function readPointing(words: MessageWords): FollowUp | undefined {
  const document = findWords(words, DOCUMENT_PRONOUN);
  if (document !== undefined && !saidBefore(words, document)) return point(words, document, 'document');
  const clause = findWords(words, CLAUSE_PRONOUN);
  if (clause !== undefined && !saidBefore(words, clause)) return point(words, clause, 'clause');
  const thing = findWords(words, THING_PRONOUN) ?? findMarked(words) ?? findWords(words, BARE_PRONOUN);
  if (thing !== undefined && !saidBefore(words, thing) && !namesDocument(words)) return point(words, thing, 'thing');
  return undefined;
}

/** Without marks "do" and "nay" are too many other words. */
function findMarked(words: MessageWords): { from: number; to: number } | undefined {
  const found = findWords(words, MARKED_PRONOUN);
  if (found === undefined || HERE_AND_NOW.test(words.words[found.from]!)) return undefined;
  return /\s(?:đó|này|ấy|kia)$/iu.test(textOf(words, found.from, found.to)) ? found : undefined;
}

/** "Gửi phản ánh rồi thì rút phản ánh đó thế nào": the message says itself what is meant. */
function saidBefore({ words }: MessageWords, { from, to }: { from: number; to: number }): boolean {
  const noun = words.slice(from, to - 1);
  if (noun.length === 0) return false;
  const before = ` ${words.slice(0, from).join(' ')} `;
  return before.includes(` ${noun.join(' ')} `);
}

function point(
  words: MessageWords,
  { from, to }: { from: number; to: number },
  at: 'document' | 'clause' | 'thing',
): FollowUp {
  const rest = trimPoliteness(dropOpening(withoutWords(words, { from, to })));
  if (at === 'document') {
    const part = readFact(rest) ?? readClause(rest);
    if (part !== undefined) return part;
  }
  const opening = findWords(words, STRONG_OPENING) ?? findWords(words, WEAK_OPENING);
  const start = opening !== undefined && opening.to <= from ? opening.to : 0;
  return {
    kind: 'pointing',
    at,
    noun: words.words.slice(from, to - 1).join(' '),
    before: textOf(words, start, from),
    after: textOf(words, to),
  };
}

function dropOpening(words: MessageWords): MessageWords {
  const opening = findWords(words, STRONG_OPENING) ?? findWords(words, WEAK_OPENING);
  return opening === undefined || opening.to === words.words.length ? words : onlyWords(words, opening.to);
}

/** The question is all that the message says, but for the name of a kind of document. */
function readFact(words: MessageWords): FollowUp | undefined {
  for (const [fact, pattern] of DOCUMENT_FACTS) {
    const found = findWords(words, pattern);
    if (found === undefined || found.to < words.words.length) continue;
    const before = onlyWords(words, 0, found.from);
    const said = before.plain.replace(new RegExp(` ${PAPER} `), ' ').trim();
    if (said === '' || contentCount(readMessage(said)) === 0) return { kind: 'fact', fact };
  }
  return undefined;
}

/** "khoản 2 nói gì": a clause of nothing in particular. */
function readClause(words: MessageWords): FollowUp | undefined {
  const found = findWords(words, CLAUSE);
  if (found !== undefined && contentCount(withoutWords(words, found)) <= 2 && !leadsElsewhere(words, found)) {
    const match = CLAUSE.exec(words.plain)!;
    const [point, clause, article] = [match[1] ?? match[4] ?? match[6], match[2] ?? match[5], match[3]];
    return {
      kind: 'clause',
      ...(point === undefined ? {} : { point }),
      ...(clause === undefined ? {} : { clause }),
      ...(article === undefined ? {} : { article }),
    };
  }
  const item = findWords(words, ITEM);
  if (item === undefined || contentCount(withoutWords(words, item)) > 0) return undefined;
  return { kind: 'item', words: textOf(words, item.from, item.to) };
}

/** "điểm a đường vành đai" is a place, and "khoản 2 Điều 7 Luật …" names its document in whatever words. */
function leadsElsewhere(words: MessageWords, found: { to: number }): boolean {
  return / (?:luat|bo luat|nghi dinh|thong tu|hien phap|dieu le|phap lenh) /.test(onlyWords(words, found.to).plain);
}

/** Nothing joins the message to what was said, except that it lacks what it asks of. */
function readBare(words: MessageWords): FollowUp | undefined {
  const then = findWords(words, WHAT_THEN);
  // "… thì làm thế nào" asks how to do what it says.
  const isThen = then !== undefined && / thi (?!lam )/.test(words.plain);
  if (isThen) {
    const said = onlyWords(words, 0, then.from);
    if (said.words.length > 0 && contentCount(said) <= MOST.whatThen) return whatThen(said);
  }
  return lacksSubject(words, MOST.bare) ? { kind: 'ellipsis', words: textOf(words, 0) } : undefined;
}

/** Without what needs a subject and what only asks, nothing is left. */
function lacksSubject(words: MessageWords, most: number): boolean {
  const count = contentCount(words);
  if (count > most + 2) return false;
  if (!asksSomething(words)) return false;
  const rest = strip(strip(words.plain, NEEDS_SUBJECT), ASKING);
  const left = readMessage(rest);
  return left.words.length === 0 || contentCount(left) === 0;
}

const asksSomething = (words: MessageWords) =>
  / (?:bao nhieu|bao gio|bao lau|may|ai|gi|nao|dau|sao|khong|chua) /.test(words.plain);

/** Neighbouring matches share a space, so one pass misses every second. */
function strip(plain: string, pattern: RegExp): string {
  const once = plain.replace(pattern, ' ');
  return once === plain ? plain : strip(once, pattern);
}

function whatThen(said: MessageWords): FollowUp {
  const condition = CONDITION.test(said.plain);
  return { kind: condition ? 'condition' : 'instead', words: dropIf(said) };
}

/** "nếu quá hạn" → "quá hạn". */
function dropIf(words: MessageWords): string {
  const start = findWords(words, /^ (?:neu|khi|ma) /);
  return textOf(words, start === undefined || start.to === words.words.length ? 0 : start.to);
}

/** "thế còn …", "vậy nếu …": joined beyond doubt, unless it is long and complete. */
function readOpened(
  body: MessageWords,
  { named, most, opener }: { named: boolean; most: number; opener: string },
): FollowUp | undefined {
  const then = findWords(body, WHAT_THEN);
  const said = then === undefined || then.from === 0 ? body : onlyWords(body, 0, then.from);
  if (contentCount(said) > most) return undefined;
  if (then !== undefined && then.from > 0) return whatThen(said);
  if (named) return asksSomething(body) ? undefined : { kind: 'instead', words: dropIf(body) };
  if (/ con /.test(opener.slice(0, 12)) && !asksSomething(body)) return { kind: 'instead', words: dropIf(body) };
  return { kind: 'ellipsis', words: textOf(body, 0) };
}

function readWeaklyOpened(words: MessageWords, body: MessageWords, named: boolean): FollowUp | undefined {
  const opener = words.words[0]!;
  const then = findWords(body, WHAT_THEN);
  if (then !== undefined && then.from > 0 && / thi /.test(body.plain)) {
    const said = onlyWords(body, 0, then.from);
    return contentCount(said) <= MOST.weak ? whatThen(said) : undefined;
  }
  if (opener === 'con') return readWithStill(body, named);
  if (named) return undefined;
  if (lacksSubject(body, MOST.weak)) return { kind: 'ellipsis', words: textOf(body, 0) };
  // "thế phản ánh khẩn thì mấy giờ": a question word after "thì" has lost its verb.
  const asked = / thi (?:trong )?(?:bao nhieu|bao gio|bao lau|may|ai|khi nao|o dau)(?: [a-z]+)? $/.test(body.plain);
  return asked && contentCount(body) <= MOST.weak ? { kind: 'ellipsis', words: textOf(body, 0) } : undefined;
}

/** "Còn tổ 5?", but not "Còn bao nhiêu hộ chưa nhận tiền?" nor "con liệt sĩ". */
function readWithStill(body: MessageWords, named: boolean): FollowUp | undefined {
  const count = contentCount(body);
  if (!asksSomething(body)) {
    return count > 0 && count <= MOST.weak ? { kind: 'instead', words: textOf(body, 0) } : undefined;
  }
  if (named) return undefined;
  if (lacksSubject(body, MOST.weak)) return { kind: 'ellipsis', words: textOf(body, 0) };
  const asksFirst = /^ (?:bao nhieu|may|ai|gi|nhung|cai gi) /.test(body.plain);
  return !asksFirst && count <= MOST.bare ? { kind: 'instead', words: textOf(body, 0) } : undefined;
}
