import type { Api } from 'grammy';
import { z } from 'zod';
import type { TelegramConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import type { Attachment } from '../../messaging/message.ts';
import { downloadMedia } from '../download-media.ts';
import { MAX_FILE_BYTES } from './parse-attachments.ts';
import { within } from './telegram-api.ts';
import { toChannelError } from './telegram-errors.ts';
import { TELEGRAM_TEXTS } from './telegram-texts.ts';

const fileAnswer = z.object({
  /** Where it lies below the token. */
  file_path: z.string().min(1).optional(),
  file_size: z.int().optional().catch(undefined),
});

export interface FetchLimits {
  maxBytes: number;
  signal: AbortSignal;
}

/** `Channel.fetchAttachment`. The file's address holds the token and never leaves here. */
export async function fetchAttachment(
  { ref, bytes = 0 }: Attachment,
  limits: FetchLimits,
  { api, config }: { api: Api; config: TelegramConfig },
): Promise<Uint8Array> {
  const maxBytes = Math.min(limits.maxBytes, MAX_FILE_BYTES);
  const tooLarge = () => new AppError('attachment_refused', TELEGRAM_TEXTS.fileTooLarge(maxBytes));
  if (ref === undefined) throw new AppError('attachment_refused', TELEGRAM_TEXTS.fileGone);
  if (bytes > maxBytes) throw tooLarge();
  const answer = await api.getFile(ref, within(limits.signal)).catch((error: unknown) => {
    throw refusal(toChannelError(error), tooLarge);
  });
  const file = fileAnswer.safeParse(answer).data;
  if (file?.file_path === undefined) throw new AppError('attachment_refused', TELEGRAM_TEXTS.fileGone);
  if ((file.file_size ?? 0) > maxBytes) throw tooLarge();
  const address = `${config.apiRoot}/file/bot${config.token}/${escapePath(file.file_path)}`;
  const host = new URL(config.apiRoot).hostname.replace(/^\[|\]$/g, '');
  return downloadMedia(address, { allowedHosts: [host], maxBytes, signal: limits.signal });
}

/** As one path below the token: no step up, no query. */
function escapePath(path: string): string {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  return steps.map(encodeURIComponent).join('/');
}

/** Of what may go wrong only two things concern the person; anything else may be over the next time. */
function refusal(error: AppError, tooLarge: () => AppError): AppError {
  if (error.code === 'channel_rejected' && /too big/i.test(error.message)) return tooLarge();
  const isOver = error.code === 'channel_rejected' && !/temporarily/i.test(error.message);
  if (isOver || error.code === 'recipient_gone') {
    return new AppError('attachment_refused', TELEGRAM_TEXTS.fileGone);
  }
  const { retryAfterMs } = error;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new AppError('channel_unreachable', error.message, { retryable: true, ...wait });
}
