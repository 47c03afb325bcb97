import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { ZaloOaConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { callZalo, unreachable } from './call-zalo.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

const REQUEST_MS = 10_000;
/** Shorter lives are not believed: with them every message would cost a refresh. A dead token is found out by its use. */
const SHORTEST_LIFE_S = 20 * 60;
/** When the platform does not say; it says 25 hours. */
const DEFAULT_LIFE_S = 3600;

const tokensSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  /** Seconds, as a string. */
  expires_in: z.coerce.number().positive().catch(DEFAULT_LIFE_S),
});
const refusalSchema = z.object({ error: z.union([z.string(), z.number().transform(String)]) });

export interface NewTokens {
  accessToken: string;
  refreshToken: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/**
 * Spends a refresh token, which works once. Throws AppError `channel_unauthorised` when it is refused,
 * `channel_unreachable` also when the answer was lost, behind which it may have been spent.
 */
export async function refreshTokens(
  refreshToken: string,
  { config, clock }: { config: ZaloOaConfig; clock: Clock },
): Promise<NewTokens> {
  const form = { refresh_token: refreshToken, app_id: config.appId, grant_type: 'refresh_token' };
  const answer = await callZalo({
    url: `${config.oauthRoot}/v4/oa/access_token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: config.secretKey },
    body: new URLSearchParams(form).toString(),
    signal: AbortSignal.timeout(REQUEST_MS),
  }).catch((error: unknown) => {
    throw unreachable('Zalo: no answer to the token refresh', error);
  });
  const tokens = tokensSchema.safeParse(answer.body).data;
  if (tokens !== undefined) {
    return {
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
      expiresAt: clock.now().getTime() + Math.max(tokens.expires_in, SHORTEST_LIFE_S) * 1000,
    };
  }
  const code = refusalSchema.safeParse(answer.body).data?.error;
  if (answer.status === 429 || code === '-32') {
    const { retryAfterMs } = answer;
    throw new AppError('channel_limited', ZALO_OA_TEXTS.limited, {
      retryable: true,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  if (code === undefined || code === '0' || answer.status >= 500) {
    throw unreachable(`Zalo: the token refresh was answered with ${answer.status}`);
  }
  throw new AppError('channel_unauthorised', ZALO_OA_TEXTS.refreshTokenRefused, { retryable: true });
}
