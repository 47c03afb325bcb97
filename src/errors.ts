export type ErrorCode =
  | 'config_invalid'
  | 'usage'
  | 'not_found'
  | 'unreadable_file'
  | 'unsupported_format'
  | 'too_large'
  | 'empty_file'
  | 'damaged_file'
  | 'encrypted_file'
  | 'scanned_file'
  | 'torn_text'
  | 'state_secret'
  | 'sidecar_invalid'
  | 'database_busy'
  | 'database_full'
  | 'database_newer'
  | 'channel_rejected'
  | 'channel_unreachable'
  | 'channel_limited'
  | 'channel_unauthorised'
  | 'channel_ambiguous'
  | 'recipient_gone'
  | 'attachment_refused'
  | 'conflict'
  | 'lease_lost'
  | 'message_invalid'
  | 'model_failed'
  | 'internal';

interface AppErrorOptions {
  /** True when the same call may succeed later without anybody changing anything. */
  retryable?: boolean;
  /** How long to wait first, when the other side says so. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** The one error class of the product. `message` never holds a secret or the text of a person's message. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** Anything thrown, as an AppError; what is not one already becomes `internal` and retryable. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AppError('internal', message, { retryable: true, cause: error });
}
