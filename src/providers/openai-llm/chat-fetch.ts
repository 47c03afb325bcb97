import { setTimeout as pause } from 'node:timers/promises';
import type { ModelCall, ModelTrouble } from '../../agent/llm.ts';
import { modelFailure } from '../../agent/model-failure.ts';
import { readCompletion, troubleOfStatus } from './chat-wire.ts';

export interface ChatFetchOptions {
  model: string;
  /** Asked where the first gives nothing. */
  fallback?: string;
  /** How long one request may take, in milliseconds. */
  callMs: number;
  /** When all has to be over, by `performance.now()`. */
  deadline: number;
  /** How long to wait before a repeat when the endpoint does not say. */
  retryMs: number;
  onCall: (call: ModelCall) => void;
}

/** Longest answer that is read, in bytes. */
const LARGEST_BODY = 2 * 1024 * 1024;
/** A repeat may well go better. */
const WORTH_REPEATING: ReadonlySet<ModelTrouble> = new Set([
  'limited',
  'server',
  'unreachable',
  'cut',
  'empty',
  'unreadable',
]);
/** Another model may do what this one does not. */
const ELSEWHERE: ReadonlySet<ModelTrouble> = new Set([...WORTH_REPEATING, 'timeout', 'rejected', 'filtered']);

/**
 * What the library calls instead of `fetch`: one completion, repeated once where that may help, then asked of the other
 * model. Nothing is followed anywhere else. Rejects with AppError `model_failed`.
 */
export function createChatFetch(options: ChatFetchOptions): typeof fetch {
  return async (input, init) => {
    const models = [options.model, ...(options.fallback === undefined ? [] : [options.fallback])];
    let trouble: ModelTrouble = 'unreachable';
    for (const [index, model] of models.entries()) {
      const isLast = index === models.length - 1;
      const outcome = await askModel(input, withModel(init, model), { ...options, model });
      if (typeof outcome !== 'string') return outcome;
      trouble = outcome;
      if (isLast || !ELSEWHERE.has(trouble) || performance.now() >= options.deadline) break;
    }
    throw modelFailure(trouble);
  };
}

function withModel(init: RequestInit | undefined, model: string): RequestInit {
  const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : {};
  return { ...init, body: JSON.stringify({ ...(body as object), model }) };
}

async function askModel(
  input: Parameters<typeof fetch>[0],
  init: RequestInit,
  options: ChatFetchOptions,
): Promise<Response | ModelTrouble> {
  const first = await askOnce(input, init, options);
  if (first instanceof Response) return first;
  if (!WORTH_REPEATING.has(first.trouble)) return first.trouble;
  const wait = first.retryAfterMs ?? options.retryMs;
  // Another model, or the rules, answer sooner than an endpoint that wants a long rest.
  if (wait > (options.deadline - performance.now()) / 3) return first.trouble;
  if (!(await rest(wait, init.signal))) return 'cancelled';
  const second = await askOnce(input, init, options);
  return second instanceof Response ? second : second.trouble;
}

async function rest(ms: number, signal: AbortSignal | null | undefined): Promise<boolean> {
  return pause(ms, true, { ref: false, ...(signal ? { signal } : {}) }).catch(() => false);
}

interface Missed {
  trouble: ModelTrouble;
  retryAfterMs?: number;
}

async function askOnce(
  input: Parameters<typeof fetch>[0],
  init: RequestInit,
  options: ChatFetchOptions,
): Promise<Response | Missed> {
  const at = new Date();
  const started = performance.now();
  const report = (
    outcome: ModelCall['outcome'],
    { inputTokens, outputTokens } = { inputTokens: 0, outputTokens: 0 },
  ) => {
    const ms = Math.round(performance.now() - started);
    options.onCall({ at, model: options.model, ms, outcome, inputTokens, outputTokens });
  };
  const limit = AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(options.callMs, options.deadline - started))));
  const signal = init.signal ? AbortSignal.any([init.signal, limit]) : limit;
  let missed: Missed;
  try {
    // A redirect would take the key and the question to a place that nobody configured.
    const response = await fetch(input, { ...init, signal, redirect: 'error' });
    const body = await readBody(response);
    const read = response.ok
      ? readCompletion(body, response.headers.get('content-type') ?? '')
      : troubleOfStatus(response.status, body);
    if (typeof read !== 'string') {
      report('ok', read);
      return new Response(read.body, { headers: { 'content-type': 'application/json' } });
    }
    missed = { trouble: read, ...readRetryAfter(response) };
  } catch (error) {
    missed = { trouble: troubleOfError(error, { limit, ...(init.signal ? { caller: init.signal } : {}) }) };
  }
  report(missed.trouble);
  return missed;
}

async function readBody(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY) throw new RangeError('body too large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function troubleOfError(error: unknown, { limit, caller }: { limit: AbortSignal; caller?: AbortSignal }): ModelTrouble {
  if (caller?.aborted === true)
    return caller.reason instanceof Error && caller.reason.name === 'TimeoutError' ? 'timeout' : 'cancelled';
  if (limit.aborted) return 'timeout';
  if (error instanceof RangeError) return 'unreadable';
  // A connection that breaks after the head of the answer.
  return error instanceof TypeError && /terminated/.test(error.message) ? 'cut' : 'unreachable';
}

/** Seconds or a date, in the header that HTTP names and in the one that names milliseconds. */
function readRetryAfter(response: Response): { retryAfterMs?: number } {
  const ms = Number(response.headers.get('retry-after-ms') ?? 'none');
  if (Number.isFinite(ms) && ms >= 0) return { retryAfterMs: ms };
  const header = response.headers.get('retry-after');
  if (header === null) return {};
  const wait = /^\d+(?:\.\d+)?$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? { retryAfterMs: Math.max(0, wait) } : {};
}
