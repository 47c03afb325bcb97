import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ZaloOaConfig } from '../../config.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';

/** How many of the refresh tokens that were once configured are remembered as used. */
const SEEDS_KEPT = 20;

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
export type StoredTokens = z.infer<typeof storedSchema>;

/** What may be spent or used now; without `accessToken` only the refresh token that somebody has just configured. */
export interface TokenState {
  accessToken?: string;
  refreshToken: string;
  expiresAt: number;
  earlierSeeds: string[];
}

export interface TokenStore {
  read(): Promise<TokenState>;
  write(
    tokens: { accessToken: string; refreshToken: string; expiresAt: number },
    earlierSeeds: string[],
  ): Promise<void>;
}

/** The tokens under `zalo-oa:<appId>`. A refresh token that was never configured before makes a new beginning. */
export function createTokenStore(config: ZaloOaConfig, credentials: CredentialStore): TokenStore {
  const name = `zalo-oa:${config.appId}`;
  const seed = createHash('sha256').update(config.refreshToken).digest('hex');
  return {
    async read() {
      const stored = parseStored(await credentials.read(name));
      if (stored === undefined) return { refreshToken: config.refreshToken, expiresAt: 0, earlierSeeds: [] };
      const seeds = [...stored.earlierSeeds, stored.seed];
      if (!seeds.includes(seed)) return { refreshToken: config.refreshToken, expiresAt: 0, earlierSeeds: seeds };
      return { ...stored, earlierSeeds: seeds.filter((other) => other !== seed) };
    },
    async write(tokens, earlierSeeds) {
      const stored: StoredTokens = { ...tokens, seed, earlierSeeds: earlierSeeds.slice(-SEEDS_KEPT) };
      await credentials.write(name, JSON.stringify(stored));
    },
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
