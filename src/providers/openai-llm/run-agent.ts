import type { BaseMessage } from '@langchain/core/messages';
import { createAgent, createMiddleware, HumanMessage, SystemMessage, tool, ToolMessage, toolStrategy } from 'langchain';
import type { AgentTool, ModelResult, ModelRun } from '../../agent/llm.ts';
import { modelFailure } from '../../agent/model-failure.ts';
import { MODEL_TEXTS } from '../../agent/model-texts.ts';
import type { LocalChatModel } from './local-chat-model.ts';

/** Lets the model use the tools until it answers, within the limits. Rejects with what `fetch` rejected with, or langchain's own. */
export async function runAgent(model: LocalChatModel, run: ModelRun, signal: AbortSignal): Promise<ModelResult> {
  const agent = createAgent({
    model,
    tools: run.tools.map(wrapTool),
    // Chosen by name: left alone, the library guesses from the model's name what the endpoint can do.
    responseFormat: toolStrategy(run.output, { handleError: MODEL_TEXTS.wrongShape }),
    middleware: [keepLimits(run)],
  });
  const messages = [new SystemMessage(run.instructions), new HumanMessage(run.request)];
  const state = await agent.invoke({ messages }, { signal, recursionLimit: run.limits.modelCalls * 4 + 10 });
  if (state.structuredResponse !== undefined) return { output: state.structuredResponse };
  return { text: lastWords(state.messages) };
}

/** One call without tools; the shape is asked for in the instructions. */
export async function runOnce(model: LocalChatModel, run: ModelRun, signal: AbortSignal): Promise<ModelResult> {
  const messages = [new SystemMessage(run.instructions), new HumanMessage(run.request)];
  const { text } = await model.invoke(messages, { signal });
  return { text };
}

function wrapTool({ name, description, schema, run }: AgentTool) {
  return tool((args: unknown) => run(args), { name, description, schema });
}

/** The last call, and the one after the last tool call, can only answer. */
function keepLimits({ limits }: ModelRun) {
  let modelCalls = 0;
  let toolCalls = 0;
  return createMiddleware({
    name: 'limits',
    wrapModelCall: (request, handler) => {
      modelCalls++;
      if (modelCalls > limits.modelCalls) throw modelFailure('too_many_calls');
      const onlyAnswer = modelCalls === limits.modelCalls || toolCalls >= limits.toolCalls;
      return handler(onlyAnswer ? { ...request, tools: [] } : request);
    },
    wrapToolCall: (request, handler) => {
      toolCalls++;
      if (toolCalls <= limits.toolCalls) return handler(request);
      const { id = '', name } = request.toolCall;
      return new ToolMessage({ content: MODEL_TEXTS.callsUsedUp, tool_call_id: id, name, status: 'error' });
    },
  });
}

function lastWords(messages: readonly BaseMessage[]): string {
  const last = messages.findLast((message) => message.type === 'ai');
  return last?.text ?? '';
}
