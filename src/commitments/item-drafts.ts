import { splitAtSemicolons, splitSentences } from '../vietnamese/sentences.ts';
import type { Due } from './commitment.ts';
import type { Draft } from './draft.ts';
import { leadingVerb } from './action-verbs.ts';
import { findDue, type DueContext } from './find-due.ts';
import { readPartyOnly, splitParties, startsWithParty } from './org-names.ts';
import {
  type Assignment,
  readAssignment,
  readOwnerAlone,
  readOwnerWithin,
  stripLeads,
  trimAction,
} from './read-assignment.ts';
import { findAddressee, findPartners } from './read-parties.ts';
import type { SectionMode } from './section-mode.ts';
import { readLabelledParts } from './table-row.ts';

export interface ItemContext {
  mode: SectionMode;
  /** Carried over from a heading or the line that leads to the list. */
  owner?: string;
  /** "Quý I:" over a list is the term of what stands below it. */
  term?: Due;
  due: DueContext;
}

interface Item {
  /** The line as it stands. */
  text: string;
  /** Without its number. */
  body: string;
}

/** Sentences of an item that belong to one commitment. */
interface Group {
  start: number;
  end: number;
  actionAt: number;
  actionEnd: number;
  assignment: Assignment;
  owner?: string;
}

/** What a numbered line, a row or a sentence under a heading says is to be done. */
export function readItem(item: Item, context: ItemContext): Draft[] {
  if (context.mode === 'skip' || tellsOpinion(item.body)) return [];
  const labelled = readLabelled(item, context);
  if (labelled !== undefined) return labelled;
  const timed = readTimed(item, context);
  if (timed !== undefined) return readItem(timed.item, { ...context, term: timed.term });
  const named = readNamed(item, context);
  if (named !== undefined) return named;
  const known = withoutTitle(groupParts(item.body, context), item, context);
  const groups = known.length === 0 ? groupListed(item, context) : known;
  return groups.flatMap((group) => toDraft(group, item, { context, alone: groups.length === 1 }));
}

/** What is said of a thing, or leads to something else. */
const STATES = /:|(?<!\p{L})(?:được|bị|là|phải|không|đã)(?!\p{L})/iu;

/** "Tẩy giun 6 tháng một lần.": in a list of what is to be done a term says that it is, whatever the verb. */
function groupListed({ body }: Item, context: ItemContext): Group[] {
  const [first, ...more] = partsOf(body);
  if (context.mode !== 'assign' || first === undefined || more.length > 0) return [];
  if (STATES.test(body) || startsWithParty(body) || !hasDue(body, context.due)) return [];
  const assignment = readAssignment(first.text, { listed: true });
  if (assignment?.how !== 'bare') return [];
  const actionAt = first.start + first.text.lastIndexOf(assignment.action);
  return [{ start: first.start, end: first.end, actionAt, actionEnd: actionAt + assignment.action.length, assignment }];
}

/** "Đại diện Hội Phụ nữ phát biểu: …" is what somebody thinks or asks for. */
const tellsOpinion = (body: string) => {
  const said =
    /^([^:;.]{3,160}?)\s+(?:phát biểu|nêu ý kiến|nêu|có ý kiến|phản ánh|trình bày|cho biết|cho rằng|báo cáo)(?: ý kiến)?\s*:/iu.exec(
      body,
    );
  return said !== null && startsWithParty(said[1]!);
};

/** "Đổi mới nội dung sinh hoạt. Mỗi chi bộ tổ chức …": what the item is about, then who does what. */
function withoutTitle(groups: Group[], { body }: Item, context: ItemContext): Group[] {
  const [first, second] = groups;
  if (first === undefined || second === undefined || context.owner !== undefined) return groups;
  const isTitle =
    first.assignment.how === 'bare' &&
    first.owner === undefined &&
    second.assignment.how !== 'bare' &&
    body.slice(first.start, first.end).split(/\s+/).length <= LONGEST_TITLE &&
    !hasDue(body.slice(first.start, first.end), context.due);
  return isTitle ? groups.slice(1) : groups;
}

