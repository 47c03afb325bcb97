import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HiddenWords } from '../vietnamese/hide-words.ts';
import { hideWords } from '../vietnamese/hide-words.ts';
import { formatDay } from '../vietnamese/dates.ts';
import type { Organisation } from '../organisation.ts';
import { readMessage } from './extract-report.ts';
import { findArea } from './find-area.ts';
import { checkKeptReport, type KeptReport, keptReport, type ModelReport, modelReport } from './model-report.ts';
import { findPersons, type PersonGuard } from './model-persons.ts';

/** The inputs of `prompts/extract-report.md`, as text. */
export type ReportRequest = Record<'topics' | 'areas' | 'today' | 'message', string>;

/** Lets a model fill in `REPORT_FORM`. Rejects when there is no answer. */
export type AskModel = (request: ReportRequest, signal: AbortSignal) => Promise<unknown>;

export const reading = z.object({
  /** Which text it is of, see `markOf`. */
  of: z.string(),
  /** What a model said of it, to be held against the text each time; absent where it said nothing that can be read. */
  said: keptReport.optional().catch(undefined),
});
/** What a model made of the text of a draft. */
export type Reading = z.infer<typeof reading>;

export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export interface ReadOptions extends PersonGuard {
  office: Pick<Organisation, 'areas' | 'topics'>;
  /** ISO day. */
  today: string;
  ask: AskModel;
  signal: AbortSignal;
  /** Takes personal data out by rules. */
  hide: (text: string) => string;
}

export interface ModelRead {
  /** Of the text with `persons` hidden. */
  reading: Reading;
  /** What the model found beside what the rules had hidden. Not to be kept or logged. */
  persons: HiddenWords[];
}

/**
 * Has a model read a text whose personal data the rules have hidden. What it says is not checked yet, see
 * `checkModelReport`; only who it says is a person is. Rejects when the model does, or says nothing of the kind.
 */
export async function readWithModel(text: string, options: ReadOptions): Promise<ModelRead> {
  const { ask, signal, hide } = options;
  const said = modelReport.parse(await ask(requestFor(text, options), signal));
  const persons = findPersons(text, said.personal, options);
  // It may have spelled out whom the message does not: what the rules would hide in its words is not taken.
  const clean = keepWords(said, (raw) => {
    const words = hideWords(raw, persons);
    return hide(words) === words ? words : undefined;
  });
  const hidden = hideWords(text, persons);
  return { persons, reading: { of: markOf(hidden), said: withoutMadeUp(clean, hidden, options) } };
}

/** Nothing is kept of what the text does not bear. */
function withoutMadeUp(said: KeptReport, text: string, { rules, today }: ReadOptions): KeptReport {
  const { draft, refused } = checkKeptReport(said, text, { rules, today });
  const without = new Set(refused.map(({ field }) => field));
  const { summary, when, proposal } = said;
  return {
    ...said,
    summary: without.has('summary') ? undefined : summary,
    when: without.has('when') ? undefined : when,
    proposal: without.has('proposal') ? undefined : proposal,
    groups: said.groups.filter((group) => draft.groups.includes(group)),
  };
}

/** Of the areas only those that a name in the text may stand for: no other would be taken. */
function requestFor(text: string, { office, rules, today }: ReadOptions): ReportRequest {
  const { area } = findArea(readMessage(text), rules.gazetteer);
  const possible = new Set([...area.ids, ...area.candidates]);
  const areas = office.areas
    .filter(({ id }) => possible.has(id))
    .map(({ id, name, oldNames }) => `- ${id}: ${[name, ...oldNames].join('; ')}`);
  return {
    topics: office.topics.map(({ id, name }) => `- ${id}: ${name}`).join('\n'),
    areas: areas.length > 0 ? areas.join('\n') : '(không có)',
    today: formatDay(today),
    message: text,
  };
}

function keepWords(said: ModelReport, keep: (words: string) => string | undefined): KeptReport {
  const keepOne = (words: string | null | undefined) => (words == null ? undefined : keep(words));
  return {
    ...said,
    summary: keepOne(said.summary),
    when: keepOne(said.when),
    proposal: keepOne(said.proposal),
    groups: said.groups.flatMap((group) => keep(group) ?? []),
    personal: [],
  };
}
