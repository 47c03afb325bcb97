import { z } from 'zod';
import type { ModelCallRecord } from './answer-counts.ts';
import { estimateTokens, type LanguageModel, type ModelCall, type ModelLimits, type ModelRun } from './llm.ts';
import { modelFailure, troubleOf } from './model-failure.ts';
import { type Prompt, renderParts } from './prompts.ts';

/** One thing that a model is to do by itself: no conversation, no tools. */
export interface Task {
  /** Has the rules, then the data, see `renderParts`. */
  prompt: Prompt;
  values: Readonly<Record<string, string>>;
  /** Longest time for all of it, in milliseconds; never more than the limits of the model. */
  totalMs?: number;
  /** Ids of the passages that are shown, for the record. */
  passageIds?: string[];
  signal: AbortSignal;
}

export interface FormTask extends Task {
  /** What is to be filled in; its title names it to the model. Read what comes back with indulgence. */
  form: z.ZodObject;
}

/** A model for tasks in the background of a chat, held to the same limits and record as answers. */
export interface TaskModel {
  /** True when what is handed to it stays within the office. */
  readonly local: boolean;
  /** Room for the data of a task, in tokens, beside these rules. */
  roomFor(prompt: Prompt): number;
  /** What the model filled in, unchecked. Throws AppError `model_failed`. */
  fillIn(task: FormTask): Promise<unknown>;
  /** What the model wrote, unchecked and never empty. Throws AppError `model_failed`. */
  write(task: Task): Promise<string>;
}

export interface TaskModelOptions {
  model: LanguageModel;
  limits: ModelLimits;
  record: (call: ModelCallRecord) => void;
  /** Told of each call, for metrics. */
  count?: (call: ModelCall) => void;
}

/** A form that was filled in wrongly may be filled in once more. */
const MOST_CALLS = 2;
/** Room that the answer takes, in tokens. */
const ANSWER_ROOM = 600;
/** Less than this is not worth a call, in milliseconds. */
const LEAST_TIME = 50;
const NOTHING_TO_FILL_IN = z.object({});

export function createTaskModel({ model, limits, record, count }: TaskModelOptions): TaskModel {
  let toolless = false;

  function run(task: Task, how: Pick<ModelRun, 'output' | 'asForm'>, since: number) {
    const { prompt, values, signal, passageIds = [] } = task;
    const { instructions, request } = renderParts(prompt, values);
    if (estimateTokens(instructions) + estimateTokens(request) + ANSWER_ROOM > limits.contextTokens)
      throw modelFailure('context_too_long');
    const mostMs = Math.min(task.totalMs ?? limits.totalMs, limits.totalMs);
    const totalMs = Math.floor(mostMs - (performance.now() - since));
    if (totalMs < LEAST_TIME) throw modelFailure('timeout');
    return model.run({
      instructions,
      request,
      tools: [],
      ...how,
      limits: { ...limits, modelCalls: Math.min(MOST_CALLS, limits.modelCalls), toolCalls: 0, totalMs },
      signal,
      onCall: (call) => {
        count?.(call);
        record({ ...call, prompt: prompt.name, passageIds });
      },
    });
  }

  async function askForm(task: FormTask, since: number) {
    if (!toolless) {
      try {
        return await run(task, { output: task.form, asForm: true }, since);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble !== 'no_tools' && trouble !== 'rejected') throw error;
        toolless ||= trouble === 'no_tools';
      }
    }
    return run(task, { output: task.form }, since);
  }

  return {
    local: model.local,
    roomFor: ({ body }) => limits.contextTokens - estimateTokens(body) - ANSWER_ROOM,
    async fillIn(task) {
      const result = await askForm(task, performance.now());
      const filled = 'output' in result ? result.output : parseObject(result.text);
      if (typeof filled !== 'object' || filled === null) throw modelFailure('unreadable');
      return filled;
    },
    async write(task) {
      const result = await run(task, { output: NOTHING_TO_FILL_IN }, performance.now());
      const text = 'text' in result ? result.text.trim() : '';
      if (text === '') throw modelFailure('empty');
      return text;
    },
  };
}

/** The object in words that came instead of the form, with or without a fence around it. */
function parseObject(text: string): unknown {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start === -1 || end <= start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    return undefined;
  }
}
