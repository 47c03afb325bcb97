import type { LanguageModel, ModelRun } from '../../agent/llm.ts';
import { modelFailure, troubleOf } from '../../agent/model-failure.ts';
import type { ChatConfig } from '../../chat-config.ts';
import { silenceTracing } from '../../environment.ts';
import { createChatFetch } from './chat-fetch.ts';

export interface OpenAiLlmOptions extends Pick<ChatConfig, 'model' | 'fallback' | 'apiKey' | 'baseUrl' | 'local'> {
  /** How long one request may take; 30 s unless said. */
  callMs?: number;
  /** How long to wait before a repeat when the endpoint does not say; 1 s unless said. */
  retryMs?: number;
}

const PROVIDER_ADDRESS = 'https://api.openai.com/v1';

/**
 * Any endpoint with OpenAI's `POST /chat/completions`. The packages, some 130 MB of memory, are loaded at the first
 * question. Before that the variables are taken away that would make them send what is said to another company.
 */
export function createOpenAiLlm(options: OpenAiLlmOptions): LanguageModel {
  let loading: ReturnType<typeof load> | undefined;
  return {
    local: options.local,
    async run(run) {
      loading ??= load();
      const { runAgent, runOnce, createLocalChatModel } = await loading;
      const time = AbortSignal.timeout(run.limits.totalMs);
      const signal = AbortSignal.any([run.signal, time]);
      let failed: unknown;
      const fetch = createRunFetch(options, run);
      const model = createLocalChatModel({
        model: options.model,
        apiKey: options.apiKey,
        baseUrl: options.baseUrl ?? PROVIDER_ADDRESS,
        // The package wraps what goes wrong several times over; here it is at hand as it was.
        fetch: (input, init) =>
          fetch(input, init).catch((error: unknown) => {
            failed = error;
            throw error;
          }),
      });
      try {
        return await (run.tools.length === 0 && run.asForm !== true ? runOnce : runAgent)(model, run, signal);
      } catch (error) {
        if (run.signal.aborted) throw modelFailure('cancelled');
        if (time.aborted) throw modelFailure('timeout');
        throw failed ?? rootOf(error);
      }
    },
  };
}

function createRunFetch(options: OpenAiLlmOptions, { limits, onCall, output }: ModelRun): typeof fetch {
  const { model, fallback, callMs = 30_000, retryMs = 1000 } = options;
  const deadline = performance.now() + limits.totalMs;
  const answerTool = output.meta()?.title;
  return createChatFetch({
    model,
    callMs,
    retryMs,
    deadline,
    onCall,
    ...(answerTool === undefined ? {} : { answerTool }),
    ...(fallback === undefined ? {} : { fallback }),
  });
}

async function load() {
  silenceTracing();
  const [agent, model] = await Promise.all([import('./run-agent.ts'), import('./local-chat-model.ts')]);
  return { ...agent, ...model };
}

/** langchain wraps errors of middleware, and throws its own where a model goes round in circles. */
function rootOf(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (troubleOf(cause) !== undefined) return cause;
    if (cause.name === 'GraphRecursionError') return modelFailure('too_many_calls');
    if (cause.name === 'StructuredOutputParsingError') return modelFailure('unreadable');
  }
  return error;
}
