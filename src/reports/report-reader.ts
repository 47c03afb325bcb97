import type { Organisation } from '../organisation.ts';
import { findTimes } from '../vietnamese/times.ts';
import { readTyped } from '../vietnamese/typed-words.ts';
import {
  classifyTyped,
  dropReportPrefix,
  hasReportPrefix,
  type Classified,
  type MessageContext,
} from './classify-message.ts';
import { extractWithRules, readMessage, type ExtractOptions, type ReportRules } from './extract-report.ts';
import { findArea, makeGazetteer } from './find-area.ts';
import { findTopic, makeTopicBook } from './find-topic.ts';
import type { ReportDraft } from './report-draft.ts';
import { findMatters } from './matters/matter-book.ts';
import { splitWithRules, type Matter } from './split-matters.ts';

/** Understands messages by the rules of one office. All pure: same text, same result. */
export interface ReportReader {
  /** What a message is; see `MessageKind`. */
  classifyMessage(text: string, context?: MessageContext): Classified;
  /** What it reports. `text` has its personal data hidden. */
  extractReport(text: string, options: ExtractOptions): ReportDraft;
  /** The matters of a message, in order; one when it speaks of one. */
  splitMatters(text: string): Matter[];
  /** What the rules were made of, for the checks of the model path and for likeness. */
  readonly rules: ReportRules;
}

export function createReportReader(organisation: Organisation): ReportReader {
  const rules: ReportRules = {
    gazetteer: makeGazetteer(organisation),
    topics: makeTopicBook(organisation),
    topicIds: new Set(organisation.topics.map(({ id }) => id)),
    fields: organisation.reports.fields,
  };
  return {
    rules,
    classifyMessage(text, context = {}) {
      const typed = hasReportPrefix(text) ? readTyped(text.slice(0, 200)) : readMessage(text);
      const { area, spans } = findArea(typed, rules.gazetteer);
      const { topic, weight } = findTopic(typed, rules.topics, spans);
      const signs = {
        topic,
        topicWeight: weight,
        areaIds: area.ids,
        hasPlace: area.ids.length + area.candidates.length + area.words.length > 0 || area.whole,
        troubles: new Set(
          findMatters(typed, spans).flatMap(({ label, joined, weight }) => (joined && weight > 2 ? label.name : [])),
        ).size,
        hasTime: findTimes(typed, '2026-01-01').length > 0,
      };
      return classifyTyped(typed, signs, context);
    },
    extractReport: (text, options) => extractWithRules(text, rules, options),
    splitMatters: (text) => splitWithRules(dropReportPrefix(text), rules),
  };
}
