import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { FoundCommitment, Party } from './commitment.ts';
import type { Draft } from './draft.ts';
import type { DueContext } from './find-due.ts';
import { type ItemContext, readItem, readTermAlone } from './item-drafts.ts';
import { readPartyOnly, readSubject, splitParties } from './org-names.ts';
import { type LineNode, readOutline } from './outline.ts';
import { readAssignment } from './read-assignment.ts';
import { LIST_LEAD, readParagraph } from './running-drafts.ts';
import { modeOf, type SectionMode } from './section-mode.ts';

export interface FindOptions {
  /** Which part of the office a name means; names that it does not know stay text. */
  resolve?: (name: string) => string | undefined;
}

/** What a resolution or directive binds people to stands among its aims and grounds; not every notice of conclusions is known as one of a meeting. */
const BINDING = /^(?:nghị quyết|chỉ thị|thông báo|kết luận|biên bản)/iu;
/** What the Central Committee, the National Assembly and the Government decide binds others. */
const NATIONAL = /QH\d|(?<!\p{L})(?:CP|TW|TTg|UBTVQH\d*)(?!\p{L})/u;
const REPORT = /^(?:báo cáo|bản tin|tờ trình)/iu;
const CONCLUSION = /^(?:thông báo|kết luận|biên bản)/iu;
const CONCLUDES = /(?:kết luận|chỉ đạo|yêu cầu|thống nhất|thông báo)[^:]{0,120}:\s*$/iu;
const AHEAD = /nhiệm vụ|phương hướng|chương trình công tác|công tác trọng tâm/iu;
/** Misread passages are looked at by a person first. */
const MISREAD = 0.3;
const LEAST = 0.1;

type Source = Pick<KnowledgeDocument, 'id' | 'kind' | 'typeName' | 'issuedOn' | 'code'>;

interface Reading {
  document: Source;
  due: DueContext;
  isReport: boolean;
  isConclusion: boolean;
  /** A line said that conclusions or contents follow. */
  led: boolean;
  onlyText: boolean;
}

/**
 * The commitments in the passages of one document, in reading order, found by the phrases of such texts. Programmes,
 * plans, resolutions, notices, conclusions, minutes and news of meetings have them; other regulations have none here. Pure.
 */
export function findCommitments(
  document: Source,
  passages: readonly Passage[],
  { resolve = () => undefined }: FindOptions = {},
): FoundCommitment[] {
  if (!mayHold(document)) return [];
  const typeName = document.typeName ?? '';
  const reading: Reading = {
    document,
    due: document.issuedOn === undefined ? {} : { issuedOn: document.issuedOn },
    isReport: REPORT.test(typeName),
    isConclusion: CONCLUSION.test(typeName),
    led: false,
    onlyText: passages.filter((passage) => !isSignature(passage)).length === 1,
  };
  return passages.flatMap((passage) => {
    if (isSignature(passage)) return [];
    const drafts = readPassage(passage, reading);
    const last = lastLine(passage.text);
    if ((reading.isConclusion && CONCLUDES.test(last)) || (LIST_LEAD.test(last) && last.endsWith(':')))
      reading.led = true;
    return drafts.map((draft) => toFound(draft, passage, { document, resolve }));
  });
}

/** May a document of this kind assign work? Rules of conduct say how things are done, not who does what by when. */
export const mayHold = ({ kind, typeName = '', code = '' }: Pick<KnowledgeDocument, 'kind' | 'typeName' | 'code'>) =>
  kind !== 'regulation' || (BINDING.test(typeName) && !NATIONAL.test(code));

const lastLine = (text: string) => text.slice(text.lastIndexOf('\n') + 1);
const headingIs = ({ locator }: Passage, name: RegExp) =>
  locator.some(({ level, label }) => level === 'heading' && name.test(label));
const isSignature = (passage: Passage) => headingIs(passage, /^chữ ký$/iu);

function readPassage(passage: Passage, reading: Reading): Draft[] {
  const { due, isReport } = reading;
  const isParagraph = passage.locator.length > 0 && passage.locator.every(({ level }) => level === 'paragraph');
  const isPreamble = headingIs(passage, /^phần mở đầu$/iu);
  if (isParagraph || (isPreamble && reading.onlyText)) {
    return isReport ? [] : readRunning(passage, due);
  }
  if (isPreamble) return [];
  const headings = [
    ...passage.locator.map((step) => step.title ?? (step.level === 'heading' ? step.label : '')),
    passage.heading,
  ];
  const nodes = readOutline(passage.text);
  const context: ItemContext = { mode: passageMode(headings, reading), due };
  const owner = headings.map(ownerOfHeading).findLast((name) => name !== undefined);
  const label = passage.locator.at(-1)?.level === 'clause' ? passage.locator.at(-1)!.label : undefined;
  const drafts = readNodes(nodes, { ...context, ...(owner === undefined ? {} : { owner }) });
  return drafts.map((draft) =>
    draft.item === undefined && label !== undefined && drafts.length === 1 ? { ...draft, item: label } : draft,
  );
}

/** The innermost heading that says counts. */
function passageMode(headings: readonly string[], { isReport, isConclusion, led }: Reading): SectionMode {
  if (isReport) return headings.some((heading) => AHEAD.test(heading)) ? 'assign' : 'skip';
  const modes = headings.map((heading) =>
    isConclusion && /^(?:yêu cầu|một số yêu cầu)$/iu.test(heading.trim())
      ? 'assign'
      : ownerOfHeading(heading) === undefined
        ? modeOf(heading)
        : 'assign',
  );
  return modes.findLast((mode) => mode !== undefined) ?? (led ? 'assign' : 'plain');
}

