import { AppError } from '../../errors.ts';
import type { ChannelProblem } from '../../messaging/channel-health.ts';
import type { AccessTokens } from './access-token.ts';
import { callZalo } from './call-zalo.ts';
import { readAnswer } from './send-errors.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

export interface ApiCall {
  url: string;
  method: 'GET' | 'POST';
  /** JSON. */
  body?: unknown;
  signal: AbortSignal;
  /** Told of what only a person can mend. */
  onProblem?: (problem: ChannelProblem) => void;
}

/**
 * One call of the OpenAPI with a token that works: one that is refused is replaced once, and the call repeated once.
 * The `data` of the answer. Throws AppError with the codes of `Channel.send`.
 */
export async function callApi(tokens: AccessTokens, call: ApiCall): Promise<unknown> {
  const token = await tokens.get();
  const first = readAnswer(await request(token, call));
  const outcome = first.kind === 'token_refused' ? readAnswer(await request(await tokens.replace(token), call)) : first;
  switch (outcome.kind) {
    case 'done':
      return outcome.data;
    case 'token_refused':
      throw new AppError('channel_unauthorised', ZALO_OA_TEXTS.tokenRefused, { retryable: true });
    case 'failed':
      if (outcome.problem !== undefined) call.onProblem?.(outcome.problem);
      throw outcome.error;
  }
}

function request(token: string, { url, method, body, signal }: ApiCall) {
  return callZalo({
    url,
    method,
    headers: { access_token: token, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal,
  });
}
