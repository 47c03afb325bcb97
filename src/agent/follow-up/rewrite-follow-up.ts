import type { CitedPlace, Turn } from '../../conversations/turns.ts';
import { capitalize } from '../../vietnamese/capitalize.ts';
import {
  carryOnly,
  findWords,
  type MessageWords,
  onlyWords,
  readMessage,
  textOf,
  withoutWords,
} from './message-words.ts';
import { FOLLOW_UP_TEXTS } from './follow-up-texts.ts';
import { ACTOR, CLAUSE, PAPER, PERIOD, PLACE_NAME } from './phrases.ts';
import type { FollowUp } from './read-follow-up.ts';
import { restoreMarks } from './restore-marks.ts';

/** A follow-up written out, in the order in which the ways to read it are to be tried. */
export interface Rewriting {
  questions: string[];
  /** What the answer has to speak of: the part that was put in place of another. */
  mustMention?: string;
  /** Set when a document itself is asked about: its id. */
  fact?: { documentId: string; asks: (FollowUp & { kind: 'fact' })['fact'] };
}

/**
 * Writes a follow-up out with what the last turn was about; undefined where nothing of it can be referred to.
 * @param reference text of what the last turn cited: its spelling is used for what was typed without marks.
 */
export function rewriteFollowUp(
  followUp: FollowUp,
  { turns, reference = '' }: { turns: readonly Turn[]; reference?: string },
): Rewriting | undefined {
  const last = turns.at(-1);
  if (last === undefined) return undefined;
  const place = turns.findLast(({ places }) => places.length > 0)?.places[0];
  const rewriting = write(followUp, { last, place, reference });
  if (rewriting === undefined) return undefined;
  const spelt = `${reference}\n${COMMON}`;
  return { ...rewriting, questions: [...new Set(rewriting.questions.map((one) => tidy(restoreMarks(one, spelt))))] };
}

/** How what people often ask back is spelt. */
const COMMON = [
  'quá hạn thì xử lý thế nào, nộp chậm, trễ hạn, hết hạn, gia hạn được không, gia hạn mấy lần, tối đa bao nhiêu ngày',
  'đến ngày nào thì hết, từ ngày nào, khi nào, bao giờ, ở đâu, ai chủ trì, ai phụ trách, ai phải chịu trách nhiệm',
  'phải làm gì, mấy ngày, bao lâu, bao nhiêu, cơ quan nào, áp dụng cho ai, không trả lời, gửi cho ai, nộp cho ai',
  'còn hiệu lực không, quy định mấy ngày phải, quy chế phối hợp, chương trình phối hợp, quyết định, cộng tác viên, nội dung số',
  ...Array.from({ length: 30 }, (_, n) => `tổ ${n + 1}\nkhoản ${n + 1}\ntháng ${n + 1}\nđợt ${n + 1}`),
].join('\n');

interface Context {
  last: Turn;
  place: CitedPlace | undefined;
  reference: string;
}

function write(followUp: FollowUp, context: Context): Rewriting | undefined {
  const { place } = context;
  switch (followUp.kind) {
    case 'fact':
      if (place === undefined) return undefined;
      return {
        questions: [FOLLOW_UP_TEXTS.fact[followUp.fact](nameOf(place))],
        fact: { documentId: place.documentId, asks: followUp.fact },
      };
    case 'clause':
      return place === undefined
        ? undefined
        : { questions: [FOLLOW_UP_TEXTS.clause(nameClause(followUp, place), nameOf(place))] };
    case 'item':
      return place === undefined ? undefined : { questions: [FOLLOW_UP_TEXTS.item(followUp.words, nameOf(place))] };
    case 'instead':
      return { questions: [putInstead(followUp.words, context)], mustMention: followUp.words };
    case 'condition':
      return {
        ...withDocument(FOLLOW_UP_TEXTS.condition(joinCondition(followUp.words, context)), context),
        mustMention: followUp.words,
      };
    case 'ellipsis':
      return withDocument(FOLLOW_UP_TEXTS.ellipsis(topicWithout(followUp.words, context), followUp.words), context);
    case 'pointing':
      return writePointing(followUp, context);
  }
}

