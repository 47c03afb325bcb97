import type { z } from 'zod';
import type { CheckLine } from '../../messaging/channel-admin.ts';
import { cleanText } from '../clean-text.ts';
import type { setWebhookSchema } from './wire.ts';
import { ZALO_BOT_ADMIN_TEXTS as TEXTS } from './zalo-bot-texts.ts';

type Probe = z.infer<typeof setWebhookSchema>['verification'];
const MAX_HINT = 200;

/** What the platform's own trial call of the webhook came to; it does not always say. */
export function describeProbe(probe: Probe): CheckLine {
  if (probe?.ok === undefined) return { ok: true, text: TEXTS.probeUnknown };
  if (probe.ok) return { ok: true, text: TEXTS.probed };
  const outcome = probe.outcome ?? '';
  const status = probe.status_code ?? Number(/\.(\d{3})$/.exec(outcome)?.[1] ?? 0);
  const hint = cleanText(probe.hint ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_HINT)
    .toWellFormed();
  return { ok: false, text: TEXTS.probeFailed({ why: describeStatus(status, outcome), hint }) };
}

function describeStatus(status: number, outcome: string): string {
  if (status === 401) return TEXTS.probe.unauthorised;
  if (status === 403) return TEXTS.probe.blocked;
  if (status === 404) return TEXTS.probe.notFound;
  if (status >= 500) return TEXTS.probe.serverError(status);
  if (status >= 100) return TEXTS.probe.status(status);
  return TEXTS.probe.noAnswer(/^[\w.-]{1,60}$/.test(outcome) ? outcome : '');
}
