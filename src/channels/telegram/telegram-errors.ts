import { GrammyError, HttpError } from 'grammy';
import { AppError } from '../../errors.ts';

/** 400s that speak of the person or group rather than of the message. */
const GONE =
  /chat not found|user not found|peer_id_invalid|input_user_deactivated|user is deactivated|group chat was (?:deactivated|deleted)|bot is not a member|bot was (?:blocked|kicked)/i;
/** In a 403: we may not write this, but the person or group is there. */
const MUTED = /not enough rights|have no rights|chat_write_forbidden|topic_closed/i;

/**
 * What Telegram or the network said to a call, as the AppError that `Channel.send` promises. Its message holds Telegram's
 * own words, never the address or what was sent; there is no cause, as grammy's errors carry the whole payload.
 */
export function toChannelError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof HttpError) return fromTransport(error);
  if (error instanceof GrammyError) return fromAnswer(error);
  // Our deadline fell into a wait that Telegram had asked for: auto-retry has no error of its own for it.
  if (error instanceof Error && /between retries/.test(error.message)) {
    return new AppError('channel_limited', 'Telegram 429: no time left to wait', { retryable: true });
  }
  const name = error instanceof Error ? error.name : typeof error;
  return new AppError('internal', `Telegram: ${name}`, { retryable: true });
}

function fromTransport({ error }: HttpError): AppError {
  if (error instanceof AppError) return error;
  // Of the ways grammy wraps, its own timer is left: it fires after ours, when the request has long been written.
  return new AppError('channel_ambiguous', 'Telegram: no answer in time');
}

function fromAnswer(error: GrammyError): AppError {
  const { error_code: code, description } = error;
  const said = `Telegram ${code}: ${description.slice(0, 200)}`;
  const retryable = { retryable: true };
  if (code === 429) {
    const retryAfterMs = waitOf(error);
    return new AppError('channel_limited', said, {
      ...retryable,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  }
  if (code === 401 || code === 404) return new AppError('channel_unauthorised', said, retryable);
  if (code === 409) return new AppError('conflict', said, retryable);
  if (code >= 500) return new AppError('channel_unreachable', said, retryable);
  if (GONE.test(description) || (code === 403 && !MUTED.test(description))) return new AppError('recipient_gone', said);
  return new AppError('channel_rejected', said);
}

function waitOf({ parameters, description }: GrammyError): number | undefined {
  const seconds = parameters.retry_after ?? Number(/retry after (\d+)/i.exec(description)?.[1] ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : undefined;
}

/** The new id of a group that has become a supergroup, if that is what the error says. */
export function movedTo(error: unknown): string | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const id = error.parameters.migrate_to_chat_id;
  return id === undefined ? undefined : String(id);
}

export function isMarkupRefusal(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /can't parse entities/i.test(error.description);
}
