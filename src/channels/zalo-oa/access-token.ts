import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import type { ZaloOaConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import { unreachable } from './call-zalo.ts';
import { refreshTokens } from './refresh-tokens.ts';
import { createTokenStore, type TokenState } from './token-store.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

export interface AccessTokenOptions {
  config: ZaloOaConfig;
  credentials: CredentialStore;
  leases: ProcessLeases;
  clock: Clock;
  /** How long to wait while another process renews. Default 15 s. */
  waitMs?: number;
  /** Default 150. */
  pollMs?: number;
}

/**
 * Both throw AppError: `channel_unauthorised` when a person must consent anew, `channel_unreachable` or `channel_limited`
 * when it may work later, and what the store throws.
 */
export interface AccessTokens {
  /** A token that is good for some minutes yet; renewed first when it is not. */
  get(): Promise<string>;
  /** One in place of a token that was refused. */
  replace(refused: string): Promise<string>;
}

const MARGIN_MS = 10 * 60_000;
/** Longer than a refresh and its writing take at the worst. */
const LEASE_MS = 90_000;
/** A refresh token that was refused is not tried again before; somebody may have mended things by then. */
const REFUSAL_MS = 10 * 60_000;

/**
 * The access token of the account, shared by all processes through the store. The refresh token works once: it is spent
 * only under a lease and after a second look, and never within a database transaction, which would hold up everybody.
 */
export function createAccessTokens(options: AccessTokenOptions): AccessTokens {
  const { config, credentials, leases, clock, waitMs = 15_000, pollMs = 150 } = options;
  const store = createTokenStore(config, credentials);
  const now = () => clock.now().getTime();
  let refusal: { refreshToken: string; until: number } | undefined;

  const usable = ({ accessToken, expiresAt }: TokenState, refused: string | undefined) =>
    accessToken !== undefined && accessToken !== refused && expiresAt - now() > MARGIN_MS ? accessToken : undefined;

  async function spend({ refreshToken, earlierSeeds }: TokenState): Promise<string> {
    if (refusal?.refreshToken === refreshToken && now() < refusal.until) {
      throw new AppError('channel_unauthorised', ZALO_OA_TEXTS.refreshTokenRefused, { retryable: true });
    }
    try {
      const tokens = await refreshTokens(refreshToken, { config, clock });
      await store.write(tokens, earlierSeeds);
      return tokens.accessToken;
    } catch (error) {
      if (error instanceof AppError && error.code === 'channel_unauthorised') {
        refusal = { refreshToken, until: now() + REFUSAL_MS };
      }
      throw error;
    }
  }

  async function renew(refused: string | undefined): Promise<string> {
    await store.save();
    const state = await store.read();
    return usable(state, refused) ?? spend(state);
  }

  async function obtain(refused: string | undefined): Promise<string> {
    for (let waitedMs = 0; ; waitedMs += pollMs) {
      const token = store.unsaved() ? undefined : usable(await store.read(), refused);
      if (token !== undefined) return token;
      const lease = await leases.acquire(`zalo-oa-token:${config.appId}`, LEASE_MS);
      if (lease !== undefined) {
        try {
          return await renew(refused);
        } finally {
          // A lease that cannot be given back runs out; what was bought under it counts all the same.
          await lease.release().catch(() => {});
        }
      }
      if (waitedMs >= waitMs) throw unreachable('Zalo: another process has not finished renewing the token');
      await pause(pollMs);
    }
  }

  return { get: () => obtain(undefined), replace: (refused) => obtain(refused) };
}
