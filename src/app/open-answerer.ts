import { COUNT_NOTHING, type AnswerCounts, type ModelCallRecord } from '../agent/answer-counts.ts';
import type { AnswerDependencies } from '../agent/answer-question.ts';
import { createModelWriter } from '../agent/about-answer/model-writer.ts';
import type { WriteAbout } from '../agent/about-answer/write-about.ts';
import { type Answerer, createAnswerer } from '../agent/create-answerer.ts';
import type { Redaction } from '../agent/personal-data.ts';
import { loadPrompt } from '../agent/prompts.ts';
import type { CommitmentDeskOptions } from '../assistant/commitments/desk.ts';
import { createListCommitments } from '../assistant/commitments/list-for-model.ts';
import type { ChatConfig } from '../chat-config.ts';
import type { Database } from '../db/open-database.ts';
import { createSqlModelCalls } from '../db/sql-model-calls.ts';
import type { Logger } from '../logger.ts';
import type { Organisation } from '../organisation.ts';
import { hidePersonalData, restorePersonalData } from '../vietnamese/personal-data.ts';
import { officeNames } from './office-names.ts';

export interface AnswererParts {
  /** Absent: the rules alone. */
  chat?: ChatConfig;
  knowledge: AnswerDependencies;
  /** Of commitments, which the model may ask for. */
  register: CommitmentDeskOptions['register'];
  database: Database;
  organisation: Organisation;
  logger: Logger;
  count?: AnswerCounts;
  /** Told of each call to the model, when it is over. */
  onCall?: (call: ModelCallRecord) => void;
}

export interface OpenedAnswerer {
  answer: Answerer;
  /** Puts an answer another way; absent without a model. */
  writeAbout?: WriteAbout;
  /** Waits for what is still being written of calls. */
  close: () => Promise<void>;
}

/** The one way in for questions, with the model that is configured. Throws AppError `config_invalid` when a prompt is broken. */
export async function openAnswerer(parts: AnswererParts): Promise<OpenedAnswerer> {
  const { chat, knowledge, register, database, organisation, logger, count = COUNT_NOTHING, onCall } = parts;
  if (chat === undefined) return { answer: createAnswerer({ knowledge }), close: () => Promise.resolve() };
  const { createOpenAiLlm } = await import('../providers/openai-llm/create-openai-llm.ts');
  const calls = createSqlModelCalls(database, {
    clock: knowledge.clock,
    onError: (error) => logger.warn({ err: error }, 'model call not recorded'),
    ...(chat.price === undefined ? {} : { price: chat.price }),
  });
  const onError = (error: unknown) => logger.error({ err: error }, 'model answer');
  const prompts = { withoutTools: loadPrompt('answer-from-passages'), ask: loadPrompt('ask') };
  const model = {
    model: createOpenAiLlm(chat),
    limits: chat.limits,
    office: organisation.office.name,
    redaction: createRedaction(organisation),
    record: (call: ModelCallRecord) => {
      calls.record(call);
      onCall?.(call);
    },
    count,
  };
  return {
    answer: createAnswerer({
      knowledge,
      onError,
      model: {
        ...model,
        prompts: { ...prompts, rules: loadPrompt('answer-question') },
        listCommitments: createListCommitments({
          register,
          listDocuments: () => knowledge.store.listDocuments(),
          organisation,
          clock: knowledge.clock,
          local: model.model.local,
        }),
      },
    }),
    writeAbout: createModelWriter({
      ...knowledge,
      ...model,
      onError,
      prompts: { ...prompts, ...loadAboutPrompts() },
    }),
    close: () => calls.settled(),
  };
}

const loadAboutPrompts = () => ({
  shorter: loadPrompt('shorten-answer'),
  simpler: loadPrompt('explain-simply'),
  compare: loadPrompt('compare-documents'),
  outline: loadPrompt('draft-outline'),
});

/** What the office itself is called is no person. */
function createRedaction(organisation: Organisation): Redaction {
  const keep = officeNames(organisation);
  return { hidePersonalData: (text, known = []) => hidePersonalData(text, { keep, known }), restorePersonalData };
}
