import type { Organisation } from '../organisation.ts';
import { findPhrases } from '../vietnamese/phrases.ts';
import { findTimes, type TimeMention } from '../vietnamese/times.ts';
import { readTyped, type TypedText } from '../vietnamese/typed-words.ts';
import { dropReportPrefix } from './classify-message.ts';
import { findArea, type Gazetteer } from './find-area.ts';
import { findOpinion } from './find-opinion.ts';
import { findProposal } from './find-proposal.ts';
import { findTopic, type TopicBook } from './find-topic.ts';
import { findUrgency } from './find-urgency.ts';
import { MATTER_WORDS } from './kind-words.ts';
import type { ReportDraft, ReportField, ReportTime } from './report-draft.ts';
import { cleanSentences, summarise } from './summarise-report.ts';

/** What an office's rules need, made once from its organisation.yaml. */
export interface ReportRules {
  gazetteer: Gazetteer;
  topics: TopicBook;
  topicIds: ReadonlySet<string>;
  fields: Organisation['reports']['fields'];
}

export interface ExtractOptions {
  /** ISO day in Việt Nam on which the message was written. */
  today: string;
  /** Id of the collaborator's own area, for "tổ tôi", "ở đây". */
  homeArea?: string;
}

/** Longest part of a message that rules look at, in UTF-16 units; a report fits in far less. */
export const LONGEST_READ = 6_000;

/** A message as syllables, cut to what rules look at. */
export const readMessage = (text: string): TypedText => readTyped(dropReportPrefix(text).slice(0, LONGEST_READ));

/** What a message reports, by rules: nothing that is not in it. Personal data has been taken out before. */
export function extractWithRules(text: string, rules: ReportRules, options: ExtractOptions): ReportDraft {
  const typed = readMessage(text);
  const { area, spans } = findArea(typed, rules.gazetteer, options.homeArea);
  const { topic, others } = findTopic(typed, rules.topics, spans);
  const times = findTimes(typed, options.today);
  const opinion = findOpinion(typed);
  const when = rules.fields.when === 'bỏ' ? undefined : pickTime(times, options.today);
  const proposal = rules.fields.proposal === 'bỏ' ? undefined : findProposal(cleanSentences(typed.text));
  const { fields } = rules;
  const draft: Omit<ReportDraft, 'missing'> = {
    summary: summarise(typed.text, (sentence) => weighSentence(sentence, rules)),
    ...(topic === undefined ? {} : { topic }),
    otherTopics: others,
    area,
    ...(when === undefined ? {} : { when }),
    groups: fields.group === 'bỏ' ? [] : opinion.groups,
    ...(opinion.tendency === undefined || fields.tendency === 'bỏ' ? {} : { tendency: opinion.tendency }),
    ...(opinion.breadth === undefined || fields.breadth === 'bỏ' ? {} : { breadth: opinion.breadth }),
    urgency: findUrgency(typed, times, options.today),
    ...(proposal === undefined ? {} : { proposal }),
    ...(opinion.source === undefined || fields.source === 'bỏ' ? {} : { source: opinion.source }),
  };
  return { ...draft, missing: findMissing(draft, typed, fields) };
}

/** When it happened: the first time that is not to come, or else the first. */
function pickTime(times: readonly TimeMention[], today: string): ReportTime | undefined {
  const time = times.find(({ from }) => from === undefined || from <= today) ?? times[0];
  if (time === undefined) return undefined;
  const { raw, from, to } = time;
  return { raw, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** How much of the matter a sentence says: what goes wrong, its topic, its place. */
function weighSentence(sentence: string, rules: ReportRules): number {
  const typed = readTyped(sentence);
  const { area, spans } = findArea(typed, rules.gazetteer);
  const matters = Math.min(3, findPhrases(typed, MATTER_WORDS).length);
  const topic = Math.min(3, findTopic(typed, rules.topics, spans).weight);
  return matters * 0.8 + topic + (area.ids.length + area.candidates.length > 0 ? 0.5 : 0);
}

/** One topic word alone ("rác") says no matter; of what else is asked for, the office decides. */
function findMissing(
  draft: Omit<ReportDraft, 'missing'>,
  typed: TypedText,
  fields: ReportRules['fields'],
): ReportField[] {
  const saysMatter =
    typed.words.length > 2 && (draft.topic !== undefined || findPhrases(typed, MATTER_WORDS).length > 0);
  const hasPlace = draft.area.ids.length > 0 || draft.area.whole;
  const asked = (['when', 'group', 'tendency', 'breadth', 'proposal', 'source'] as const).filter(
    (field) => fields[field] === 'hỏi',
  );
  const known = {
    when: draft.when,
    group: draft.groups[0],
    tendency: draft.tendency,
    breadth: draft.breadth,
    proposal: draft.proposal,
    source: draft.source,
  };
  return [
    ...(saysMatter ? [] : (['what'] as const)),
    ...(hasPlace ? [] : (['area'] as const)),
    ...(draft.topic === undefined ? (['topic'] as const) : []),
    ...asked.filter((field) => known[field] === undefined),
  ];
}
