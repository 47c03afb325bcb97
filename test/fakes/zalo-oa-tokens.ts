import { z } from 'zod';

export interface FakeTokensOptions {
  appId: string;
  secretKey: string;
  /** The first one, as an admin gets it by consent. */
  refreshToken: string;
}

export interface FakeTokens {
  /** What `/v4/oa/access_token` answers. */
  exchange(form: URLSearchParams, secretKey: string | undefined): Record<string, unknown>;
  /** The error that a call with this access token gets, or undefined when it is good. */
  refusal(accessToken: string | undefined): Record<string, unknown> | undefined;
  /** The access token given out last is good no longer. */
  expire(): void;
  /** Somebody consents anew: a refresh token beside those there are. */
  consent(): string;
  /** Makes all refresh tokens worthless, as after three months or a change of the password. */
  revoke(): void;
  /** How often each refresh token was taken, and how often one was brought that had been spent. */
  taken: string[];
  secondSpends: number;
  /** Every token there ever was; for looking whether one was logged. */
  known: string[];
  /** Seconds, as the platform tells them. */
  expiresIn: string;
}

const formSchema = z.object({ app_id: z.string(), grant_type: z.literal('refresh_token'), refresh_token: z.string() });

/** Tokens as the platform deals with them: a refresh token works once, and a new access token ends the one before. */
export function createFakeTokens({ appId, secretKey, refreshToken }: FakeTokensOptions): FakeTokens {
  const good = new Set([refreshToken]);
  const spent = new Set<string>();
  let current: string | undefined;
  let expired = false;
  let count = 0;
  const make = (kind: string) => {
    const token = `${kind}-FAKE-${++count}-${'x'.repeat(24)}`;
    fake.known.push(token);
    return token;
  };
  const fake: FakeTokens = {
    taken: [],
    secondSpends: 0,
    known: [refreshToken],
    expiresIn: '90000',
    exchange(fields, secret) {
      const form = formSchema.safeParse(Object.fromEntries(fields)).data;
      if (form === undefined) return refuse(-14003, 'Invalid parameter');
      if (form.app_id !== appId) return refuse(-14001, 'Invalid app id');
      if (secret !== secretKey) return refuse(-14004, 'Invalid secret key');
      if (spent.has(form.refresh_token)) {
        fake.secondSpends++;
        return refuse(-14020, 'Refresh token was used');
      }
      if (!good.delete(form.refresh_token)) return refuse(-14014, 'Invalid refresh token');
      spent.add(form.refresh_token);
      fake.taken.push(form.refresh_token);
      current = make('access');
      expired = false;
      const next = make('refresh');
      good.add(next);
      return { access_token: current, refresh_token: next, expires_in: fake.expiresIn };
    },
    refusal(accessToken) {
      if (accessToken === undefined || accessToken !== current) return invalidToken;
      return expired ? { error: -220, message: 'access_token is expired or removed' } : undefined;
    },
    expire() {
      expired = true;
    },
    consent() {
      const token = make('refresh');
      good.add(token);
      return token;
    },
    revoke() {
      good.clear();
      expired = true;
    },
  };
  return fake;
}

const invalidToken = { error: -216, message: 'Access token is invalid' };
const refuse = (error: number, name: string) => ({
  error,
  error_name: name,
  error_description: `${name}.`,
  ref_doc: 'https://developers.zalo.me/docs',
});
