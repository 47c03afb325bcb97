import { findPhrases, type PhraseHit } from '../vietnamese/phrases.ts';
import { isSyllable } from '../vietnamese/syllables.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';
import * as words from './kind-words.ts';
import { isForeign } from './foreign-text.ts';
import { findDangers } from './matters/dangers.ts';
import { TENDENCY_WORDS, BREADTH_WORDS } from './opinion-words.ts';
import { DANGER_WORDS } from './urgency-words.ts';

export type MessageKind = 'report' | 'addition' | 'answer' | 'question' | 'other';

export type KindReason =
  | 'prefix'
  | 'matter'
  | 'people_ask'
  | 'adds'
  | 'continues_draft'
  | 'report_code'
  | 'answers'
  | 'asks'
  | 'asks_status'
  | 'nil_report'
  | 'small_talk'
  | 'insult'
  | 'no_words'
  | 'foreign'
  | 'too_little';

export interface Classified {
  kind: MessageKind;
  /** False when the other reading is nearly as likely: show it first among the choices. */
  certain: boolean;
  why: KindReason;
}

/** What the conversation was about before the message. */
export interface MessageContext {
  /** A draft that has not been sent. */
  openDraft?: { topic?: string; areaIds?: readonly string[] };
  /** What we asked and wait for: the place, the matter, a reason or other words, or a numbered choice. */
  openQuestion?: 'area' | 'what' | 'words' | 'choice';
  /** A report sent not long ago. */
  recentReport?: { topic?: string; areaIds?: readonly string[] };
}

/** What is known of the message's place and topic when its kind is decided. */
export interface MatterSigns {
  topic: string | undefined;
  topicWeight: number;
  areaIds: readonly string[];
  hasPlace: boolean;
  /** Troubles that it puts together from a thing and what is wrong with it. */
  troubles: number;
  hasTime: boolean;
}

