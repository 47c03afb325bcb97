import { localDay } from '../clock.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { Passage } from '../knowledge/passage.ts';
import { expandTypedText } from '../vietnamese/abbreviations.ts';
import { formatDay } from '../vietnamese/dates.ts';
import type { Answer } from './answer.ts';
import type { AnswerCounts, ModelCallRecord } from './answer-counts.ts';
import { ANSWER_SHAPE, type Draft } from './answer-draft.ts';
import type { AnswerDependencies, AnswerRequest } from './answer-question.ts';
import { checkFollowUp, checkMissing } from './checks/remarks.ts';
import { cleanForModel, cleanQuestion, createDesk, type Desk } from './desk.ts';
import { createDocumentTools, type ListCommitments } from './document-tools.ts';
import { estimateTokens, type LanguageModel, type ModelLimits, type ModelResult } from './llm.ts';
import { modelFailure, troubleOf } from './model-failure.ts';
import { type HiddenQuestion, hideQuestion, type Redaction } from './personal-data.ts';
import { type Prompt, renderPrompt } from './prompts.ts';
import { readModelResult } from './read-model-result.ts';
import { countSentences, stillAnswers } from './still-answers.ts';
import { findTimeAsked } from './time-asked.ts';
import { type Verification, verifyDraft } from './verify-answer.ts';
import { writeModelAnswer } from './write-model-answer.ts';

export interface AnswerPrompts {
  /** Rules for a model with tools. */
  rules: Prompt;
  /** What is added for one without. */
  withoutTools: Prompt;
  /** The question with its passages. */
  ask: Prompt;
}

export interface ModelDependencies extends AnswerDependencies {
  model: LanguageModel;
  limits: ModelLimits;
  prompts: AnswerPrompts;
  /** Name of the office, as the rules name it. */
  office: string;
  redaction: Redaction;
  listCommitments: ListCommitments;
  record: (call: ModelCallRecord) => void;
  count: AnswerCounts;
}

export interface ModelRequest extends AnswerRequest {
  /** What the rules answer. */
  extractive: Answer;
  signal: AbortSignal;
  /** See `Question`. */
  before: readonly string[];
  since: number;
}

/** What a model was found to be able to do; remembered as long as the program runs. */
export interface ModelHabits {
  toolless: boolean;
}

/** Why there is no answer of the model although it worked. */
export type NoModelAnswer = 'model_found_nothing' | 'unsupported' | 'rules';

/** Passages handed with the question. */
const HANDED_FIRST = 8;
/** Room that the shapes of tools and answer take, in tokens. */
const SHAPES = 900;
/** Least room in which an answer can be found. */
const LEAST_ROOM = 600;

/** The model's answer, held against the passages; or why there is none. Throws AppError, `model_failed` when the model did. */
export async function answerWithModel(
  request: ModelRequest,
  dependencies: ModelDependencies,
  habits: ModelHabits,
): Promise<Answer | NoModelAnswer> {
  // What was before, without a day: the rules know which texts those are.
  if (request.extractive.lead !== undefined && request.extractive.asOf === undefined) return 'rules';
  const today = localDay(dependencies.clock.now());
  const { shelf, library } = await readLibrary(request, dependencies, today);
  // Where the rules cite what the model must not be shown, it could only do worse.
  const cited = request.extractive.citations.map(({ path }) => path);
  const paths = new Set([...library.values()].map(({ path }) => path));
  if (library.size === 0 || cited.some((path) => !paths.has(path))) return 'rules';
  const hidden = hideQuestion(request.extractive.question, dependencies.redaction, request.before);
  const day = request.extractive.asOf ?? today;
  const sitting: Sitting = { ...dependencies, ...request, shelf, library, hidden, today, day };
  const { result, desk } = await askModel(sitting, habits);
  const draft = readModelResult(result, hidden);
  if (draft === undefined) throw modelFailure('unreadable');
  if (!draft.answerable || draft.sentences.length === 0) return 'model_found_nothing';
  const verification = verifyDraft(draft, desk);
  countSentences(verification, dependencies.count);
  if (!stillAnswers(request.extractive.question, draft, verification)) return 'unsupported';
  return (await write(sitting, { draft, verification, desk })) ?? 'unsupported';
}

/** All that one question is answered with. */
interface Sitting extends ModelDependencies, ModelRequest {
  /** What the person may see. */
  shelf: ReadonlyMap<string, KnowledgeDocument>;
  /** What of it the model is shown. */
  library: ReadonlyMap<string, KnowledgeDocument>;
  hidden: HiddenQuestion;
  /** ISO day. */
  today: string;
  /** That of which the question asks; ISO. */
  day: string;
}

