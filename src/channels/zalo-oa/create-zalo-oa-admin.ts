import type { Clock } from '../../clock.ts';
import { toAppError } from '../../errors.ts';
import type { ChannelAdmin, CheckLine } from '../../messaging/channel-admin.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import { createAccessTokens } from './access-token.ts';
import type { ZaloOaConfig } from '../../config.ts';
import { callZalo } from './call-zalo.ts';
import { ZALO_OA_WEBHOOK_PATH } from './create-zalo-oa.ts';
import { type AccountDetails, fetchOwnAccount } from './own-account.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

export interface ZaloOaAdminOptions {
  config: ZaloOaConfig;
  credentials: CredentialStore;
  leases: ProcessLeases;
  clock: Clock;
  /** For each request. Default 15 s. */
  timeoutMs?: number;
}

/** Checks the account, and tells what only the developer console can do: no API reads or sets the webhook. */
export function createZaloOaAdmin(options: ZaloOaAdminOptions): ChannelAdmin {
  const { config, timeoutMs = 15_000 } = options;
  const tokens = createAccessTokens(options);
  return {
    async check() {
      const webhook = [
        { ok: true, text: ZALO_OA_TEXTS.webhookByHand },
        ...(config.webhookSecret === undefined ? [{ ok: true, text: ZALO_OA_TEXTS.oneKey }] : []),
      ];
      try {
        const details = await fetchOwnAccount(tokens, {
          apiRoot: config.apiRoot,
          signal: AbortSignal.timeout(timeoutMs),
        });
        return [...describeAccount(details), ...webhook];
      } catch (error) {
        return [{ ok: false, text: describeFailure(error, config) }, ...webhook];
      }
    },
    async setWebhook(publicUrl) {
      const address = `${publicUrl.replace(/\/+$/, '')}${ZALO_OA_WEBHOOK_PATH}`;
      return [
        ...checkAddress(address),
        await probe(address, timeoutMs),
        { ok: true, text: ZALO_OA_TEXTS.enterWebhook(address) },
        { ok: true, text: ZALO_OA_TEXTS.chooseEvents },
        ...(config.webhookSecret === undefined ? [{ ok: true, text: ZALO_OA_TEXTS.oneKey }] : []),
      ];
    },
    deleteWebhook: async () => [{ ok: true, text: ZALO_OA_TEXTS.removeWebhook }],
  };
}

function describeAccount({ name, oaId, verified, packageName, packageUntil }: AccountDetails): CheckLine[] {
  return [
    { ok: true, text: ZALO_OA_TEXTS.answers(name ?? oaId ?? '?') },
    ...(verified === false ? [{ ok: false, text: ZALO_OA_TEXTS.notVerified }] : []),
    packageName === undefined
      ? { ok: true, text: ZALO_OA_TEXTS.noPackage }
      : { ok: true, text: ZALO_OA_TEXTS.package(packageName, packageUntil) },
  ];
}

/** The sentences of our own errors are for admins; of network errors only who did not answer. */
function describeFailure(error: unknown, { apiRoot, oauthRoot }: ZaloOaConfig): string {
  const { code, message } = toAppError(error);
  if (code === 'channel_unreachable' || code === 'channel_ambiguous') {
    return ZALO_OA_TEXTS.unreachable([...new Set([apiRoot, oauthRoot])].map((root) => new URL(root).host).join(', '));
  }
  return code === 'internal' ? ZALO_OA_TEXTS.failed(code) : ZALO_OA_TEXTS.failed(message);
}

function checkAddress(address: string): CheckLine[] {
  const url = new URL(address);
  return url.protocol === 'https:' && url.port === '' ? [] : [{ ok: false, text: ZALO_OA_TEXTS.needsHttps }];
}

/** Calls the address as the console does when it is entered there. */
async function probe(address: string, timeoutMs: number): Promise<CheckLine> {
  try {
    const { status } = await callZalo({
      url: address,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (status === 200) return { ok: true, text: ZALO_OA_TEXTS.webhookAnswers };
    return { ok: false, text: ZALO_OA_TEXTS.webhookSilent(`HTTP ${status}`) };
  } catch (error) {
    return { ok: false, text: ZALO_OA_TEXTS.webhookSilent(toAppError(error).code) };
  }
}
