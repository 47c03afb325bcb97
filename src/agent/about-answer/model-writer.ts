import { localDay } from '../../clock.ts';
import { typedFor } from '../../conversations/turns.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import type { Answer } from '../answer.ts';
import type { AnswerCounts, ModelCallRecord } from '../answer-counts.ts';
import { ANSWER_SHAPE, type Draft } from '../answer-draft.ts';
import { cleanForModel, cleanQuestion, createDesk, type Desk } from '../desk.ts';
import { estimateTokens, type LanguageModel, type ModelLimits } from '../llm.ts';
import { modelFailure, troubleOf } from '../model-failure.ts';
import { hideQuestion, type HiddenQuestion, type Redaction } from '../personal-data.ts';
import { type Prompt, renderPrompt } from '../prompts.ts';
import { readModelResult } from '../read-model-result.ts';
import { countSentences } from '../still-answers.ts';
import { verifyDraft } from '../verify-answer.ts';
import type { AboutInput } from './about-answer.ts';
import { ABOUT_TEXTS } from './about-texts.ts';
import { layOut, type NotWritten, shapeDraft } from './lay-out.ts';
import { type LibraryDependencies, openShelf, type Shelf } from './read-library.ts';
import type { WriteAbout } from './write-about.ts';

export interface AboutModelDependencies extends LibraryDependencies {
  model: LanguageModel;
  limits: ModelLimits;
  prompts: {
    shorter: Prompt;
    simpler: Prompt;
    compare: Prompt;
    outline: Prompt;
    /** What is added to each: there are no tools here, the answer is JSON. */
    withoutTools: Prompt;
    /** The question with its passages. */
    ask: Prompt;
  };
  office: string;
  redaction: Redaction;
  record: (call: ModelCallRecord) => void;
  count: AnswerCounts;
  onError?: (error: unknown) => void;
}

type Wanted = Exclude<AboutInput['request']['wants'], 'verbatim'>;

/** All that one request is written with. */
interface Sitting extends AboutModelDependencies, AboutInput {
  wants: Wanted;
  extractive: Answer;
  shelf: Shelf;
  /** In the order in which they are handed. */
  passages: { passage: Passage; document: KnowledgeDocument }[];
  question: string;
  hidden: HiddenQuestion;
  /** ISO day. */
  today: string;
  /** When it began, by `performance.now()`. */
  since: number;
}

/**
 * Lets a model put the last answer another way: one call, no tools, from the passages that the rules chose. Each sentence
 * is held against them; what the rules wrote is given where that leaves too little, and says so. Rejects with the reason
 * of `input.signal` when it aborts.
 */
export function createModelWriter(dependencies: AboutModelDependencies): WriteAbout {
  const { count, onError } = dependencies;
  return async (input, extractive) => {
    const sitting = await sitDown(input, extractive, dependencies);
    if (typeof sitting === 'string') {
      count.answer('rules');
      return sitting === 'nothing' ? extractive : withNote(extractive, ABOUT_TEXTS.notForModel);
    }
    try {
      const answer = await write(sitting);
      count.answer(typeof answer === 'string' ? answer : 'model');
      return typeof answer === 'string' ? withNote(extractive, ABOUT_TEXTS.modelUnsupported) : answer;
    } catch (error) {
      count.answer(input.signal.aborted ? 'cancelled' : 'failed');
      input.signal.throwIfAborted();
      if (troubleOf(error) === undefined) onError?.(error);
      return withNote(extractive, ABOUT_TEXTS.modelFailed);
    }
  };
}

const withNote = (answer: Answer, note: string): Answer => ({
  ...answer,
  text: `${answer.text}\n${note}`,
  notes: [...(answer.notes ?? []), note],
});

/** "nothing": there is nothing to write from; "not_for_model": some of it must not be shown to the model. */
async function sitDown(
  input: AboutInput,
  extractive: Answer,
  dependencies: AboutModelDependencies,
): Promise<Sitting | 'nothing' | 'not_for_model'> {
  const { request, turns, access } = input;
  if (request.wants === 'verbatim') return 'nothing';
  const ofLast = request.wants === 'shorter' || request.wants === 'simpler';
  const last = turns.findLast(({ places }) => places.length > 0);
  const before = ofLast ? (last?.places ?? []).map(({ passageId }) => passageId) : [];
  const { store, clock, model, redaction } = dependencies;
  const shelf = await openShelf(store, access);
  const ids = [...new Set([...before, ...extractive.passageIds])];
  const passages = (await store.findPassages(ids)).flatMap((passage) => {
    const document = shelf.get(passage.documentId);
    return document === undefined ? [] : [{ passage, document }];
  });
  if (passages.length === 0) return 'nothing';
  if (!model.local && passages.some(({ document }) => document.model === 'local-only')) return 'not_for_model';
  const question = extractive.question;
  const typed = 'text' in request ? [request.text] : [];
  const hidden = hideQuestion(question, redaction, [...typedFor(turns), ...typed]);
  return {
    ...dependencies,
    ...input,
    wants: request.wants,
    extractive,
    shelf,
    passages,
    question,
    hidden,
    today: localDay(clock.now()),
    since: performance.now(),
  };
}

async function write(sitting: Sitting): Promise<Answer | NotWritten> {
  const { draft, desk } = await askModel(sitting);
  if (!draft.answerable || draft.sentences.length === 0) return 'model_found_nothing';
  const shaped = shapeDraft(draft, desk, sitting.wants);
  const verification = verifyDraft(shaped, desk);
  countSentences(verification, sitting.count);
  return layOut({ ...sitting, draft: shaped, verification, prompt: sitting.prompts[sitting.wants].name });
}

/** Once more in half the room when it was too much for the model. */
async function askModel(sitting: Sitting): Promise<{ draft: Draft; desk: Desk }> {
  const { contextTokens } = sitting.limits;
  try {
    return await askOnce(sitting, contextTokens);
  } catch (error) {
    if (troubleOf(error) !== 'context_too_long') throw error;
    return askOnce(sitting, contextTokens / 2);
  }
}

/** Room that the answer takes, in tokens, and the least that is left for passages. */
const ANSWER_ROOM = 600;
const LEAST_ROOM = 600;
/** Less than this is not worth a call, in milliseconds. */
const LEAST_TIME = 50;

async function askOnce(sitting: Sitting, tokens: number): Promise<{ draft: Draft; desk: Desk }> {
  const { model, limits, prompts, wants, hidden, office, today, since, signal, count, record } = sitting;
  const values = { office: cleanForModel(office), today: formatDay(today) };
  const rules = renderPrompt(prompts[wants], values);
  const instructions = renderPrompt(prompts.withoutTools, { rules });
  const used = estimateTokens(instructions) + estimateTokens(hidden.text) + ANSWER_ROOM;
  const desk = createDesk({ today, tokens: Math.max(tokens - used, LEAST_ROOM), hide: hidden.hide });
  const passages = desk.hand(sitting.passages);
  const totalMs = Math.floor(limits.totalMs - (performance.now() - since));
  if (totalMs < LEAST_TIME) throw modelFailure('timeout');
  const result = await model.run({
    instructions,
    request: renderPrompt(prompts.ask, { question: cleanQuestion(hidden.text), passages }),
    tools: [],
    output: ANSWER_SHAPE,
    limits: { ...limits, totalMs },
    signal,
    onCall: (call) => {
      count.call(call);
      record({ ...call, prompt: prompts[wants].name, passageIds: desk.all().map(({ passage }) => passage.id) });
    },
  });
  const draft = readModelResult(result, hidden);
  if (draft === undefined) throw modelFailure('unreadable');
  return { draft, desk };
}