const OWNER_HEADING =
  /^(?:(?:trách nhiệm|nhiệm vụ|phân công|cam kết)\s+(?:của|cho)|đối với|giao(?: nhiệm vụ)?(?: cho)?|đề nghị|yêu cầu|về phía|phía)\s+/iu;

/** "Trách nhiệm của Công an phường", "Đề nghị Công an phường:", "Công an phường". */
function ownerOfHeading(heading: string): string | undefined {
  const text = heading.trim().replace(/\s*:$/, '');
  return text === '' ? undefined : readPartyOnly(text.replace(OWNER_HEADING, ''));
}

function readNodes(nodes: readonly LineNode[], context: ItemContext): Draft[] {
  let lead: Partial<ItemContext> = {};
  return nodes.flatMap((node) => {
    // Items may follow the line that leads to them without standing below it.
    const drafts = readNode(node, { ...context, ...lead });
    if (node.children.length === 0 && node.text.endsWith(':')) lead = leadOf(node, context);
    return drafts;
  });
}

function readNode(node: LineNode, context: ItemContext): Draft[] {
  const item = node.step !== undefined && /^\d+$/.test(node.step.label) ? { item: node.step.label } : {};
  if (node.children.length === 0) return readItem(node, context).map((draft) => ({ ...item, ...draft }));
  const lead = leadOf(node, context);
  const below = readNodes(node.children, { ...context, ...lead });
  const isLead = node.text.endsWith(':') || lead.owner !== undefined || lead.term !== undefined || isHeadingLine(node);
  if (below.length > 0 && isLead) return below;
  const own = readItem(node, context).map((draft) => ({ ...item, ...draft }));
  // A list of things under one item says what the item is about; only what is assigned anew is another.
  return [...own, ...below.filter((draft) => own.length === 0 || draft.owner !== undefined)];
}

const isHeadingLine = ({ text }: LineNode) => text.length < 90 && !/[.;]$/.test(text);

/** What a heading line or a line with a colon says for those below it. */
function leadOf({ body }: LineNode, context: ItemContext): Partial<ItemContext> {
  const owner = ownerOfHeading(body) ?? ownerOfLead(body);
  const mode = owner === undefined && body.length < 120 ? modeOf(body) : undefined;
  const listed = LIST_LEAD.test(body) || CONCLUDES.test(body);
  const term = readTermAlone(body, context.due);
  const next =
    owner !== undefined || (listed && mode !== 'skip') ? (context.mode === 'skip' ? 'skip' : 'assign') : mode;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(term === undefined ? {} : { term }),
    ...(next === undefined ? {} : { mode: next }),
  };
}

/** Who speaks is not who does what follows: "Đồng chí chủ trì kết luận:". */
const SPEAKS = /(?<!\p{L})(?:kết luận|chỉ đạo|phát biểu|nêu ý kiến|có ý kiến|nhấn mạnh)(?: như sau)?\s*:$/iu;

/** "Giao Ban Tuyên giáo và Dân vận thực hiện các nhiệm vụ sau:", "Công an phường có trách nhiệm:". */
function ownerOfLead(body: string): string | undefined {
  if (!body.endsWith(':') || SPEAKS.test(body)) return undefined;
  return readAssignment(body)?.owner ?? readSubject(body.replace(OWNER_HEADING, ''))?.name;
}

function readRunning({ text }: Passage, due: DueContext): Draft[] {
  const drafts: Draft[] = [];
  let listed = false;
  for (const node of readOutline(text)) {
    const leads = LIST_LEAD.test(node.text) && node.text.endsWith(':');
    const items = leads ? node.children : listed && node.step !== undefined ? [node] : [];
    if (items.length > 0) {
      for (const child of items)
        drafts.push(
          ...readNode(child, { mode: 'assign', due }).map((draft) => ({
            ...draft,
            confidence: Math.min(draft.confidence, 0.65),
          })),
        );
    } else
      drafts.push(
        ...readParagraph(node.text, { due }),
        ...node.children.flatMap((child) => readParagraph(child.text, { due })),
      );
    listed = leads || (listed && node.step !== undefined);
  }
  return drafts;
}

interface Belonging {
  document: Source;
  resolve: (name: string) => string | undefined;
}

function toFound(draft: Draft, passage: Passage, { document, resolve }: Belonging): FoundCommitment {
  const party = (name: string): Party => {
    const id = resolve(name);
    return id === undefined ? { name } : { name, id };
  };
  const names = draft.owner === undefined ? [] : splitParties(draft.owner);
  const whole = draft.owner === undefined ? undefined : resolve(draft.owner);
  const owners = whole !== undefined ? [{ name: draft.owner!, id: whole }] : names.map(party);
  const confidence = Math.max(LEAST, draft.confidence - (passage.lowConfidence === true ? MISREAD : 0));
  return {
    documentId: document.id,
    passageId: passage.id,
    locator: locatorOf(passage, draft.item),
    ...(draft.item === undefined ? {} : { item: draft.item }),
    owners,
    partners: draft.partners.map(party),
    action: draft.action,
    ...(draft.due === undefined ? {} : { due: draft.due }),
    ...(draft.addressee === undefined ? {} : { addressee: party(draft.addressee) }),
    quote: draft.quote,
    confidence: Math.round(confidence * 100) / 100,
  };
}

function locatorOf({ locator }: Passage, item: string | undefined): FoundCommitment['locator'] {
  const last = locator.at(-1);
  if (item === undefined || (last?.level === 'clause' && last.label === item)) return locator;
  return [
    ...locator,
    {
      level: locator.some(({ level }) => level === 'clause' || level === 'paragraph') ? 'item' : 'clause',
      label: item,
    },
  ];
}
