import { z } from 'zod';

/** A language model behind OpenAI's `POST /chat/completions`, and how much one answer may take of it. */
export interface ChatConfig {
  model: string;
  /** Asked where the first gives nothing. */
  fallback?: string;
  apiKey: string;
  /** Absent: the provider's own address. */
  baseUrl?: string;
  /** True when what is sent there stays within the office. */
  local: boolean;
  limits: { modelCalls: number; toolCalls: number; totalMs: number; contextTokens: number };
  /** What a million tokens cost, in whatever currency. */
  price?: { input: number; output: number };
}

const count = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `phải là số nguyên từ ${from} đến ${to}` })
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error: `phải là số nguyên từ ${from} đến ${to}` });
const name = () => z.string().min(1);

export const CHAT_VARIABLES = {
  CHAT_MODEL: name().optional(),
  CHAT_MODEL_FALLBACK: name().optional(),
  OPENAI_LOCAL: z.enum(['on', 'off'], { error: 'phải là một trong: on, off' }).default('off'),
  CHAT_MODEL_CALLS: count(1, 10).default(4),
  CHAT_TOOL_CALLS: count(0, 20).default(6),
  // The longest that a person is to wait is 75 s, and the platform takes its share.
  CHAT_SECONDS: count(2, 70).default(60),
  CHAT_CONTEXT_TOKENS: count(2000, 200_000).default(8000),
  CHAT_PRICE: z
    .string()
    .regex(/^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/, { error: 'phải là giá một triệu token vào/ra, ví dụ 0.15/0.6' })
    .transform((text) => text.split('/').map(Number))
    .transform(([input, output]) => ({ input: input!, output: output! }))
    .optional(),
};
type ChatVariables = z.infer<z.ZodObject<typeof CHAT_VARIABLES>>;

/** `endpoint` undefined: there is neither a key nor an address. Gives the lines of what is wrong, as `parseConfig` shows them. */
export function parseChat(
  value: ChatVariables,
  endpoint: { apiKey?: string; baseUrl?: string },
): { chat?: ChatConfig; problems: string[] } {
  const { CHAT_MODEL: model, CHAT_MODEL_FALLBACK: fallback, CHAT_PRICE: price } = value;
  if (model === undefined)
    return { problems: fallback === undefined ? [] : ['CHAT_MODEL: phải có khi đặt CHAT_MODEL_FALLBACK'] };
  const { apiKey, baseUrl } = endpoint;
  if (apiKey === undefined && baseUrl === undefined) {
    return { problems: ['OPENAI_API_KEY: phải có khi đặt CHAT_MODEL mà không đặt OPENAI_BASE_URL'] };
  }
  const local = value.OPENAI_LOCAL === 'on';
  if (local && baseUrl === undefined) return { problems: ['OPENAI_BASE_URL: phải có khi đặt OPENAI_LOCAL=on'] };
  const limits = {
    modelCalls: value.CHAT_MODEL_CALLS,
    toolCalls: value.CHAT_TOOL_CALLS,
    totalMs: value.CHAT_SECONDS * 1000,
    contextTokens: value.CHAT_CONTEXT_TOKENS,
  };
  return {
    problems: [],
    chat: {
      model,
      local,
      limits,
      // An endpoint on the office's own machine often wants no key.
      apiKey: apiKey ?? 'none',
      ...(fallback === undefined ? {} : { fallback }),
      ...(baseUrl === undefined ? {} : { baseUrl }),
      ...(price === undefined ? {} : { price }),
    },
  };
}
