import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ModelTrouble } from '../../agent/llm.ts';

/** As much of a completion as is read; gateways leave out and add. */
const toolCall = z.looseObject({
  id: z.string().nullish(),
  function: z.looseObject({
    name: z.string(),
    // Some servers give the arguments as a value instead of as JSON in a string.
    arguments: z
      .union([z.string(), z.record(z.string(), z.unknown()).transform((value) => JSON.stringify(value))])
      .nullish(),
  }),
});
const message = z.looseObject({
  content: z
    .union([
      z.string(),
      z
        .array(z.looseObject({ text: z.string().optional() }))
        .transform((parts) => parts.map(({ text = '' }) => text).join('')),
    ])
    .nullish(),
  tool_calls: z.array(toolCall).nullish(),
  refusal: z.string().nullish(),
});
const completion = z.looseObject({
  choices: z.array(z.looseObject({ message: message.nullish(), finish_reason: z.string().nullish() })).nullish(),
  usage: z
    .looseObject({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() })
    .nullish()
    .catch(undefined),
});

export interface ReadCompletion {
  /** The body for the library: one choice, ids of its own. */
  body: string;
  inputTokens: number;
  outputTokens: number;
}

/** More tool calls at once than this are not looked at. */
const MOST_TOOL_CALLS = 16;

/**
 * Reads the body of a completion, plain or as a stream of events. Ids are made anew: messages are told apart by them, and
 * some gateways always give the same. Gives the trouble instead when there is nothing in it.
 */
export function readCompletion(
  body: string,
  { contentType, answerTool }: { contentType: string; answerTool?: string },
): ReadCompletion | ModelTrouble {
  const raw = /event-stream/.test(contentType) || /^\s*(?:data:|:)/.test(body) ? gatherEvents(body) : parseJson(body);
  if (typeof raw === 'string') return raw;
  const parsed = completion.safeParse(raw.value);
  if (!parsed.success) return 'unreadable';
  const choice = parsed.data.choices?.[0];
  if (choice?.finish_reason === 'content_filter') return 'filtered';
  if (choice?.message === undefined || choice.message === null) return 'empty';
  const { content, tool_calls: calls, refusal } = choice.message;
  if (refusal !== undefined && refusal !== null && refusal !== '') return 'filtered';
  const hasCalls = calls !== undefined && calls !== null && calls.length > 0;
  if (!hasCalls && (content ?? '').trim() === '') return 'empty';
  const { prompt_tokens: input, completion_tokens: output } = parsed.data.usage ?? {};
  // An answer ends the matter, whatever else is called beside it or twice.
  const answer = (calls ?? []).filter((call) => call.function.name === answerTool).slice(0, 1);
  const kept = (answer.length > 0 ? answer : (calls ?? [])).slice(0, MOST_TOOL_CALLS).map((call) => ({
    id: `call-${randomUUID()}`,
    type: 'function',
    function: { name: call.function.name, arguments: readArguments(call.function.arguments) },
  }));
  return {
    inputTokens: input ?? 0,
    outputTokens: output ?? 0,
    body: JSON.stringify({
      id: `chatcmpl-${randomUUID()}`,
      object: 'chat.completion',
      created: 0,
      model: 'model',
      choices: [
        {
          index: 0,
          finish_reason: choice.finish_reason ?? (hasCalls ? 'tool_calls' : 'stop'),
          message: { role: 'assistant', content: content ?? null, ...(hasCalls ? { tool_calls: kept } : {}) },
        },
      ],
      usage: { prompt_tokens: input ?? 0, completion_tokens: output ?? 0, total_tokens: (input ?? 0) + (output ?? 0) },
    }),
  };
}

/** Broken ones become none: the model is told that they do not fit and tries again, instead of all being over. */
function readArguments(json: string | null | undefined): string {
  if (json === undefined || json === null) return '{}';
  return typeof parseJson(json) === 'string' ? '{}' : json;
}

function parseJson(body: string): { value: unknown } | ModelTrouble {
  if (body.trim() === '') return 'empty';
  try {
    return { value: JSON.parse(body) };
  } catch {
    return 'unreadable';
  }
}

const delta = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        delta: z
          .looseObject({
            content: z.string().nullish(),
            tool_calls: z
              .array(
                z.looseObject({
                  index: z.number().nullish(),
                  function: z.looseObject({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
                }),
              )
              .nullish(),
          })
          .nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.unknown().optional(),
});

/** A stream puts one completion together; one that ends without saying why was cut. */
function gatherEvents(body: string): { value: unknown } | ModelTrouble {
  let content = '';
  let finish: string | undefined;
  let usage: unknown;
  const calls: { function: { name: string; arguments: string } }[] = [];
  for (const data of body.split(/\r?\n/).flatMap((line) => /^data:\s?(.*)$/.exec(line)?.[1] ?? [])) {
    if (data.trim() === '[DONE]') break;
    const event = parseJson(data);
    if (typeof event === 'string') return 'cut';
    const parsed = delta.safeParse(event.value);
    if (!parsed.success) return 'unreadable';
    usage = parsed.data.usage ?? usage;
    const choice = parsed.data.choices?.[0];
    finish = choice?.finish_reason ?? finish;
    content += choice?.delta?.content ?? '';
    for (const part of choice?.delta?.tool_calls ?? []) {
      const call = (calls[part.index ?? 0] ??= { function: { name: '', arguments: '' } });
      call.function.name += part.function?.name ?? '';
      call.function.arguments += part.function?.arguments ?? '';
    }
  }
  if (finish === undefined) return 'cut';
  const tool_calls = calls.filter((call) => call !== undefined);
  return { value: { choices: [{ message: { content, tool_calls }, finish_reason: finish }], usage } };
}

/** What a refusal of the endpoint means. Its words are only looked at, never passed on: they may repeat the question. */
export function troubleOfStatus(status: number, body: string): ModelTrouble {
  if (status === 401 || status === 403) return 'unauthorised';
  if (status === 429) return /insufficient_quota/.test(body) ? 'unauthorised' : 'limited';
  if (status >= 500) return /tool/i.test(body) && /(?:not|n't) support/i.test(body) ? 'no_tools' : 'server';
  if (status === 408) return 'timeout';
  if (
    status === 413 ||
    /context_length|context length|maximum context|too many tokens|too long|context window/i.test(body)
  ) {
    return 'context_too_long';
  }
  if (/tool/i.test(body) && /(?:not|n't|un)\s?support|requires|not enabled|disabled/i.test(body)) return 'no_tools';
  if (/content_filter|content management policy/i.test(body)) return 'filtered';
  return 'rejected';
}
