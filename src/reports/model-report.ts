import { z } from 'zod';
import { fold } from '../vietnamese/fold.ts';
import { findTimes } from '../vietnamese/times.ts';
import { extractWithRules, readMessage, type ExtractOptions, type ReportRules } from './extract-report.ts';
import { findArea } from './find-area.ts';
import { BREADTHS, SOURCES, TENDENCIES, URGENCY_REASONS, type ReportDraft } from './report-draft.ts';
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
});
export type ModelReport = z.infer<typeof modelReport>;

export interface CheckedReport {
  draft: ReportDraft;
  /** Fields of the model that were not taken, each with what it made up; empty reasons when the office does not know the id. */
  refused: { field: keyof ModelReport; unsupported: Unsupported[] }[];
}

/** Religion, ethnicity, political view: never a group in a report (Luật Bảo vệ dữ liệu cá nhân; design.md 2). */
const NEVER_A_GROUP =
  /(?:^| )(?:ton giao|tin do|giao dan|cong giao|thien chua|phat tu|phat giao|tin lanh|cao dai|hoa hao|linh muc|su thay|dan toc|nguoi (?:mong|hmong|tay|nung|dao|thai|muong|kinh(?! doanh)|hoa|khmer|cham|e de|gia rai)|dong bao|bat man|chong doi|phan dong|dan chu|chinh kien|quan diem|cuc doan|khieu kien|cam dau|qua khich)(?: |$)/;

/**
 * A model's reading of a message, checked against it and laid over that of the rules: what has a place, number, date or name
 * that is not in the text is refused, and what the rules found urgent stays so. Throws ZodError when the summary is missing.
 */
export function checkModelReport(
  answer: unknown,
  text: string,
  { rules, ...options }: ExtractOptions & { rules: ReportRules },
): CheckedReport {
  const model = modelReport.parse(answer);
  const draft = extractWithRules(text, rules, options);
  const check = supportedBy(text, { gazetteer: rules.gazetteer, today: options.today });
  const refused: CheckedReport['refused'] = [];
  const take = (field: 'summary' | 'when' | 'proposal'): string | undefined => {
    const value = model[field];
    if (value === null || value === undefined) return undefined;
    const unsupported = check(value);
    if (unsupported.length === 0) return value;
    refused.push({ field, unsupported });
    return undefined;
  };
  const [summary, when, proposal] = [take('summary'), take('when'), take('proposal')];
  const topic = rules.topicIds.has(model.topic ?? '') ? model.topic : undefined;
  if (topic === undefined && typeof model.topic === 'string') refused.push({ field: 'topic', unsupported: [] });
  const areas = checkAreas(model.areas, { text, rules, draft });
  if (areas.refused) refused.push({ field: 'areas', unsupported: [] });
  const groups = model.groups.filter((group) => isSaid(group, text) && !NEVER_A_GROUP.test(` ${fold(group)} `));
  if (groups.length < model.groups.length) refused.push({ field: 'groups', unsupported: [] });
  const urgent = draft.urgency.urgent || model.urgent;
  const merged: ReportDraft = {
    ...draft,
    ...(summary === undefined ? {} : { summary }),
    ...(typeof topic === 'string' ? { topic } : {}),
    area: areas.area,
    ...(when === undefined || rules.fields.when === 'bỏ' ? {} : { when: readTime(when, options.today) }),
    groups: rules.fields.group === 'bỏ' ? [] : [...new Set([...draft.groups, ...groups])],
    ...(model.tendency && rules.fields.tendency !== 'bỏ' ? { tendency: model.tendency } : {}),
    ...(model.breadth && rules.fields.breadth !== 'bỏ' ? { breadth: model.breadth } : {}),
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
