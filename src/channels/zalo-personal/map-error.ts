import { z } from 'zod';
import { AppError } from '../../errors.ts';

const zaloErrorSchema = z.object({
  name: z.string().startsWith('Zca'),
  code: z.number().nullish(),
  message: z.string(),
});
const networkErrorSchema = z.object({ cause: z.object({ code: z.string() }) });

/** The request had not left: whatever it was, it did not happen. */
const BEFORE_WRITE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const CERTIFICATE = /^(?:CERT_|ERR_TLS|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO)/;

const LIMITED_MS = 600_000;

/**
 * What a failed send came to. The error of zca-js is not passed on as a cause: it may quote requests and sessions.
 */
export function mapSendError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const zalo = zaloErrorSchema.safeParse(error);
  if (zalo.success) return mapZaloError(zalo.data);
  const network = networkErrorSchema.safeParse(error);
  const code = network.data?.cause.code ?? '';
  if (BEFORE_WRITE.has(code) || CERTIFICATE.test(code)) return unreachable(`Zalo could not be reached (${code})`);
  return new AppError('channel_ambiguous', 'the connection to Zalo broke off while sending');
}

function mapZaloError({ code, message }: z.infer<typeof zaloErrorSchema>): AppError {
  const status = /status code (\d{3})$/.exec(message)?.[1];
  if (status !== undefined) return mapStatus(Number(status));
  const said = `Zalo refused the message with code ${code ?? 'none'}`;
  if (code === 102 || code === 600) return new AppError('channel_unauthorised', said, { retryable: true });
  if (code === 123 || /không (?:thể )?nhận tin nhắn/i.test(message)) return new AppError('recipient_gone', said);
  if (/vượt quá số request/i.test(message)) {
    return new AppError('channel_limited', said, { retryable: true, retryAfterMs: LIMITED_MS });
  }
  if (code === 114 || /^Missing (?:message content|threadId)$/.test(message)) {
    return new AppError('channel_rejected', said);
  }
  // Without a code zca-js did not understand the answer: the message may have gone out.
  if (code === null || code === undefined) return new AppError('channel_ambiguous', 'the answer of Zalo is unreadable');
  // Not known to be anything: tried again, but not for a whole day as when Zalo is down.
  return new AppError('internal', said, { retryable: true });
}

function mapStatus(status: number): AppError {
  const said = `Zalo answered with status ${status}`;
  if (status === 429) return new AppError('channel_limited', said, { retryable: true, retryAfterMs: LIMITED_MS });
  if (status === 401 || status === 403) return new AppError('channel_unauthorised', said, { retryable: true });
  if (status === 503) return unreachable(said);
  return status >= 500 ? new AppError('channel_ambiguous', said) : new AppError('channel_rejected', said);
}

function unreachable(what: string): AppError {
  return new AppError('channel_unreachable', what, { retryable: true });
}

/** Zalo no longer accepts the session: only a person can make a new one. */
export function isSessionRefused(error: unknown): boolean {
  const zalo = zaloErrorSchema.safeParse(error);
  if (!zalo.success) return false;
  const { code, message } = zalo.data;
  return code === 600 || code === 102 || /đăng nhập thất bại|cannot get session|zpw_sek/i.test(message);
}

/** For the log: what failed, without anything that Zalo or zca-js wrote. */
export function failureClass(error: unknown): { failure: string; code?: number } {
  const zalo = zaloErrorSchema.safeParse(error);
  if (zalo.success) {
    const { code } = zalo.data;
    return { failure: zalo.data.name, ...(code === null || code === undefined ? {} : { code }) };
  }
  const network = networkErrorSchema.safeParse(error);
  if (network.success) return { failure: network.data.cause.code };
  return { failure: error instanceof Error ? error.name : typeof error };
}