/** First within the document of the last answer, then anywhere. */
function withDocument(question: string, { last, place }: Context): Rewriting {
  const anywhere = FOLLOW_UP_TEXTS.asked(question);
  // Where several documents answered, nobody knows which of them is meant.
  if (new Set(last.places.map(({ documentId }) => documentId)).size > 1) return { questions: [anywhere] };
  return {
    questions: place === undefined ? [anywhere] : [FOLLOW_UP_TEXTS.accordingTo(question, nameOf(place)), anywhere],
  };
}

const nameOf = ({ name, code }: CitedPlace) => FOLLOW_UP_TEXTS.document(name, code);

/** "khoản 2" of an answer from Điều 7 is "khoản 2 Điều 7". */
function nameClause(asked: { point?: string; clause?: string; article?: string }, place: CitedPlace): string {
  const article = asked.article ?? place.article;
  const clause = asked.clause ?? (asked.article === undefined && asked.point !== undefined ? place.clause : undefined);
  return [
    ...(asked.point === undefined ? [] : [`điểm ${asked.point}`]),
    ...(clause === undefined ? [] : [`khoản ${clause}`]),
    ...(article === undefined ? [] : [`Điều ${article}`]),
  ].join(' ');
}

function writePointing(followUp: FollowUp & { kind: 'pointing' }, context: Context): Rewriting | undefined {
  const { place } = context;
  const said = (words: string) => [followUp.before, words, followUp.after].filter((part) => part !== '').join(' ');
  if (followUp.at === 'document')
    return place === undefined ? undefined : { questions: [FOLLOW_UP_TEXTS.asked(said(nameOf(place)))] };
  if (followUp.at === 'clause') {
    if (place === undefined) return undefined;
    const clause = nameClause(place, place);
    return {
      questions: [FOLLOW_UP_TEXTS.asked(said([clause, nameOf(place)].filter((part) => part !== '').join(' ')))],
    };
  }
  const named = findNamed(followUp.noun, context);
  if (named !== undefined) return withDocument(said(named), context);
  return withDocument(
    FOLLOW_UP_TEXTS.ellipsis(topicWithout(followUp.after, context), said(nounAlone(followUp.noun))),
    context,
  );
}

/** Words that only point, and stand for nothing that can be named. */
const nounAlone = (noun: string) =>
  /^(?:trong|o|tu|do|cua|cho|no|ho|nhu|vua|luc|khi|sau|noi|viec|cai|vu)?(?: .*)?$/.test(noun) ? '' : noun;

/** "cơ quan đó" after "… báo cơ quan xử lý …": the noun with what told it apart there. */
function findNamed(noun: string, { last, reference }: Context): string | undefined {
  if (nounAlone(noun) === '') return undefined;
  const question = readMessage(last.question);
  const found = findWords(question, new RegExp(` ${noun} `));
  if (found === undefined) return undefined;
  const only = carryOnly(question);
  let to = found.to;
  while (
    to < question.words.length &&
    to < found.to + 3 &&
    !only[to] &&
    !/^(?:phai|quy|tra|gui|bao|\d.*)$/.test(question.words[to]!)
  )
    to++;
  return restoreMarks(textOf(question, found.from, to), reference);
}

/** "quá hạn" and "trả lời phản ánh"; "nộp chậm" and "cộng tác viên nộp báo cáo" share a verb, which is said once. */
function joinCondition(words: string, context: Context): string {
  const topic = readMessage(topicWithout(words, context));
  const condition = readMessage(words);
  // "Quá hạn chưa trả lời": what was to be done in time was not done.
  const late = /^ (?:qua|tre|het) (?:thoi )?han $/.test(condition.plain) && findWords(topic, ACTOR)?.from !== 0;
  if (late && topic.words.length > 0) return FOLLOW_UP_TEXTS.notDone(words, textOf(topic, 0));
  const shared = topic.words.findIndex((word) => condition.words.includes(word));
  const parts = shared < 0 ? [words, textOf(topic, 0)] : [textOf(topic, 0, shared), words, textOf(topic, shared + 1)];
  return parts.filter((part) => part !== '').join(' ');
}

const KINDS: readonly RegExp[] = [PERIOD, PLACE_NAME, ACTOR];