/** What the person may see, and what of it the model may be shown: where a time was asked for, of that time. */
async function readLibrary(
  { access, extractive: { asOf, question } }: ModelRequest,
  { store, model }: ModelDependencies,
  today: string,
) {
  const visible = (await store.listDocuments()).filter((document) => access.includes(document.access));
  const onlyCurrent = findTimeAsked(question, today)?.kind === 'current';
  const allowed = visible.filter(
    (document) =>
      (model.local || document.model !== 'local-only') &&
      (asOf === undefined || heldOn(document, asOf)) &&
      (!onlyCurrent || effectivenessOn(document, today) === 'in_force'),
  );
  return { shelf: byId(visible), library: byId(allowed) };
}

const byId = (documents: readonly KnowledgeDocument[]): ReadonlyMap<string, KnowledgeDocument> =>
  new Map(documents.map((document) => [document.id, document]));

/** What does not say since when it holds cannot be said to have held then. */
const heldOn = (document: KnowledgeDocument, day: string) =>
  document.effectiveFrom !== undefined && effectivenessOn(document, day) === 'in_force';

interface Sat {
  result: ModelResult;
  desk: Desk;
}

/** With tools where the model has them, in half the room when it was too much for it. */
async function askModel(sitting: Sitting, habits: ModelHabits): Promise<Sat> {
  const tokens = sitting.limits.contextTokens;
  let way = { tokens, tools: !habits.toolless };
  for (;;) {
    try {
      return await askOnce(sitting, way);
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'context_too_long' && way.tokens === tokens) way = { ...way, tokens: tokens / 2 };
      else if ((trouble === 'no_tools' || trouble === 'rejected') && way.tools) {
        if (trouble === 'no_tools') habits.toolless = true;
        way = { ...way, tools: false };
      } else throw error;
    }
  }
}

async function askOnce(sitting: Sitting, way: { tokens: number; tools: boolean }): Promise<Sat> {
  const { model, prompts, hidden, limits, signal, count, record } = sitting;
  const rules = renderPrompt(prompts.rules, { office: cleanForModel(sitting.office), today: formatDay(sitting.today) });
  const instructions = way.tools ? rules : renderPrompt(prompts.withoutTools, { rules });
  const room = Math.max(way.tokens - estimateTokens(instructions) - SHAPES - estimateTokens(hidden.text), LEAST_ROOM);
  const desk = createDesk({ today: sitting.day, tokens: room, hide: hidden.hide });
  const passages = desk.hand(await firstPassages(sitting));
  const tools = way.tools ? createDocumentTools({ ...sitting, ...hidden, desk, today: sitting.day }) : [];
  const result = await model.run({
    instructions,
    request: renderPrompt(prompts.ask, { question: cleanQuestion(hidden.text), passages }),
    tools,
    output: ANSWER_SHAPE,
    limits: { ...limits, totalMs: timeLeft(sitting) },
    signal,
    onCall: (call) => {
      count.call(call);
      record({ ...call, prompt: prompts.rules.name, passageIds: desk.all().map(({ passage }) => passage.id) });
    },
  });
  return { result, desk };
}

/** Less than this is not worth a call, in milliseconds. */
const LEAST_TIME = 50;

/** Of what the person waits, whichever try this is. Throws AppError `model_failed` when there is nothing left. */
function timeLeft({ limits, since }: Sitting): number {
  const left = Math.floor(limits.totalMs - (performance.now() - since));
  if (left < LEAST_TIME) throw modelFailure('timeout');
  return left;
}

/** What the rules quote, then what search finds, texts in force first. */
async function firstPassages({ index, store, library, access, extractive, day }: Sitting) {
  const filter = { access, documentIds: [...library.keys()] };
  const { hits } = await index.search({ text: expandTypedText(extractive.question), filter, limit: HANDED_FIRST * 2 });
  const ids = [...new Set([...extractive.passageIds, ...hits.map(({ passageId }) => passageId)])];
  const found = (await store.findPassages(ids)).flatMap((passage) => {
    const document = library.get(passage.documentId);
    return document === undefined ? [] : [{ passage, document }];
  });
  const first = ({ passage, document }: { passage: Passage; document: KnowledgeDocument }) =>
    extractive.passageIds.includes(passage.id) ? 0 : effectivenessOn(document, day) === 'ended' ? 2 : 1;
  return found.toSorted((a, b) => first(a) - first(b)).slice(0, HANDED_FIRST);
}

async function write(
  sitting: Sitting,
  { draft, verification, desk }: { draft: Draft; verification: Verification; desk: Desk },
) {
  const { extractive, shelf, today, store, prompts } = sitting;
  const { question } = extractive;
  const known = [question, ...desk.all().map(({ passage }) => `${passage.heading}\n${passage.text}`)].join('\n');
  const missing = checkMissing(draft.missing, question);
  const followUp = checkFollowUp(draft.followUp, known);
  return writeModelAnswer({
    question,
    sentences: verification.sentences,
    library: shelf,
    today,
    store,
    extractive,
    prompt: prompts.rules.name,
    ...(missing === undefined ? {} : { missing }),
    ...(followUp === undefined ? {} : { followUp }),
  });
}
