import { ChatOpenAICompletions } from '@langchain/openai';
import { estimateTokens } from '../../agent/llm.ts';

export interface ChatModelFields {
  model: string;
  apiKey: string;
  baseUrl: string;
  fetch: typeof fetch;
}

/** The completions of any endpoint, never those of another address: the package would fetch tables to count tokens. */
class LocalChatModel extends ChatOpenAICompletions {
  override getNumTokens(content: Parameters<ChatOpenAICompletions['getNumTokens']>[0]): Promise<number> {
    return Promise.resolve(estimateTokens(typeof content === 'string' ? content : JSON.stringify(content)));
  }
}
export type { LocalChatModel };

export function createLocalChatModel({ model, apiKey, baseUrl, fetch }: ChatModelFields): LocalChatModel {
  return new LocalChatModel({
    model,
    apiKey,
    temperature: 0,
    // Repeats and time limits are those of `fetch`.
    maxRetries: 0,
    configuration: {
      baseURL: baseUrl,
      fetch,
      maxRetries: 0,
      // What the package would otherwise take from the environment; its log would hold what was said.
      organization: null,
      project: null,
      logLevel: 'off',
    },
  });
}