/** "Tháng 6: Tổ chức sơ kết …". */
function readTimed({ text, body }: Item, { due }: ItemContext): { item: Item; term: Due } | undefined {
  const colon = TERM_ALONE.exec(body);
  const term = colon === null ? undefined : findDue(colon[0], { ...due, termOnly: true });
  const rest = colon === null ? '' : body.slice(colon[0].length).trim();
  return term === undefined || rest === '' ? undefined : { item: { text, body: rest }, term };
}

const TERM_ALONE =
  /^(?:trong |trước |đến |hết )?(?:tháng|quý|tuần|ngày|năm|(?:hằng|hàng) (?:tháng|quý|năm|tuần))(?!\p{L})[^:;]{0,40}:(?:\s+|$)/iu;

/** A heading that is a term: "Quý I năm 2026", "Tháng 4:". */
export function readTermAlone(heading: string, due: DueContext): Due | undefined {
  const text = `${heading.trim().replace(/:$/, '')}:`;
  return TERM_ALONE.test(text) ? findDue(heading, { ...due, termOnly: true }) : undefined;
}

/** A table's row, or an item with "Cơ quan chủ trì: …" behind it. */
function readLabelled({ text, body }: Item, context: ItemContext): Draft[] | undefined {
  const parts = readLabelledParts(body);
  if (parts?.action === undefined || (parts.owner === undefined && parts.due === undefined)) return undefined;
  const assignment = readAssignment(parts.action);
  const within = assignment?.how === 'bare' ? undefined : assignment?.owner;
  const owner = parts.owner ?? within ?? readOwnerWithin(parts.action) ?? context.owner;
  const due =
    (parts.due === undefined ? undefined : findDue(parts.due, { ...context.due, termOnly: true })) ??
    findDue(parts.action, context.due);
  const partners = parts.partner === undefined ? findPartners(parts.action) : splitParties(parts.partner);
  const addressee = parts.addressee ?? findAddressee(parts.action);
  return [
    {
      ...(owner === undefined ? {} : { owner }),
      partners,
      action: trimAction(within === undefined ? parts.action : assignment!.action),
      ...(due === undefined ? {} : { due }),
      ...(addressee === undefined ? {} : { addressee }),
      quote: text,
      confidence: parts.owner !== undefined && due !== undefined ? 0.95 : 0.85,
    },
  ];
}

/** "Phòng Văn hóa - Xã hội: tổng hợp …", "Đại diện Công an phường: sẽ khảo sát …". */
function readNamed({ text, body }: Item, context: ItemContext): Draft[] | undefined {
  const colon = /^([^:;]{3,200}?):\s+(?=\S)/u.exec(body);
  const owner = colon === null ? undefined : readPartyOnly(colon[1]!);
  if (owner === undefined) return undefined;
  const rest = body.slice(colon![0].length).replace(STANDING, '');
  const groups = groupParts(rest, { ...context, owner });
  return groups.flatMap((group) =>
    toDraft(group, { text, body: rest }, { context: { ...context, owner }, alone: groups.length === 1 }),
  );
}

/** "Đoàn Thanh niên: là cơ quan thường trực, ban hành …": what the body is says nothing of what it does. */
const STANDING = /^là (?:cơ quan|đơn vị|đầu mối|bộ phận)[^,;:.]{0,80}[,;.]\s+/u;
/** In words. */
const LONGEST_TITLE = 12;
const DONE_BY = /^(?:hoàn thành|hoàn tất|xong|thời gian|thời hạn)(?!\p{L})/iu;

function groupParts(body: string, { due }: ItemContext): Group[] {
  const groups: Group[] = [];
  for (const part of partsOf(body)) {
    const current = groups.at(-1);
    const alone = readOwnerAlone(part.text);
    if (current !== undefined && (alone !== undefined || DONE_BY.test(part.text))) {
      if (alone !== undefined) current.owner ??= alone;
      current.end = part.end;
      continue;
    }
    const assignment = readAssignment(part.text);
    if (assignment === undefined) {
      if (current !== undefined && part.goesOn) current.end = part.end;
      continue;
    }
    const both = current !== undefined && hasDue(part.text, due) && hasDue(body.slice(current.start, current.end), due);
    if (current === undefined || assignment.how !== 'bare' || both) {
      const actionAt = part.start + part.text.lastIndexOf(assignment.action);
      const actionEnd = actionAt + assignment.action.length;
      // "UBND xã quy hoạch …; hằng năm bố trí …": who does the first does the next.
      const owner =
        part.goesOn && assignment.how === 'bare' ? (current?.assignment.owner ?? current?.owner) : undefined;
      groups.push({ start: part.start, end: part.end, actionAt, actionEnd, assignment, ...(owner && { owner }) });
    } else {
      current.end = part.end;
      current.actionEnd = part.start + trimAction(part.text).length;
    }
  }
  return groups;
}

