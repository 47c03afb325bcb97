import { AppError } from '../../errors.ts';

export interface ZaloRequest {
  url: string;
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: AbortSignal;
}

export interface ZaloAnswer {
  status: number;
  /** Undefined when the answer is not JSON. */
  body: unknown;
  retryAfterMs?: number;
}

/** Nothing of the request can have left this machine, or reached the other one. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_/;

/**
 * One request, no repeats, no redirects (they would hand the token on). Throws AppError `channel_unreachable` when it
 * was certainly not taken, `channel_ambiguous` when the connection broke or time ran out behind it.
 */
export async function callZalo({ url, signal, ...request }: ZaloRequest): Promise<ZaloAnswer> {
  if (signal.aborted) throw unreachable('Zalo: no time left before the request');
  try {
    const response = await fetch(url, { ...request, redirect: 'manual', signal });
    const text = await response.text();
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'));
    return {
      status: response.status,
      body: parseJson(text),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  } catch (error) {
    const code = networkCode(error);
    if (NOT_SENT.has(code) || CERTIFICATE.test(code)) throw unreachable(`Zalo: ${code}`, error);
    throw new AppError('channel_ambiguous', `Zalo: no answer (${code})`, { cause: error });
  }
}

export function unreachable(message: string, cause?: unknown): AppError {
  return new AppError('channel_unreachable', message, { retryable: true, cause });
}

/** fetch hides the reason one or two causes deep. */
function networkCode(error: unknown): string {
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    if ('code' in inner && typeof inner.code === 'string') return inner.code;
    if (inner.name === 'TimeoutError' || inner.name === 'AbortError') return inner.name;
  }
  return 'unknown';
}

function readRetryAfter(header: string | null): number | undefined {
  return header !== null && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
