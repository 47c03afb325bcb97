import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppError, ErrorCode } from '../errors.ts';

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  message_invalid: 400,
  usage: 400,
  not_found: 404,
  too_large: 413,
  unsupported_format: 415,
  database_busy: 503,
  database_full: 503,
};

/** The body of every refusal: `{error: {code, message}}`, the message in Vietnamese. */
export function errorResponse(
  context: Context,
  status: ContentfulStatusCode,
  error: { code: string; message: string },
): Response {
  return context.json({ error: { code: error.code, message: error.message } }, status);
}

/** An error of ours as a response; what is our own fault is not described to the outside. */
export function appErrorResponse(context: Context, error: AppError): Response {
  const status = STATUS[error.code] ?? 500;
  if (status === 503) context.header('retry-after', '1');
  const message = status === 500 ? 'Có lỗi ở phía hệ thống. Đồng chí thử lại sau ít phút.' : error.message;
  return errorResponse(context, status, { code: error.code, message });
}
