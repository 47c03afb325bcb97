import type { ZaloBotConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { causeOf, isNeverConnected } from './network-failure.ts';
import { envelopeSchema } from './wire.ts';

export type ZaloBotMethod =
  'getMe' | 'getUpdates' | 'getWebhookInfo' | 'setWebhook' | 'deleteWebhook' | 'sendMessage' | 'sendChatAction';

/** What the platform says no with. */
export interface ZaloBotRefusal {
  ok: false;
  /** `error_code`, or the HTTP status where there is none. */
  code: number;
  description: string;
  /** False: not the API answered but something in between, or it broke off. */
  fromApi: boolean;
}
export type ZaloBotAnswer = { ok: true; result: unknown } | ZaloBotRefusal;

export interface CallOptions {
  body?: Record<string, string>;
  timeoutMs: number;
  /** Gives the call up as long as no answer has begun to come in. */
  stop?: AbortSignal;
}

export interface ZaloBotApi {
  /**
   * Throws AppError where there is no answer: `channel_unreachable`; with sendMessage, `channel_ambiguous` when the
   * request may have been read.
   */
  call(method: ZaloBotMethod, options: CallOptions): Promise<ZaloBotAnswer>;
}

const MAX_ANSWER_BYTES = 1024 * 1024;

/** The digits of the token before the colon: the bot's id. */
export function accountOf({ token }: Pick<ZaloBotConfig, 'token'>): string {
  return token.split(':', 1)[0] ?? '';
}

/** The platform's REST calls. Every address holds the token, so none is ever part of an error. */
export function createZaloBotApi({ token, apiRoot }: Pick<ZaloBotConfig, 'token' | 'apiRoot'>): ZaloBotApi {
  return {
    async call(method, options) {
      try {
        return await exchange(`${apiRoot}/bot${token}/${method}`, options);
      } catch (error) {
        const cause = causeOf(error);
        const perhapsDone = method === 'sendMessage' && !isNeverConnected(error);
        throw new AppError(perhapsDone ? 'channel_ambiguous' : 'channel_unreachable', `${method}: ${cause}`, {
          retryable: !perhapsDone,
        });
      }
    },
  };
}

async function exchange(url: string, { body = {}, timeoutMs, stop }: CallOptions): Promise<ZaloBotAnswer> {
  const abort = new AbortController();
  const giveUp = () => abort.abort(new DOMException('stopped', 'AbortError'));
  const timer = setTimeout(() => abort.abort(new DOMException('no answer in time', 'TimeoutError')), timeoutMs);
  if (stop?.aborted === true) giveUp();
  stop?.addEventListener('abort', giveUp, { once: true });
  try {
    const response = await fetch(url, {
      method: 'POST',
      // A connection of its own: one kept alive may be closed by the other side just when a message is written to it,
      // and nobody could say whether it was read.
      headers: { 'content-type': 'application/json', accept: 'application/json', connection: 'close' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: abort.signal,
    });
    // What has begun to arrive may be an update that the platform will not hand out again.
    stop?.removeEventListener('abort', giveUp);
    return toAnswer(response.status, await readText(response));
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', giveUp);
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new DOMException('answer too large', 'DataError');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toAnswer(status: number, text: string): ZaloBotAnswer {
  const envelope = envelopeSchema.safeParse(parseJson(text));
  if (!envelope.success) return { ok: false, code: status, description: '', fromApi: false };
  const { ok, result, error_code: code, description = '' } = envelope.data;
  return ok ? { ok, result } : { ok, code: code ?? status, description, fromApi: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