const PREFIX =
  /^[\s"'“(*•-]*(?:\/bao_?cao|\/phan_?anh|(?:báo cáo(?: nhanh| dư luận| tình hình)?|bao cao(?: nhanh| du luan| tinh hinh)?|phản ánh|phan anh|phản ảnh|kiến nghị|kien nghi|bc|pa)\s*[:：])/iu;

const REPORT_FROM = 2.3;
const QUESTION_FROM = 1.8;
/** Who was asked for words answers, unless what comes can be nothing but a question. */
const SURE_QUESTION = 3;
const CLEAR_MARGIN = 1;
/** "bà con tổ 4 … hỏi": so many words between. */
const ASKS_WITHIN = 10;
/** A statement of so many words that names a place is about something there. */
const STATEMENT_WORDS = 5;
/** With so many words more than an answer needs, a message is a report of its own. */
const LONG_ANSWER = 14;

/** True for "báo cáo: …", "/baocao …", "phản ánh: …". */
export const hasReportPrefix = (text: string) => PREFIX.test(text.normalize('NFC'));
/** The text after such a prefix. */
export const dropReportPrefix = (text: string) => text.normalize('NFC').replace(PREFIX, '').trimStart();

/** What a message is, by rules. Pure; see `createReportReader` for the signs. */
export function classifyTyped(typed: TypedText, signs: MatterSigns, context: MessageContext): Classified {
  const line = typed.joined;
  if (hasReportPrefix(typed.text)) return { kind: 'report', certain: true, why: 'prefix' };
  if (typed.words.length === 0) return { kind: 'other', certain: true, why: 'no_words' };
  const score = weigh(typed, signs);
  if (words.ASKS_STATUS.test(line) && score.question < 4) return { kind: 'other', certain: true, why: 'asks_status' };
  const answer = context.openQuestion === undefined ? undefined : asAnswer(typed, { signs, context, score });
  if (answer !== undefined) return answer;
  const addition = asAddition(typed, { signs, context, score });
  if (addition !== undefined) return addition;
  const other = asOther(typed, score);
  if (other !== undefined) return other;
  const { report, question } = score;
  const certain = Math.abs(report - question) >= CLEAR_MARGIN;
  if (report >= REPORT_FROM && report >= question) {
    return { kind: 'report', certain, why: score.peopleAsk ? 'people_ask' : 'matter' };
  }
  if (question >= QUESTION_FROM) return { kind: 'question', certain, why: 'asks' };
  return { kind: 'other', certain: report < 1 && question < 1, why: 'too_little' };
}

interface Score {
  report: number;
  question: number;
  peopleAsk: boolean;
}

interface Situation {
  signs: MatterSigns;
  context: MessageContext;
  score: Score;
}

const some = (sign: boolean, weight: number) => (sign ? weight : 0);

/** What is said, before it is weighed. */
function readSigns(typed: TypedText, signs: MatterSigns) {
  const line = typed.joined;
  const documents = findPhrases(typed, words.DOCUMENT_WORDS).length;
  const allMatters = findPhrases(typed, words.MATTER_WORDS);
  const matters = allMatters.filter(({ weak }) => !weak);
  const persons = findPhrases(typed, words.PEOPLE_WORDS).filter(({ weak }) => !weak);
  const people = persons.length > 0;
  const asked = findPhrases(typed, words.ASK_VERBS).some(({ at }) =>
    persons.some((who) => who.at < at && at <= who.at + ASKS_WITHIN),
  );
  const peopleAsk = (asked || words.PEOPLE_ASK.some((pattern) => pattern.test(line))) && documents < 2;
  const mind = findPhrases(typed, TENDENCY_WORDS).some(({ weak }) => !weak);
  const breadth = findPhrases(typed, BREADTH_WORDS).length > 0;
  const requests = findPhrases(typed, words.REQUEST_WORDS).length > 0;
  const mark = /\?\s*\p{P}*\s*$/u.test(typed.text);
  const asking = findPhrases(typed, words.ASKING_WORDS).filter(
    // "tháng nào cũng" is every month.
    (hit) => hit.label && (!hit.weak || asksHowMany(typed, hit)) && typed.words[hit.at + hit.length]?.folded !== 'cung',
  );
  const asks = words.YES_OR_NO.test(line) || asking.some((hit) => mark || documents > 0 || isAsked(typed, hit));
  const perhapsAsks = !asks && asking.length > 0;
  const starts = words.ASK_STARTS.test(line);
  const isStatement = signs.hasPlace && typed.words.length >= STATEMENT_WORDS && !asks && !mark && !starts;
  return {
    documents,
    matters: matters.length,
    weakMatters: allMatters.length - matters.length,
    people,
    peopleAsk,
    mind,
    breadth,
    requests,
    danger: findPhrases(typed, DANGER_WORDS).length > 0 || findDangers(typed).length > 0,
    mark,
    asks,
    perhapsAsks,
    starts,
    isStatement,
  };
}

/** "gì", "nào", "mấy" ask where a clause begins or ends; within it they mostly do not ("con gì mà …", "mấy đứa"). */
function isAsked(typed: TypedText, { at, length, text }: PhraseHit<boolean>): boolean {
  const { words: all } = typed;
  if (!words.WEAK_ASKING.has(text)) return true;
  const start = all.findLastIndex((word, index) => index <= at && (word.phraseStart || index === 0));
  return at - start < 3 || clauseEnd(typed, at + length) - (at + length) < 2 || asksHowMany(typed, { at, length });
}

/** "… có mấy nội dung": so many words at most from "mấy" to the end of the clause, and nothing that happens in them. */
const COUNTED_WORDS = 6;

function clauseEnd({ words: all }: TypedText, from: number): number {
  const next = all.findIndex((word, index) => index >= from && word.phraseStart);
  return next === -1 ? all.length : next;
}

function asksHowMany(typed: TypedText, { at, length }: { at: number; length: number }): boolean {
  const { words: all } = typed;
  const stop = clauseEnd(typed, at + length);
  if (all[at]!.folded !== 'may' || !/^(?:co|gom|chia)$/.test(all[at - 1]?.folded ?? '')) return false;
  if (stop - at > COUNTED_WORDS) return false;
  if (all[at]!.marked === 'may' && words.MACHINES.test(all[at + 1]?.folded ?? '')) return false;
  return findPhrases(typed, words.MATTER_WORDS).every((matter) => matter.at < at || matter.at >= stop);
}

function weigh(typed: TypedText, signs: MatterSigns): Score {
  const said = readSigns(typed, signs);
  const { documents, matters, weakMatters, people, peopleAsk, mind, breadth, requests, mark, asks, starts } = said;
  const report =
    some(matters > 0 || signs.troubles > 0, 1.3) +
    some(matters === 0 && signs.troubles === 0 && weakMatters > 0, 0.9) +
    some(matters > 1, 0.5) +
    some(matters > 2, 0.5) +
    Math.min(1.2, signs.topicWeight * 0.6) +
    some(people, 0.8) +
    some(signs.areaIds.length > 0, 0.8) +
    some(signs.areaIds.length === 0 && signs.hasPlace, 0.4) +
    some(signs.hasTime, 0.4) +
    some(requests, 1) +
    some(mind, 0.7) +
    some(breadth, 0.8) +
    some(said.danger, 1) +
    some(said.isStatement, 1) +
    some(peopleAsk, 2);
  const hasMatter = matters + weakMatters + signs.troubles > 0;
  const isNobodys = asks && !mind && !breadth && !requests && signs.areaIds.length === 0 && !(people && hasMatter);
  const question =
    some(asks, 1.8) +
    some(said.perhapsAsks, 0.9) +
    some(mark, 1.2) +
    some(starts, 2) +
    // Nobody in it whom it happens to.
    some(isNobodys, 1.3) +
    Math.min(3, documents * 1.3) -
    some(peopleAsk, 2.5) -
    // A long tale with one "gì" in it is no question.
    some(typed.words.length > 40 && !mark && !starts, 1.5);
  const isPlaced = matters + weakMatters > 0 && signs.hasPlace && signs.topicWeight > 0;
  return {
    report: some(
      isPlaced ||
        said.isStatement ||
        requests ||
        matters > 0 ||
        signs.troubles > 0 ||
        said.danger ||
        people ||
        mind ||
        signs.topicWeight > 2,
      report,
    ),
    question,
    peopleAsk,
  };
}

/** An answer is short, or names what was asked for; a question or a prefix is none. */
function asAnswer(typed: TypedText, { signs, context, score }: Situation): Classified | undefined {
  const line = typed.joined;
  const count = typed.words.length;
  if (
    words.SKIPS.test(line) ||
    (context.openQuestion === 'choice' && words.CHOOSES.test(line) && count < LONG_ANSWER)
  ) {
    return { kind: 'answer', certain: true, why: 'answers' };
  }
  const saysWhat = context.openQuestion === 'what' || context.openQuestion === 'words';
  if (score.question >= (saysWhat ? SURE_QUESTION : QUESTION_FROM) && score.question > score.report) return undefined;
  if (words.SMALL_TALK.some((pattern) => pattern.test(line))) return undefined;
  switch (context.openQuestion) {
    case 'area':
      if (count > LONG_ANSWER && score.report >= REPORT_FROM) return undefined;
      return { kind: 'answer', certain: signs.hasPlace, why: 'answers' };
    case 'what':
    case 'words':
      return { kind: 'answer', certain: count > 1 && score.question < 1, why: 'answers' };
    case 'choice':
    case undefined:
      return undefined;
  }
}

/** Adds to a draft or a report: says so, names its code, or goes on where it left off. */
function asAddition(typed: TypedText, { signs, context, score }: Situation): Classified | undefined {
  const { openDraft, recentReport } = context;
  const known = openDraft ?? recentReport;
  if (score.question >= QUESTION_FROM && score.question > score.report) return undefined;
  if (words.REPORT_CODE.test(typed.text)) return { kind: 'addition', certain: true, why: 'report_code' };
  if (words.ADDS.some((pattern) => pattern.test(typed.joined))) {
    return { kind: 'addition', certain: known !== undefined, why: 'adds' };
  }
  if (known === undefined || asOther(typed, score) !== undefined) return undefined;
  const isOwnMatter = score.report >= REPORT_FROM && signs.topic !== undefined && isElsewhere(signs, known);
  if (openDraft !== undefined && !isOwnMatter) return { kind: 'addition', certain: false, why: 'continues_draft' };
  const isFragment = signs.topic === undefined && score.report < REPORT_FROM + 1 && /\d/.test(typed.joined);
  return isFragment ? { kind: 'addition', certain: false, why: 'continues_draft' } : undefined;
}

/** Another topic, or the same in another place, than what was spoken of; of an unknown one nothing is said. */
function isElsewhere(signs: MatterSigns, known: { topic?: string; areaIds?: readonly string[] }): boolean {
  if (known.topic === undefined) return signs.areaIds.length > 0 || signs.topicWeight > 2;
  if (known.topic !== signs.topic) return true;
  const places = known.areaIds ?? [];
  return signs.areaIds.length > 0 && places.length > 0 && !signs.areaIds.some((id) => places.includes(id));
}

function asOther(typed: TypedText, { report }: Score): Classified | undefined {
  const line = typed.joined;
  if (words.NIL_REPORT.test(line) && !/\?\s*$/u.test(typed.text))
    return { kind: 'other', certain: true, why: 'nil_report' };
  if (report < REPORT_FROM + 0.5 && words.SMALL_TALK.some((pattern) => pattern.test(line))) {
    return { kind: 'other', certain: true, why: 'small_talk' };
  }
  if (report < REPORT_FROM + 0.5 && words.OF_THE_BOT.test(line))
    return { kind: 'other', certain: false, why: 'small_talk' };
  if (report < REPORT_FROM && words.INSULTS.test(line)) return { kind: 'other', certain: true, why: 'insult' };
  const letters = typed.words.filter((word) => /[a-z]/.test(word.folded) || /\p{L}/u.test(word.folded));
  const readable = letters.filter((word) => isSyllable(word.folded)).length;
  const isUnreadable = readable * 2 < letters.length;
  if ((isUnreadable || isForeign(typed.text)) && report < REPORT_FROM)
    return { kind: 'other', certain: true, why: 'foreign' };
  return undefined;
}