/** The last question with one part of it put in place of another of the same kind, or with the new part behind it. */
function putInstead(words: string, { last, reference }: Context): string {
  const question = readMessage(withoutSource(last.question));
  const added = readMessage(words);
  const code = / (?:\d+-|qd|quyet dinh|quy che|chuong trinh|ke hoach|thong bao) /.test(added.plain) && paperIn(added);
  const kinds = code === false || code === undefined ? KINDS : [new RegExp(` ${PAPER}(?: [a-z0-9-]+){1,3} `)];
  for (const kind of kinds) {
    const own = findWords(added, kind);
    const there = own === undefined || own.from > 1 ? undefined : findWords(question, kind);
    if (there === undefined) continue;
    const before = textOf(question, 0, there.from);
    const after = textOf(question, there.to);
    return FOLLOW_UP_TEXTS.asked([before, words, after].filter((part) => part !== '').join(' '));
  }
  const asked = restoreMarks(textOf(question, 0), reference);
  // "ở phường", "với hộ nghèo" bring their own preposition.
  const joined = /^ (?:o|tai|voi|doi voi|cho|trong|cua|ve|den|tu) /.test(added.plain)
    ? `${asked} ${words}`
    : FOLLOW_UP_TEXTS.instead(asked, words);
  return FOLLOW_UP_TEXTS.asked(joined);
}

const paperIn = (words: MessageWords) => new RegExp(` ${PAPER} `).test(words.plain) || undefined;

/** What a rewritten question ends with. */
function withoutSource(question: string): string {
  return question.replace(/\s+theo\s+[^?]*\([^()]*\)\s*\??$/u, '').replace(/[\s?.!]+$/u, '');
}

/** The matter of the last question, without what the new one says itself. */
function topicWithout(words: string, { last, reference }: Context): string {
  const topic = topicOf(last.question);
  const own = new Set(readMessage(words).words);
  const message = readMessage(topic);
  const repeated = message.words.length > 0 && message.words.every((word) => own.has(word));
  return repeated ? '' : restoreMarks(topic, reference);
}

const SOURCE_FIRST = new RegExp(
  `^ (?:theo |trong )?${PAPER}(?: [a-z0-9_./-]+){0,12}? (?:quy dinh|noi|neu|ghi|yeu cau)(?: ve| la| ro)? `,
);
const SOURCE_LAST = new RegExp(` (?:theo|trong|cua) ${PAPER}(?: .*)? $`);
/** Question words with what belongs to them. */
const ASKED =
  /(?: (?:trong|truoc|vao|tu|den|thi|la|co|phai|duoc|bi|toi da|toi thieu))*(?: vong)? (?:bao nhieu (?:ngay(?: lam viec)?|gio|lan|tien|nguoi)|bao nhieu|bao gio|bao lau|may (?:ngay(?: lam viec)?|gio|lan|thang|nguoi|muc)|may|ngay nao|ngay may|khi nao|luc nao|thang nao|hom nao|o dau|tai dau|dau|dong chi nao|co quan nao|don vi nao|nguoi nao|ai|nhung gi|cai gi|gi|the nao|nhu the nao|ra sao|lam sao|tai sao|vi sao|nao)(?: (?:phai|duoc|thi|la))* /;
const EDGE =
  /^(?:thi|la|phai|duoc|co|se|da|ma|va|o|tai|trong|theo|ve|khong|chua|truoc|vao|khi|neu|cho|cua|nao|gi|vay|the|bi)$/;

/** "quy che phoi hop quy dinh may ngay phai tra loi phan anh" → "tra loi phan anh". */
export function topicOf(question: string): string {
  let words = readMessage(withoutSource(question));
  for (const pattern of [SOURCE_FIRST, SOURCE_LAST, ASKED, CLAUSE]) {
    const found = findWords(words, pattern);
    if (found !== undefined && found.to - found.from < words.words.length) words = withoutWords(words, found);
  }
  let from = 0;
  let to = words.words.length;
  while (from < to && EDGE.test(words.words[from]!)) from++;
  while (to > from && EDGE.test(words.words[to - 1]!)) to--;
  return textOf(onlyWords(words, from, to), 0);
}

function tidy(question: string): string {
  return capitalize(
    question
      .replace(/\s+([?,:])/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/\?+$/, '?')
      .trim(),
    true,
  );
}