const hasDue = (text: string, due: DueContext) => findDue(text, due) !== undefined;

function partsOf(body: string) {
  return splitSentences(body).flatMap((sentence) =>
    splitAtSemicolons(body, sentence).map((part, index) => ({ ...part, goesOn: index > 0 })),
  );
}

interface DraftContext {
  context: ItemContext;
  /** The only one of its line, which is then quoted whole. */
  alone: boolean;
}

const FIRM = /^(?:chủ trì|chịu trách nhiệm|có trách nhiệm|phối hợp|sẽ|phải|tham mưu)(?!\p{L})/iu;

function toDraft(group: Group, { text, body }: Item, { context, alone }: DraftContext): Draft[] {
  const { assignment } = group;
  const whole = body.slice(group.start, group.end);
  const action = body.slice(group.actionAt, group.actionEnd);
  const own = assignment.owner ?? group.owner ?? readOwnerWithin(whole);
  const due = findDue(whole, context.due) ?? context.term;
  if (/^là\s/u.test(action) || isPast(whole)) return [];
  // What is said of a thing, not of somebody, needs a term to be a promise.
  if (assignment.how === 'bare' && leadingVerb(stripLeads(action)) === undefined && due === undefined) return [];
  if (context.mode === 'plain') {
    const firm = assignment.how === 'subject' && (due !== undefined || FIRM.test(action));
    if (assignment.how !== 'assigned' && group.owner === undefined && !firm) return [];
  }
  const told = executorsOf(action);
  // "Chỉ đạo Phòng Kinh tế …" under no owner's name: those who are told.
  const owner = own ?? context.owner ?? told;
  const addressee = findAddressee(action);
  return [
    {
      ...(owner === undefined ? {} : { owner }),
      partners: owner === told ? findPartners(action) : partnersOf(action),
      action,
      ...(due === undefined ? {} : { due }),
      ...(addressee === undefined ? {} : { addressee }),
      quote: alone ? text : whole,
      confidence:
        confidenceOf({ how: assignment.how, own, owner, due: due !== undefined }) -
        (context.mode === 'plain' ? 0.1 : 0),
    },
  ];
}

/** What was done is told, not promised. */
const isPast = (text: string) =>
  /(?<!\p{L})(?:đã (?!được giao|cam kết|thống nhất|ký|ban hành|đề ra|nêu|xác định|phê duyệt)|vừa qua)/iu.test(
    // "Các địa bàn đã trao đổi" names things, it tells nothing.
    text.slice(0, 60).replace(/(?<!\p{L})(?:các|những|số|theo|như|nội dung)(?:\s+[\p{L}]+){0,5}?\s+đã(?!\p{L})/giu, ''),
  );

/** Those whom the owner has do it: "chỉ đạo Phòng Kinh tế trả lời …". */
function executorsOf(action: string): string | undefined {
  const told = /^(?:chỉ đạo|giao|hướng dẫn|đôn đốc)\s+/iu.exec(action);
  const inner = told === null ? undefined : readAssignment(action.slice(told[0].length));
  return inner?.how === 'subject' ? inner.owner : undefined;
}

function partnersOf(action: string): string[] {
  const executors = executorsOf(action);
  return [...new Set([...(executors === undefined ? [] : splitParties(executors)), ...findPartners(action)])];
}

interface Signs {
  how: Assignment['how'];
  own: string | undefined;
  owner: string | undefined;
  due: boolean;
}

function confidenceOf({ how, own, owner, due }: Signs): number {
  const base =
    how === 'assigned' && own !== undefined ? 0.9 : own !== undefined ? 0.85 : owner !== undefined ? 0.8 : 0.55;
  return Math.min(0.95, base + (due ? 0.05 : 0));
}
