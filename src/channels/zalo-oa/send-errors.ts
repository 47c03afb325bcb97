import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { ChannelProblem } from '../../messaging/channel-health.ts';
import { unreachable, type ZaloAnswer } from './call-zalo.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

/** What Zalo answers to everything; the HTTP status is 200 also when `error` is not 0. */
const answerSchema = z.object({
  error: z.union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ]),
  message: z.string().catch(''),
  data: z.unknown().optional(),
});

export type Outcome =
  | { kind: 'done'; data: unknown }
  /** The access token is not taken: get another and try once more. */
  | { kind: 'token_refused' }
  | { kind: 'failed'; error: AppError; problem?: ChannelProblem };

const TOKEN_REFUSED = new Set([-124, -216, -220]);
const WINDOW_OVER = new Set([-213, -230, -232, -305]);
const RECIPIENT_GONE = new Set([-217, -222, -227, -237, -244, -403]);
const PACKAGE_LACKS = new Set([-209, -212, -221, -223, -224]);
const OUT_OF_MONEY = new Set([-320, -321]);
const OUT_OF_QUOTA = new Set([-211, -311]);
const LIMITED = new Set([-32, -218]);
/** "Unknown error, retry later" and "Send message failed". */
const TRANSIENT = new Set([-100, -200]);

/** What an answer of the platform comes to. Codes that mean several things are told apart by their message. */
export function readAnswer({ status, body, retryAfterMs }: ZaloAnswer): Outcome {
  if (status === 429) return limited(retryAfterMs);
  if (status >= 500 || (status >= 300 && status < 400)) return failed(unreachable(`Zalo answered with ${status}`));
  const answer = answerSchema.safeParse(body).data;
  if (answer === undefined) return readBare(status);
  const { error: code, message } = answer;
  if (code === 0 && status === 200) return { kind: 'done', data: answer.data };
  if (TOKEN_REFUSED.has(code) || status === 401) return { kind: 'token_refused' };
  if (WINDOW_OVER.has(code) || /not interacted|last interaction|past 7 days/i.test(message)) {
    return rejected(ZALO_OA_TEXTS.windowOver);
  }
  if (RECIPIENT_GONE.has(code)) return failed(new AppError('recipient_gone', ZALO_OA_TEXTS.recipientGone));
  if (PACKAGE_LACKS.has(code)) return rejected(ZALO_OA_TEXTS.packageLacks);
  if (OUT_OF_MONEY.has(code)) return { ...rejected(ZALO_OA_TEXTS.outOfMoney), problem: 'quota_used' };
  if (OUT_OF_QUOTA.has(code)) return { ...limited(retryAfterMs, ZALO_OA_TEXTS.outOfQuota), problem: 'quota_used' };
  if (LIMITED.has(code) || /reach(ed)? (the )?limit|too many request/i.test(message)) return limited(retryAfterMs);
  if (TRANSIENT.has(code)) return failed(unreachable(`Zalo: error ${code}`));
  return rejected(ZALO_OA_TEXTS.rejected(String(code)));
}

/** Something else than Zalo's own words: a gateway's page, or an answer cut short. */
function readBare(status: number): Outcome {
  if (status === 401) return { kind: 'token_refused' };
  if (status >= 400) return rejected(ZALO_OA_TEXTS.rejected(`HTTP ${status}`));
  return failed(new AppError('channel_ambiguous', `Zalo answered ${status} with something that is no answer`));
}

type Failed = Extract<Outcome, { kind: 'failed' }>;
const failed = (error: AppError): Failed => ({ kind: 'failed', error });
const rejected = (why: string) => failed(new AppError('channel_rejected', why));

function limited(retryAfterMs: number | undefined, why: string = ZALO_OA_TEXTS.limited): Failed {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return failed(new AppError('channel_limited', why, { retryable: true, ...wait }));
}
