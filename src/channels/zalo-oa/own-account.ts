import { z } from 'zod';
import type { AccessTokens } from './access-token.ts';
import { callApi } from './call-api.ts';

const optionalText = z
  .union([z.string().min(1), z.number().transform(String)])
  .optional()
  .catch(undefined);

const accountSchema = z
  .object({
    oaid: optionalText,
    oa_id: optionalText,
    name: optionalText,
    is_verified: z.boolean().optional().catch(undefined),
    package_name: optionalText,
    package_valid_through_date: optionalText,
  })
  .catch({});

export interface AccountDetails {
  oaId?: string;
  name?: string;
  verified?: boolean;
  packageName?: string;
  /** As the platform writes it, such as `31/12/2026`. */
  packageUntil?: string;
}

/** What the platform says of our Official Account. Throws AppError with the codes of `Channel.send`. */
export async function fetchOwnAccount(
  tokens: AccessTokens,
  { apiRoot, signal }: { apiRoot: string; signal: AbortSignal },
): Promise<AccountDetails> {
  const data = await callApi(tokens, {
    url: `${apiRoot}/v2.0/oa/getoa`,
    method: 'GET',
    signal,
  });
  const account = accountSchema.parse(data);
  const oaId = account.oaid ?? account.oa_id;
  return {
    ...(oaId === undefined ? {} : { oaId }),
    ...(account.name === undefined ? {} : { name: account.name }),
    ...(account.is_verified === undefined ? {} : { verified: account.is_verified }),
    ...(account.package_name === undefined ? {} : { packageName: account.package_name }),
    ...(account.package_valid_through_date === undefined ? {} : { packageUntil: account.package_valid_through_date }),
  };
}
