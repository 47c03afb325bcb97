import { type Span, splitAtSemicolons, splitSentences } from '../vietnamese/sentences.ts';
import { findVerb, leadingVerb } from './action-verbs.ts';
import type { Draft } from './draft.ts';
import { findDue, type DueContext } from './find-due.ts';
import { readSubject, startsWithParty } from './org-names.ts';
import { type Assignment, readAssignment, stripLeads, trimAction } from './read-assignment.ts';
import { findAddressee, findPartners } from './read-parties.ts';

const TASKS = /^(?:về\s+)?(?:triển khai\s+)?(?:nhiệm vụ|phương hướng|định hướng)[^,:;]{0,80}[,:]\s+/iu;
/** "… thống nhất 9 nội dung …, đó là:", "Chương trình phối hợp gồm 6 nội dung:". */
export const LIST_LEAD =
  /(?<!\p{L})(?:gồm|thống nhất|xác định|tập trung(?: vào)?|thực hiện|triển khai|đề ra)\s+(?:[^:;.]{0,80}?\s)?(?:\d{1,2}|một số|các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+(?:nhóm\s+)?(?:nội dung|nhiệm vụ|cam kết|công việc|giải pháp|việc)[^:.]{0,140}:/iu;
/** What was done: results of a year that is over. */
const TOLD = /^(?:trong (?:năm|quý|tháng|thời gian qua|6 tháng|những năm)|qua |sau |thời gian qua|năm \d{4})/iu;
/** Who leads the meeting demands something, be it of nobody by name. */
const CONCLUDING = /(?:kết luận|chỉ đạo)[^.;]*\s(?:đề nghị|yêu cầu|giao)\s/iu;
const WILL = /(?<!\p{L})sẽ\s+/giu;
/** "Các chi bộ cần …" is a demand where somebody who may demand says it. */
const NEEDS = /(?<!\p{L})(?:sẽ|cần|phải)\s+/giu;
const DEMANDS = /(?:nhấn mạnh|lưu ý|chỉ đạo|kết luận|đề nghị|yêu cầu)/iu;
/** What is ahead. */
const AHEAD =
  /^(?:trong )?(?:thời gian tới|những tháng (?:cuối năm|tới)|(?:0?[36]|sáu|ba) tháng cuối năm|(?:quý|năm|tháng|tuần) [^,]{0,20}(?:tới|sau))[^,;:]{0,40},\s+/iu;

interface RunningContext {
  due: DueContext;
}

interface Carried {
  owner?: string;
  /** An assignment was given in this paragraph, so that what follows may go on with it. */
  directed: boolean;
}

/** Assignments in the paragraphs of a news item or of minutes that are not numbered. `text` is one paragraph, a line. */
export function readParagraph(text: string, context: RunningContext): Draft[] {
  const carried: Carried = { directed: false };
  return splitSentences(text).flatMap((sentence) => readSentence(sentence, carried, { ...context, text }));
}

function readSentence(sentence: Span, carried: Carried, context: RunningContext & { text: string }): Draft[] {
  const list = readInlineList(sentence.text, context);
  if (list !== undefined) return list;
  const tasks = TASKS.exec(sentence.text);
  if (tasks !== null) {
    const after = sentence.text.slice(tasks[0].length);
    if (leadingVerb(after) !== undefined) carried.directed = true;
  } else if (tellsAhead(sentence.text)) carried.directed = true;
  else if (!carried.directed && TOLD.test(sentence.text)) return [];
  if (CONCLUDING.test(sentence.text)) carried.directed = true;
  const drafts: Draft[] = [];
  // Who was told to do the first thing does the rest of the sentence too.
  let owner: string | undefined;
  let inSentence = false;
  for (const part of splitAtSemicolons(context.text, sentence)) {
    const found = readPart(part.text, { carried, inSentence });
    if (found === undefined) {
      const last = drafts.at(-1);
      if (inSentence && last !== undefined) last.quote = context.text.slice(context.text.indexOf(last.quote), part.end);
      continue;
    }
    owner = found.owner ?? owner;
    inSentence = true;
    carried.directed = true;
    drafts.push(...splitAtDirectives(part.text, found, { owner, due: context.due }));
  }
  return drafts;
}

function tellsAhead(text: string): boolean {
  const lead = AHEAD.exec(text);
  if (lead === null || / đã /u.test(text)) return false;
  const rest = text.slice(lead[0].length);
  return leadingVerb(rest) !== undefined || readSubject(rest) !== undefined;
}

function readPart(
  text: string,
  { carried, inSentence }: { carried: Carried; inSentence: boolean },
): Assignment | undefined {
  const found = readAssignment(text, { running: true });
  const promised = readPromise(text);
  if (found?.how === 'assigned') return found;
  if (promised !== undefined) return promised;
  if (found?.how === 'subject') return carried.directed && !isTold(found) ? found : undefined;
  if (found?.how === 'bare') return inSentence || carried.directed ? found : undefined;
  if (!inSentence) return undefined;
  const demanded = /^(?:trong )?khi [^,]+,\s+(?=(?:phải|cần)\s)/iu.exec(text);
  return demanded === null ? undefined : { how: 'bare', action: trimAction(text.slice(demanded[0].length)) };
}

const isTold = ({ action }: Assignment) =>
  /^(?:phát biểu|chủ trì (?:hội nghị|cuộc họp|buổi)|tổ chức (?:hội nghị|lễ)|ghi nhận|đánh giá|dự |báo cáo tại|nhấn mạnh|ký kết)/iu.test(
    action,
  );

/** "Ủy ban nhân dân phường sẽ ban hành kế hoạch": the name that stands nearest before it. */
function readPromise(text: string): Assignment | undefined {
  for (const will of text.matchAll(DEMANDS.test(text) ? NEEDS : WILL)) {
    const action = trimAction(text.slice(will.index));
    if (leadingVerb(action) === undefined) continue;
    const owner = nameBefore(text, will.index);
    if (owner !== undefined) return { how: 'assigned', owner, action };
  }
  return undefined;
}

/** The longest name that ends where the promise begins. */
function nameBefore(text: string, to: number): string | undefined {
  const from = Math.max(0, to - LONGEST_NAME);
  for (const word of text.slice(from, to).matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
    const name = text.slice(from + word.index, to).trim();
    if (/(?<!\p{L})(?:cho biết|cho rằng|nhấn mạnh|khẳng định|nêu rõ|thông tin)(?!\p{L})/u.test(name)) continue;
    if (startsWithParty(name) && !/[,;:]/.test(name) && findVerb(name, 1) === undefined) return name;
  }
  return undefined;
}

/** In UTF-16 units; also bounds the walk. */
const LONGEST_NAME = 200;

const AGAIN =
  /[,;]\s+(?:đồng thời\s+)?(?=(?:giao|yêu cầu|đề nghị|thường xuyên)\s)|(?:^|[,;]\s+)đồng thời\s+(?=\p{Ll})/giu;

interface PartContext {
  owner: string | undefined;
  due: DueContext;
}

/** "… đề nghị A làm …, giao B làm …" in one part of a sentence are two. */
function splitAtDirectives(text: string, first: Assignment, { owner, due }: PartContext): Draft[] {
  const at = text.indexOf(first.action);
  for (const match of first.action.matchAll(AGAIN)) {
    const rest = first.action.slice(match.index + match[0].length);
    const next = readAssignment(rest, { running: true });
    if (next === undefined || (next.how !== 'assigned' && !/^thường xuyên|^\p{Ll}/u.test(rest))) continue;
    const cut = { ...first, action: trimAction(first.action.slice(0, match.index)) };
    if (cut.action.split(/\s+/).length < 3) continue;
    return [
      toDraft(text.slice(0, at + match.index), cut, { owner, due }),
      ...splitAtDirectives(rest, next, { owner: next.owner ?? owner, due }),
    ];
  }
  return [toDraft(text, first, { owner, due })];
}

function toDraft(quote: string, assignment: Assignment, { owner, due: context }: PartContext): Draft {
  const due = findDue(assignment.action, context);
  const addressee = findAddressee(assignment.action);
  const base =
    assignment.how === 'assigned' ? 0.8 : assignment.how === 'subject' ? 0.7 : owner === undefined ? 0.5 : 0.65;
  return {
    ...(owner === undefined ? {} : { owner }),
    partners: findPartners(assignment.action),
    action: assignment.action,
    ...(due === undefined ? {} : { due }),
    ...(addressee === undefined ? {} : { addressee }),
    quote: quote.trim(),
    confidence: base + (due === undefined ? 0 : 0.05),
  };
}

/** "A, B và C thống nhất 9 nội dung, đó là: …; …; …" in one sentence. */
function readInlineList(text: string, { due }: RunningContext): Draft[] | undefined {
  const lead = LIST_LEAD.exec(text);
  if (lead === null) return undefined;
  const from = lead.index + lead[0].length;
  const items = splitAtSemicolons(text, { text, start: from, end: text.length });
  if (items.length < 2) return undefined;
  const owner = readSubject(stripLeads(text.slice(0, from)))?.name;
  return items.flatMap((item) => {
    const found = readAssignment(item.text);
    if (found === undefined) return [];
    return [
      {
        ...toDraft(item.text, found, { owner: found.owner ?? owner, due }),
        confidence: owner === undefined ? 0.55 : 0.7,
      },
    ];
  });
}
