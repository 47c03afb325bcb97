import { randomBytes } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { AppError, toAppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { ChannelReport } from '../messaging/channel-report.ts';
import { appErrorResponse, errorResponse } from './error-response.ts';
import { limitBody, onlyFromOwnPages, onlyUnderHosts } from './guards.ts';
import type { Metrics } from './metrics.ts';

const DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

/** Routes that a channel or a feature brings along, and what they are to be guarded from. */
export interface ServerRoutes {
  /** Prefix of all their paths, such as `/chat`. */
  path: string;
  app: Hono;
  /** Default 1 MiB. */
  maxBodyBytes?: number;
  /** True for what browsers call: only from our own pages, only JSON. */
  fromOwnPages?: boolean;
  /** True for what a platform calls, under whatever name it reaches us; it proves itself by a secret. */
  fromPlatform?: boolean;
}

export interface ServerOptions {
  logger: Logger;
  metrics: Metrics;
  /** Asked by `GET /readyz`; may throw. */
  ready: () => Promise<boolean> | boolean;
  /** Shown by `GET /readyz`; a channel in trouble does not make the server unready. */
  channels: () => Promise<ChannelReport[]>;
  routes: ServerRoutes[];
  publicUrl?: string;
  /** The host names served; absent: any. See `loopbackHosts`. */
  allowedHosts?: string[];
}

/** The HTTP side as a Hono app. It does not listen: see `startListening`. */
export function createServer(options: ServerOptions): Hono {
  const { logger, metrics, publicUrl } = options;
  const app = new Hono();
  app.use(logRequests(logger));
  const fromPlatforms = options.routes.filter(({ fromPlatform }) => fromPlatform === true).map(({ path }) => path);
  if (options.allowedHosts !== undefined) app.use(onlyUnderHosts(options.allowedHosts, fromPlatforms));
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const ready = await options.ready();
    const channels = await options.channels();
    return context.json({ status: ready ? 'ready' : 'starting', channels }, ready ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const text = await metrics.registry.metrics();
    return context.body(text, 200, { 'content-type': metrics.registry.contentType });
  });
  for (const { path, app: routes, maxBodyBytes = DEFAULT_MAX_BODY_BYTES, fromOwnPages } of options.routes) {
    if (fromOwnPages === true) app.use(`${path}/*`, onlyFromOwnPages(publicUrl));
    app.use(`${path}/*`, limitBody(maxBodyBytes));
    app.route('/', routes);
  }
  app.notFound((context) => errorResponse(context, 404, { code: 'not_found', message: 'Không có trang này.' }));
  app.onError((error, context) => {
    const known = error instanceof AppError;
    const response = appErrorResponse(context, toAppError(error));
    // What the caller did wrong is the caller's to mend; the log line of the request says enough.
    if (response.status >= 500)
      logger.error({ err: error, known, path: loggedPath(context.req.path) }, 'request failed');
    return response;
  });
  return app;
}

/** The name of a calendar and of a digest's link is its key. */
const loggedPath = (path: string) => {
  const kept = /^\/+(calendars|digests)(?:\/|$)/i.exec(path)?.[1];
  return kept === undefined ? path : `/${kept.toLowerCase()}`;
};

/** One line a request: never its query, headers or body. */
function logRequests(logger: Logger): MiddlewareHandler {
  const process = randomBytes(4).toString('hex');
  let count = 0;
  return async (context, next) => {
    const requestId = `${process}-${++count}`;
    context.header('x-content-type-options', 'nosniff');
    const started = performance.now();
    await next();
    const { status } = context.res;
    const level = status >= 400 ? 'info' : 'debug';
    if (!logger.isLevelEnabled(level)) return;
    const ms = Math.round(performance.now() - started);
    logger[level]({ requestId, method: context.req.method, path: loggedPath(context.req.path), status, ms }, 'request');
  };
}
