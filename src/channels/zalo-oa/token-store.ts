import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ZaloOaConfig } from '../../config.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import type { NewTokens } from './refresh-tokens.ts';

/** How many of the refresh tokens that were once configured are remembered as used. */
const SEEDS_KEPT = 20;
const WRITE_TRIES = 5;
const WRITE_PAUSE_MS = 200;

const storedSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Epoch milliseconds. */
  expiresAt: z.number(),
  /** SHA-256 of the configured refresh token that all this began with. */
  seed: z.string(),
  /** Those before it: a process that still runs with one of them must not begin anew. */
  earlierSeeds: z.array(z.string()).default([]),
});
type StoredTokens = z.infer<typeof storedSchema>;

/** What may be spent or used now; without `accessToken` only the refresh token that somebody has just configured. */
export interface TokenState {
  accessToken?: string;
  refreshToken: string;
  expiresAt: number;
  earlierSeeds: string[];
}

export interface TokenStore {
  read(): Promise<TokenState>;
  /** Tries several times. What cannot be written is kept in memory: losing it would need a person. */
  write(tokens: NewTokens, earlierSeeds: string[]): Promise<void>;
  /** Whether something is still to be written, so that what `read` finds is out of date. */
  unsaved(): boolean;
  /** Writes what could not be written before. */
  save(): Promise<void>;
}

/** The tokens under `zalo-oa:<appId>`. A refresh token that was never configured before makes a new beginning. */
export function createTokenStore(config: ZaloOaConfig, credentials: CredentialStore): TokenStore {
  const name = `zalo-oa:${config.appId}`;
  const seed = createHash('sha256').update(config.refreshToken).digest('hex');
  let waiting: StoredTokens | undefined;

  async function save(): Promise<void> {
    for (let tries = 1; waiting !== undefined; tries++) {
      try {
        await credentials.write(name, JSON.stringify(waiting));
        waiting = undefined;
      } catch (error) {
        if (tries >= WRITE_TRIES) throw error;
        await pause(WRITE_PAUSE_MS);
      }
    }
  }

  return {
    async read() {
      const stored = parseStored(await credentials.read(name));
      if (stored === undefined) return { refreshToken: config.refreshToken, expiresAt: 0, earlierSeeds: [] };
      const seeds = [...stored.earlierSeeds, stored.seed];
      if (!seeds.includes(seed)) return { refreshToken: config.refreshToken, expiresAt: 0, earlierSeeds: seeds };
      return { ...stored, earlierSeeds: seeds.filter((other) => other !== seed) };
    },
    async write(tokens, earlierSeeds) {
      waiting = { ...tokens, seed, earlierSeeds: earlierSeeds.slice(-SEEDS_KEPT) };
      await save();
    },
    unsaved: () => waiting !== undefined,
    save,
  };
}

/** What cannot be read is as good as nothing: then the configured token is tried. */
function parseStored(text: string | undefined): StoredTokens | undefined {
  if (text === undefined) return undefined;
  try {
    return storedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
