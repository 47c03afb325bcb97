import ipaddr from 'ipaddr.js';
import type { Clock } from '../../clock.ts';
import type { ZaloBotConfig } from '../../config.ts';
import { toAppError } from '../../errors.ts';
import type { ChannelAdmin, CheckLine } from '../../messaging/channel-admin.ts';
import { accountOf, createZaloBotApi, type ZaloBotApi } from './api.ts';
import { ZALO_BOT_WEBHOOK_PATH } from './create-zalo-bot.ts';
import { lookAtBot, lookAtWebhook, type WebhookView } from './look-at-bot.ts';
import { describeProbe } from './describe-probe.ts';
import { refusalError } from './refusal-error.ts';
import { ZALO_BOT_TIMINGS } from './timings.ts';
import { quotaProblem, readMonth, usageLine, type UsageReader } from './usage.ts';
import { setWebhookSchema } from './wire.ts';
import { ZALO_BOT_ADMIN_TEXTS as TEXTS } from './zalo-bot-texts.ts';

export interface ZaloBotAdminOptions {
  config: ZaloBotConfig;
  /** Absent: the check says nothing of the plan's limits. */
  usage?: UsageReader;
  /** Where people reach us, if that is known: a webhook elsewhere is another machine's. */
  publicUrl?: string;
  clock: Clock;
}

/** Sets the bot up and says in plain Vietnamese what is wrong with it. */
export function createZaloBotAdmin({ config, usage, publicUrl, clock }: ZaloBotAdminOptions): ChannelAdmin {
  const api = createZaloBotApi(config);
  const look = { timeoutMs: ZALO_BOT_TIMINGS.callMs };
  const hasSecret = config.webhookSecret !== undefined;
  return {
    async check() {
      const lines = await attempt(config, async () => {
        const bot = await lookAtBot(api, look);
        return [good(TEXTS.bot(bot)), describeWebhook(await lookAtWebhook(api, look), { hasSecret, publicUrl })];
      });
      if (usage !== undefined) lines.push(await describeUsage(usage, { account: accountOf(config), clock }));
      return lines;
    },
    async setWebhook(publicUrl) {
      const secret = config.webhookSecret;
      if (secret === undefined) return [bad(TEXTS.secretMissing)];
      if (!isPublicAddress(publicUrl)) return [bad(TEXTS.addressRefused(publicUrl))];
      const url = publicUrl.replace(/\/+$/, '') + ZALO_BOT_WEBHOOK_PATH;
      return attempt(config, () => setWebhook(api, { url, secret }));
    },
    async deleteWebhook() {
      return attempt(config, async () => {
        const answer = await api.call('deleteWebhook', look);
        if (!answer.ok) throw refusalError('deleteWebhook', answer);
        return [good(TEXTS.removed), ...(hasSecret ? [bad(TEXTS.removedButConfigured)] : [])];
      });
    },
  };
}

const good = (text: string): CheckLine => ({ ok: true, text });
const bad = (text: string): CheckLine => ({ ok: false, text });

/** What the platform refuses, or does not answer, is one line. */
async function attempt({ apiRoot }: ZaloBotConfig, ask: () => Promise<CheckLine[]>): Promise<CheckLine[]> {
  try {
    return await ask();
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'channel_unauthorised') return [bad(TEXTS.tokenRefused)];
    if (code === 'channel_unreachable') return [bad(TEXTS.unreachable(new URL(apiRoot).host))];
    return [bad(code === 'channel_limited' ? TEXTS.limited : TEXTS.refused(code))];
  }
}

function describeWebhook(
  webhook: WebhookView,
  { hasSecret, publicUrl }: { hasSecret: boolean; publicUrl: string | undefined },
): CheckLine {
  if (webhook.state === 'set') {
    const url = withoutQuery(webhook.url);
    if (!hasSecret) return bad(TEXTS.mixed(url));
    if (!url.endsWith(ZALO_BOT_WEBHOOK_PATH)) return bad(TEXTS.webhookElsewhere(url, ZALO_BOT_WEBHOOK_PATH));
    if (publicUrl !== undefined && new URL(url).host !== new URL(publicUrl).host) {
      return bad(TEXTS.webhookOtherHost(url, publicUrl));
    }
    return good(TEXTS.webhookSet(url));
  }
  if (!hasSecret) return good(TEXTS.polling);
  return bad(webhook.state === 'unknown' ? TEXTS.webhookUnknown : TEXTS.webhookMissing);
}

/** Another program may have put a secret of its own there. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return '?';
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}

async function describeUsage(usage: UsageReader, whose: { account: string; clock: Clock }): Promise<CheckLine> {
  try {
    const month = await readMonth(usage, whose);
    const problem = quotaProblem(month);
    if (problem === undefined) return good(usageLine(month));
    return bad(problem === 'quota_used' ? TEXTS.used(usageLine(month)) : TEXTS.nearlyUsed(usageLine(month)));
  } catch {
    return bad(TEXTS.usageUnknown);
  }
}

async function setWebhook(api: ZaloBotApi, { url, secret }: { url: string; secret: string }): Promise<CheckLine[]> {
  const look = { timeoutMs: ZALO_BOT_TIMINGS.callMs };
  const answer = await api.call('setWebhook', { ...look, body: { url, secret_token: secret } });
  if (!answer.ok && answer.fromApi && answer.code === 400) return [bad(TEXTS.addressRefused(url))];
  if (!answer.ok) throw refusalError('setWebhook', answer);
  const stored = await lookAtWebhook(api, look);
  // The platform keeps the address also when its own trial of it failed.
  if (stored.state === 'none' || (stored.state === 'set' && stored.url !== url)) return [bad(TEXTS.notStored(url))];
  const probe = setWebhookSchema.safeParse(answer.result).data?.verification;
  return [good(TEXTS.stored(url)), describeProbe(probe)];
}

function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, search } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:' || username !== '' || search !== '') return false;
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'unicast';
  return host.includes('.') && !/(^|\.)(localhost|local|internal|lan|home|test|invalid)$/.test(host);
}
