import { z } from 'zod';
import { findPhrases } from '../vietnamese/phrases.ts';
import { fold } from '../vietnamese/fold.ts';
import { findLinks } from '../vietnamese/links.ts';
import { findTimes } from '../vietnamese/times.ts';
import { extractWithRules, readMessage, type ExtractOptions, type ReportRules } from './extract-report.ts';
import { findArea } from './find-area.ts';
import { namesForbiddenGroup } from './never-a-group.ts';
import { AMOUNTS, BREADTH_WORDS } from './opinion-words.ts';
import { BREADTHS, SOURCES, TENDENCIES, URGENCY_REASONS, type ReportDraft } from './report-draft.ts';
import type { TypedText } from '../vietnamese/typed-words.ts';
import { supportedBy, type Unsupported } from './supported-by.ts';

const words = z.string().trim().min(1).max(2_000);
/** Missing, empty or of the wrong type counts as nothing said. */
const optional = <T>(schema: z.ZodType<T>) => schema.nullish().catch(null);
const listOf = <T>(schema: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((values) => values.flatMap((value) => schema.safeParse(value).data ?? []));

/** What `prompts/extract-report.md` asks a model for. Fields of the wrong shape count as absent; a summary has to be there. */
export const modelReport = z.object({
  summary: words,
  topic: optional(words),
  areas: listOf(words),
  when: optional(words),
  groups: listOf(words),
  tendency: optional(z.enum(TENDENCIES)),
  breadth: optional(z.enum(BREADTHS)),
  urgent: z.boolean().catch(false).default(false),
  reasons: listOf(z.enum(URGENCY_REASONS)),
  proposal: optional(words),
  source: optional(z.enum(SOURCES)),
  personal: listOf(words),
});
export type ModelReport = z.infer<typeof modelReport>;

/** As it is kept with a draft: what named somebody was taken out, the summary too. */
export const keptReport = modelReport.extend({ summary: optional(words) });
export type KeptReport = z.infer<typeof keptReport>;

export interface CheckedReport {
  draft: ReportDraft;
  /** Fields of the model that were not taken, each with what it made up; empty reasons when the office does not know the id. */
  refused: { field: keyof ModelReport; unsupported: Unsupported[] }[];
}

/** The same as it is asked for: plain words, so that one wrong value does not cost another call. */
const said = () => z.string().nullish();
const list = () => z.array(z.string()).nullish();
export const REPORT_FORM = z
  .object({
    summary: z.string().describe('một hoặc hai câu, bằng lời trong tin'),
    topic: said().describe('id lĩnh vực'),
    areas: list().describe('id địa bàn có trong tin'),
    when: said().describe('chữ trong tin nói thời gian'),
    groups: list().describe('nhóm người theo nghề nghiệp hoặc hoàn cảnh, bằng chữ trong tin'),
    tendency: said().describe(TENDENCIES.join(' | ')),
    breadth: said().describe(BREADTHS.join(' | ')),
    urgent: z.boolean().nullish(),
    reasons: list().describe(URGENCY_REASONS.join(' | ')),
    proposal: said().describe('điều người dân đề nghị'),
    source: said().describe(SOURCES.join(' | ')),
    personal: list().describe('chữ trong tin nhận ra được một người cụ thể, chép nguyên văn'),
  })
  .meta({ title: 'ghi_phan_anh', description: 'Ghi tin nhắn thành một phản ánh.' });

/** A summary is a line or two on a phone. */
const LONGEST_SUMMARY = 600;

/**
 * A model's reading of a message, checked against it and laid over that of the rules: what has a place, number, date or name
 * that is not in the text is refused, and what the rules found urgent stays so. Throws ZodError when the summary is missing.
 */
export function checkModelReport(
  answer: unknown,
  text: string,
  options: ExtractOptions & { rules: ReportRules },
): CheckedReport {
  return checkKeptReport(modelReport.parse(answer), text, options);
}

/** The same of an answer that was read before; throws nothing. */
export function checkKeptReport(
  model: KeptReport,
  text: string,
  { rules, ...options }: ExtractOptions & { rules: ReportRules },
): CheckedReport {
  const draft = extractWithRules(text, rules, options);
  const typed = readMessage(text);
  const check = supportedBy(text, { gazetteer: rules.gazetteer, today: options.today });
  const refused: CheckedReport['refused'] = [];
  const take = (field: 'summary' | 'when' | 'proposal'): string | undefined => {
    const value = model[field];
    if (value === null || value === undefined) return undefined;
    const unsupported = check(value);
    const fits =
      value.length <= LONGEST_SUMMARY &&
      !namesForbiddenGroup(value) &&
      isOwnWords(value, typed) &&
      findLinks(value).every((link) => text.includes(link));
    if (unsupported.length === 0 && fits) return value;
    refused.push({ field, unsupported });
    return undefined;
  };
  const [summary, when, proposal] = [take('summary'), take('when'), take('proposal')];
  const topic = rules.topicIds.has(model.topic ?? '') ? model.topic : undefined;
  if (topic === undefined && typeof model.topic === 'string') refused.push({ field: 'topic', unsupported: [] });
  const areas = checkAreas(model.areas, { text, rules, draft });
  if (areas.refused) refused.push({ field: 'areas', unsupported: [] });
  const groups = model.groups.filter((group) => isSaid(group, text) && !namesForbiddenGroup(group));
  if (groups.length < model.groups.length) refused.push({ field: 'groups', unsupported: [] });
  // Who gives no reason has none.
  const urgent = draft.urgency.urgent || (model.urgent && model.reasons.length > 0);
  const breadth = draft.breadth ?? (saysHowMany(typed) ? model.breadth : undefined);
  const merged: ReportDraft = {
    ...draft,
    ...(summary === undefined ? {} : { summary }),
    ...(typeof topic === 'string' ? { topic } : {}),
    area: areas.area,
    ...(when === undefined || rules.fields.when === 'bỏ' ? {} : { when: readTime(when, options.today) }),
    groups: rules.fields.group === 'bỏ' ? [] : [...new Set([...draft.groups, ...groups])],
    // What the message says in so many words is not weighed anew.
    ...(draft.tendency === undefined && model.tendency && rules.fields.tendency !== 'bỏ'
      ? { tendency: model.tendency }
      : {}),
    ...(breadth && rules.fields.breadth !== 'bỏ' ? { breadth } : {}),
    urgency: {
      urgent,
      reasons: urgent ? [...new Set([...draft.urgency.reasons, ...model.reasons])] : [],
      words: draft.urgency.words,
    },
    ...(proposal === undefined || rules.fields.proposal === 'bỏ' ? {} : { proposal }),
    ...(model.source && rules.fields.source !== 'bỏ' ? { source: model.source } : {}),
  };
  return { draft: { ...merged, missing: stillMissing(merged) }, refused };
}

/** Only areas that a name in the text may stand for: a model may choose between candidates, not bring its own. */
function checkAreas(
  wanted: readonly string[],
  { text, rules, draft }: { text: string; rules: ReportRules; draft: ReportDraft },
): { area: ReportDraft['area']; refused: boolean } {
  const { area } = findArea(readMessage(text), rules.gazetteer);
  const possible = new Set([...area.ids, ...area.candidates]);
  const taken = wanted.filter((id) => possible.has(id));
  const isTaken = draft.area.ids.length === 0 && taken.length > 0;
  return {
    area: isTaken ? { ...draft.area, ids: [...new Set(taken)], candidates: [] } : draft.area,
    refused: taken.length < wanted.length,
  };
}

/** Of the words of a summary so many stand in the message; the others join them. */
const LEAST_OWN = 0.5;

/** Half a sentence in other words may be style; more is another matter. */
function isOwnWords(sentence: string, { words: typed }: TypedText): boolean {
  const own = new Set(typed.map(({ folded }) => folded));
  const { words } = readMessage(sentence);
  return words.filter(({ folded }) => own.has(folded)).length >= words.length * LEAST_OWN;
}

const HOW_MANY =
  / (?:ca|toan|tat ca|moi nguoi|ai cung|nha nao cung|ho nao cung|ai nay|so dong|dong dao|rat dong|gan het) /;

const saysHowMany = (typed: TypedText) =>
  HOW_MANY.test(typed.joined) || findPhrases(typed, BREADTH_WORDS).length + findPhrases(typed, AMOUNTS).length > 0;

/** Every word of it stands in the text, with or without marks. */
function isSaid(group: string, text: string): boolean {
  const said = new Set(readMessage(text).words.map(({ folded }) => folded));
  return (fold(group).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => said.has(word));
}

function readTime(raw: string, today: string): ReportDraft['when'] {
  const [time] = findTimes(readMessage(raw), today);
  return {
    raw,
    ...(time?.from === undefined ? {} : { from: time.from }),
    ...(time?.to === undefined ? {} : { to: time.to }),
  };
}

function stillMissing(draft: ReportDraft): ReportDraft['missing'] {
  const known: Partial<Record<ReportDraft['missing'][number], boolean>> = {
    topic: draft.topic !== undefined,
    area: draft.area.ids.length > 0 || draft.area.whole,
    when: draft.when !== undefined,
    group: draft.groups.length > 0,
    tendency: draft.tendency !== undefined,
    breadth: draft.breadth !== undefined,
    proposal: draft.proposal !== undefined,
    source: draft.source !== undefined,
  };
  return draft.missing.filter((field) => known[field] !== true);
}
