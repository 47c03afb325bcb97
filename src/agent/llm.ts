import type { z } from 'zod';

/** Something that a model may have done for it while it answers. */
export interface AgentTool {
  name: string;
  /** For the model, in Vietnamese. */
  description: string;
  schema: z.ZodObject;
  /** Takes arguments that fit `schema`; what it returns is data for the model. Never throws for what a model may ask. */
  run: (args: unknown) => Promise<string>;
}

export interface ModelLimits {
  /** Calls to the model for one answer. */
  modelCalls: number;
  toolCalls: number;
  /** For the whole answer, in milliseconds. */
  totalMs: number;
  /** What is handed to the model, in tokens as estimated here. */
  contextTokens: number;
}

/** Why a call gave nothing that can be used. */
export type ModelTrouble =
  | 'unauthorised'
  | 'limited'
  | 'server'
  | 'unreachable'
  | 'timeout'
  | 'cut'
  | 'empty'
  | 'filtered'
  | 'unreadable'
  | 'rejected'
  | 'context_too_long'
  | 'no_tools'
  | 'too_many_calls'
  | 'cancelled';

/** One request to an endpoint, whatever became of it. */
export interface ModelCall {
  at: Date;
  model: string;
  ms: number;
  inputTokens: number;
  outputTokens: number;
  outcome: 'ok' | ModelTrouble;
}

export interface ModelRun {
  /** The rules, first message of the conversation. */
  instructions: string;
  /** The question with what was found for it. */
  request: string;
  tools: readonly AgentTool[];
  /** The shape of the answer; its title and description name it to the model. */
  output: z.ZodObject;
  /** The shape is handed to the endpoint also where there are no tools; otherwise the instructions ask for it. */
  asForm?: boolean;
  limits: ModelLimits;
  /** Aborts when the answer is no longer wanted. */
  signal: AbortSignal;
  onCall: (call: ModelCall) => void;
}

/** What the model gave: something in the shape that was asked for, or words when it ignored the shape. */
export type ModelResult = { output: unknown } | { text: string };

/** A language model that uses tools and then answers. */
export interface LanguageModel {
  /** True when what is handed to it stays within the office. */
  readonly local: boolean;
  /** Throws AppError `model_failed`; `troubleOf` tells why. */
  run(run: ModelRun): Promise<ModelResult>;
}

/** Vietnamese takes a token for each two to three characters; the lower figure keeps within a limit. */
export const estimateTokens = (text: string): number => Math.ceil(text.length / 2.5);
