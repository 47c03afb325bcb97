import { z } from 'zod';
import type { Organisation } from '../organisation.ts';
import { fold } from '../vietnamese/fold.ts';
import { toAddition } from './addition-words.ts';
import { checkKeptReport } from './model-report.ts';
import { markOf, reading } from './read-with-model.ts';
import type { ReportDraft, ReportField } from './report-draft.ts';
import type { ReportReader } from './report-reader.ts';
import type { HiddenCounts, ReportContent } from './report.ts';
import { dropSelfIntroduction } from './self-introduction.ts';
import { cleanSentences } from './summarise-report.ts';

const waitsFor = z.enum([
  'what',
  'area',
  'when',
  'group',
  'tendency',
  'breadth',
  'proposal',
  'source',
  'summary',
  'more',
]);
/** What the next text of the person is taken for. `summary`: the text anew; `more`: something to add. */
export type WaitsFor = z.infer<typeof waitsFor>;

const fixed = z.object({
  summary: z.string().optional(),
  topicId: z.string().optional(),
  areaIds: z.array(z.string()).optional(),
  whole: z.boolean().optional(),
  placeWords: z.array(z.string()).optional(),
  urgent: z.boolean().optional(),
});
/** What the person said or chose otherwise than it was understood. */
export type Fixed = z.infer<typeof fixed>;

const NO_DRAFT = undefined;

/** A report that is being written. All texts have their personal data hidden. */
export const draftSchema = z
  .object({
    /** All that was written about it. */
    text: z.string(),
    /** Of that, what was written after the first message, piece by piece. */
    later: z.array(z.string()).default([]),
    fixed: fixed.default({}),
    photos: z.array(z.string()).default([]),
    asked: z.array(waitsFor).default([]),
    waits: waitsFor.optional(),
    /** Further matters of the same message, each to become a report of its own. */
    rest: z.array(z.string()).default([]),
    /** Somebody's life may be in danger, and those on duty were told. */
    danger: z.boolean().default(false),
    /** What a model made of `text`; of an earlier text it counts no more. */
    reading: reading.optional().catch(undefined),
    /** Message in which it was written, when it was only one: an edit of it writes it anew. */
    messageId: z.string().optional(),
  })
  .optional()
  .catch(NO_DRAFT);
export type Draft = NonNullable<z.infer<typeof draftSchema>>;

export const newDraft = (text: string, change: Partial<Draft> = {}): Draft => ({
  text,
  later: [],
  fixed: {},
  photos: [],
  asked: [],
  rest: [],
  danger: false,
  ...change,
});

export interface DraftSense {
  reader: Pick<ReportReader, 'extractReport' | 'rules'>;
  office: Pick<Organisation, 'areas' | 'topics'>;
  /** ISO day in Việt Nam. */
  today: string;
  /** The collaborator's own area. */
  homeArea?: string;
}

/** A draft as it is understood now. */
export interface Understood {
  content: ReportContent;
  missing: ReportField[];
  /** Areas to choose from, when a name stands for several. */
  candidates: string[];
  draft: ReportDraft;
}

/** What the report would say if it were sent as it is. */
export function understandDraft(draft: Draft, sense: DraftSense): Understood {
  const { text, later, fixed, photos, danger } = draft;
  const read = readText(draft, sense);
  const topicId = fixed.topicId ?? read.topic;
  const urgent = fixed.urgent ?? (danger || read.urgency.urgent);
  const areaIds = fixed.areaIds ?? read.area.ids;
  const reasons = danger && !read.urgency.reasons.includes('tính mạng') ? ['tính mạng' as const] : [];
  const summary =
    fixed.summary ?? (read.summary === '' ? dropSelfIntroduction(text).slice(0, LONGEST_SUMMARY) : read.summary);
  const content: ReportContent = {
    summary,
    additions: notIn(summary, later),
    ...(topicId === undefined ? {} : { topicId }),
    areaIds,
    whole: fixed.whole ?? (fixed.areaIds === undefined && read.area.whole),
    placeWords: fixed.placeWords ?? read.area.words,
    ...(read.when === undefined ? {} : { when: read.when }),
    groups: read.groups,
    ...(read.tendency === undefined ? {} : { tendency: read.tendency }),
    ...(read.breadth === undefined ? {} : { breadth: read.breadth }),
    urgent,
    urgencyReasons: urgent ? [...reasons, ...read.urgency.reasons] : [],
    ...(read.proposal === undefined ? {} : { proposal: read.proposal }),
    ...(read.source === undefined ? {} : { source: read.source }),
    hidden: countHidden([text, ...later].join('\n')),
    photos,
  };
  const candidates = areaIds.length > 0 || content.whole || fixed.placeWords !== undefined ? [] : read.area.candidates;
  // A street that is not in the office's list is a place too; a name of several places is not known yet.
  const isNamedOnce = content.placeWords.length > 0 && candidates.length === 0;
  const known = (field: ReportField) =>
    (field === 'area' && (areaIds.length > 0 || content.whole || isNamedOnce)) ||
    (field === 'topic' && topicId !== undefined) ||
    (field === 'what' && fixed.summary !== undefined);
  return {
    content,
    missing: read.missing.filter((field) => !known(field)),
    candidates,
    draft: read,
  };
}

/** By the model where it read this very text, held against it; else by the rules. */
function readText({ text, reading: read }: Draft, { reader, today, homeArea }: DraftSense): ReportDraft {
  const options = { today, ...(homeArea === undefined ? {} : { homeArea }) };
  if (read?.said === undefined || read.of !== markOf(text)) return reader.extractReport(text, options);
  return checkKeptReport(read.said, text, { rules: reader.rules, ...options }).draft;
}

const LONGEST_SUMMARY = 400;

const wordsOf = (text: string): string => ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** What was added and found no room in the summary: it is kept, and shown, as it was written. */
function notIn(summary: string, later: readonly string[]): string[] {
  const said = wordsOf(summary);
  return later.map(toAddition).filter((piece) => {
    const sentences = cleanSentences(piece);
    return sentences.length > 0 && !sentences.every((sentence) => said.includes(wordsOf(sentence)));
  });
}

const FEWEST_WORDS = 4;

/** No word of a matter: at most a place. */
export function saysNothing({ content, missing }: Pick<Understood, 'content' | 'missing'>): boolean {
  const { summary, topicId, photos, additions } = content;
  if (!/\p{L}{2}/u.test(summary)) return true;
  const isBare = missing.includes('what') && topicId === undefined && photos.length + additions.length === 0;
  return isBare && wordsOf(summary).trim().split(' ').length < FEWEST_WORDS;
}

const HIDDEN_LABELS: Readonly<Record<string, string>> = {
  'người dân': 'họ tên',
  'số điện thoại': 'số điện thoại',
  'số giấy tờ': 'số giấy tờ',
  'số tài khoản': 'số tài khoản',
  'thư điện tử': 'thư điện tử',
  'biển số xe': 'biển số xe',
  'số nhà': 'số nhà',
  'tài khoản mạng xã hội': 'tài khoản mạng xã hội',
  'ngày sinh': 'ngày sinh',
};
const PLACEHOLDER = new RegExp(`\\[(${Object.keys(HIDDEN_LABELS).join('|')}) \\d{1,6}\\]`, 'gu');

/** How many of each kind stand hidden in a text, each person or number once. */
export function countHidden(text: string): HiddenCounts {
  const counts: HiddenCounts = {};
  for (const placeholder of new Set(text.match(PLACEHOLDER))) {
    const label = HIDDEN_LABELS[placeholder.slice(1, placeholder.lastIndexOf(' '))] ?? '';
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts;
}
