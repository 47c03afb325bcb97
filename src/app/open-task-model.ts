import type { ModelCallRecord } from '../agent/answer-counts.ts';
import { estimateTokens, type ModelCall } from '../agent/llm.ts';
import { cleanQuestion, saidToPeople } from '../agent/desk.ts';
import { troubleOf } from '../agent/model-failure.ts';
import { createPausingModel } from '../agent/pausing-model.ts';
import { loadPrompt, type Prompt } from '../agent/prompts.ts';
import { createTaskModel, type TaskModel } from '../agent/task-model.ts';
import type { ReportModel } from '../assistant/reports/desk.ts';
import type { ChatConfig } from '../chat-config.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/open-database.ts';
import { createSqlModelCalls } from '../db/sql-model-calls.ts';
import type { Logger } from '../logger.ts';
import type { DraftOptions, DraftProse } from '../reports/digest/draft-sections.ts';
import { REPORT_FORM } from '../reports/model-report.ts';

export interface TaskModelParts {
  /** Absent: the rules alone. */
  chat: ChatConfig | undefined;
  database: Database;
  clock: Clock;
  logger: Pick<Logger, 'warn' | 'info'>;
  /** Told of each call, for metrics. */
  count?: (call: ModelCall) => void;
  /** How long a person waits for a report to be read; 6 s unless said. */
  reportMs?: number;
}

export interface OpenedTasks {
  /** Reads what is reported; absent without a model. */
  reports?: ReportModel;
  /** Drafts what people else write themselves; absent without a model. */
  digest?: { draftProse: DraftProse; onDrafted: NonNullable<DraftOptions['onDrafted']> };
  /** Waits for what is still being written of calls. */
  close: () => Promise<void>;
}

/** Somebody waits for the reply. */
const REPORT_MS = 6_000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** What the configured model does beside answering. Throws AppError `config_invalid` when a prompt is broken. */
export async function openTaskModel(parts: TaskModelParts): Promise<OpenedTasks> {
  const { chat, database, clock, logger, count, reportMs = REPORT_MS } = parts;
  if (chat === undefined) return { close: () => Promise.resolve() };
  const { createOpenAiLlm } = await import('../providers/openai-llm/create-openai-llm.ts');
  const calls = createSqlModelCalls(database, {
    clock,
    onError: (error) => logger.warn({ err: error }, 'model call not recorded'),
    ...(chat.price === undefined ? {} : { price: chat.price }),
  });
  const shared = {
    limits: chat.limits,
    record: (call: ModelCallRecord) => calls.record(call),
    ...(count === undefined ? {} : { count }),
  };
  const model = createOpenAiLlm(chat);
  const patient = createPausingModel(model, {
    now: () => performance.now(),
    firstPauseMs: FIRST_PAUSE_MS,
    longestPauseMs: LONGEST_PAUSE_MS,
    onChange: (change) => logger.info(change, 'model for reports'),
  });
  return {
    reports: openReading(createTaskModel({ ...shared, model: patient }), { logger, reportMs }),
    digest: openDrafting(createTaskModel({ ...shared, model }), loadPrompt('write-digest'), logger),
    close: () => calls.settled(),
  };
}

function openReading(
  tasks: TaskModel,
  { logger, reportMs }: Required<Pick<TaskModelParts, 'logger' | 'reportMs'>>,
): ReportModel {
  const prompt = loadPrompt('extract-report');
  return {
    ask: ({ message, ...about }, signal) =>
      tasks.fillIn({
        prompt,
        values: { ...about, message: cleanQuestion(saidToPeople(message)) },
        form: REPORT_FORM,
        totalMs: reportMs,
        signal,
      }),
    onError: (error) => logger.warn(describe(error), 'report read by the rules alone'),
  };
}

function openDrafting(
  tasks: TaskModel,
  prompt: Prompt,
  logger: TaskModelParts['logger'],
): NonNullable<OpenedTasks['digest']> {
  return {
    async draftProse({ section, period, figures, reports }, signal) {
      const clean = (text: string) => cleanQuestion(saidToPeople(text));
      const room = tasks.roomFor(prompt) - estimateTokens(`${section}${period}`);
      const [shown, told] = fitLines([clean(figures), clean(reports)], room);
      return tasks.write({ prompt, values: { section, period, figures: shown, reports: told }, signal });
    },
    onDrafted: (outcome) => {
      if ('error' in outcome) {
        logger.warn({ section: outcome.section, ...describe(outcome.error) }, 'digest section left to people');
      } else logger.info(outcome, 'digest section drafted');
    },
  };
}

/** Whole lines from the top of each, so many that all fit; each may take half, and what the other leaves. */
export function fitLines(texts: readonly [string, string], tokens: number): [string, string] {
  const half = tokens / 2;
  const room = (other: string) => Math.max(half, tokens - needed(other));
  return [cutLines(texts[0], room(texts[1])), cutLines(texts[1], room(texts[0]))];
}

const needed = (text: string) => text.split('\n').reduce((sum, line) => sum + estimateTokens(`${line}\n`), 0);

function cutLines(text: string, tokens: number): string {
  const kept: string[] = [];
  let used = 0;
  for (const line of text.split('\n')) {
    used += estimateTokens(`${line}\n`);
    if (used > tokens) break;
    kept.push(line);
  }
  return kept.join('\n');
}

/** Why, never of what: an error of a schema may repeat what the model said. */
const describe = (error: unknown) => ({
  trouble: troubleOf(error) ?? (error instanceof Error ? error.name : 'unknown'),
});
