import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errorResponse } from './error-response.ts';

/** Refuses bodies over `maxBytes` before they are read; without a declared length, as soon as too much has come. */
export function limitBody(maxBytes: number): MiddlewareHandler {
  const tooLarge = (context: Context) =>
    errorResponse(context, 413, {
      code: 'too_large',
      message: `Nội dung gửi lên quá lớn (tối đa ${Math.floor(maxBytes / 1024)} KB). Đồng chí rút gọn rồi gửi lại.`,
    });
  const limitStream = bodyLimit({ maxSize: maxBytes, onError: tooLarge });
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const length = context.req.header('content-length');
    if (length === undefined || context.req.header('transfer-encoding') !== undefined)
      return limitStream(context, next);
    return Number(length) > maxBytes ? tooLarge(context) : next();
  };
}

/** Refuses what a page of another site makes a browser send: another Origin, or a body that is not JSON. */
export function onlyFromOwnPages(publicUrl?: string): MiddlewareHandler {
  const publicHost = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  return async (context, next) => {
    const origin = context.req.header('origin');
    if (origin !== undefined) {
      const host = hostOf(origin);
      if (host === undefined || (host !== hostHeader(context) && host !== publicHost)) {
        return errorResponse(context, 403, {
          code: 'other_origin',
          message: 'Trang khác không được gửi tin nhắn vào đây.',
        });
      }
    }
    if (context.req.method === 'POST' && !/^application\/json\b/i.test(context.req.header('content-type') ?? '')) {
      return errorResponse(context, 415, {
        code: 'unsupported_format',
        message: 'Nội dung gửi lên phải là JSON (content-type: application/json).',
      });
    }
    return next();
  };
}

/**
 * Refuses requests under a host name that is not ours: a page elsewhere may point its own name at this machine and
 * so reach, through its visitor's browser, a server that listens on loopback only (DNS rebinding).
 */
export function onlyUnderHosts(names: readonly string[], exceptPaths: readonly string[] = []): MiddlewareHandler {
  const allowed = new Set(names.map((name) => name.toLowerCase()));
  return async (context, next) => {
    const name = hostHeader(context).replace(/:\d+$/, '').toLowerCase();
    if (allowed.has(name) || exceptPaths.includes(context.req.path)) return next();
    return errorResponse(context, 403, { code: 'other_host', message: 'Máy chủ không phục vụ tên miền này.' });
  };
}

/** The names under which a server bound to loopback is reached. */
export function loopbackHosts(publicUrl?: string): string[] {
  const own = ['localhost', '127.0.0.1', '[::1]'];
  return publicUrl === undefined ? own : [...own, new URL(publicUrl).hostname];
}

function hostHeader(context: Context): string {
  return context.req.header('host') ?? new URL(context.req.url).host;
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
