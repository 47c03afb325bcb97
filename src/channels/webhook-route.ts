import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Logger } from '../logger.ts';
import type { ChannelHealth } from '../messaging/channel-health.ts';
import { describeFailure } from '../messaging/describe-failure.ts';
import type { Inbox } from '../messaging/inbox.ts';
import type { InboundMessage } from '../messaging/message.ts';
import { createPoisonWatch, type PoisonWatch } from './poison-watch.ts';

export interface WebhookRequest {
  header: (name: string) => string | undefined;
  /** Decoded; two bodies that are not UTF-8 may look alike here. */
  body: string;
  /** As received: what a signature is over. */
  bytes: Uint8Array;
}

export interface WebhookOptions {
  /** For instance `/webhooks/telegram`. */
  path: string;
  inbox: Inbox;
  health: ChannelHealth;
  logger: Logger;
  /** Whether the platform sent this. Called before anything is taken out of the body. */
  isGenuine: (request: WebhookRequest) => boolean;
  /** What the platform's console sends unsigned to see whether we are there: answered with 200, and nothing else done. */
  isProbe?: (body: string) => boolean;
  /** What the body tells us of, in its order; nothing for what does not concern us. Never throws. */
  parse: (body: string) => InboundMessage[];
}

/**
 * The way in for a platform that calls us: genuine → parse → stored → 200. Nothing is fetched or sent meanwhile, and
 * nothing is acknowledged before it is committed; where storing fails the platform is asked to come again (503), unless
 * it is this one body that fails while others are stored.
 */
export function createWebhookRoute(options: WebhookOptions): Hono {
  const routes = new Hono();
  const poison = createPoisonWatch();
  routes.post(options.path, async (context) => receive(context, options, poison));
  return routes;
}

async function receive(context: Context, options: WebhookOptions, poison: PoisonWatch): Promise<Response> {
  const { inbox, health, logger } = options;
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const body = new TextDecoder().decode(bytes);
  if (options.isProbe?.(body) === true) return context.text('ok');
  if (!options.isGenuine({ header: (name) => context.req.header(name), body, bytes })) {
    logger.warn({ path: options.path }, 'webhook refused: not from the platform');
    return context.text('', 401);
  }
  health.received();
  try {
    // In one turn of the event loop, hence in one transaction and in their order.
    const accepted = await Promise.all(options.parse(body).map((message) => inbox.accept(message)));
    if (accepted.length > 0) poison.stored();
    return context.text('ok');
  } catch (error) {
    // A foreign error may quote what it was given.
    const failed = { failure: describeFailure(error), path: options.path };
    if (poison.isPoison(createHash('sha256').update(bytes).digest('hex'), error)) {
      logger.error(failed, 'webhook never to be stored: given up');
      return context.text('ok');
    }
    logger.error(failed, 'webhook not stored');
    context.header('retry-after', '5');
    return context.text('', 503);
  }
}

/** Compares a header with a secret in a time that tells nothing of either. */
export function equalsSecret(given: string | undefined, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(secret)) && given !== undefined;
}
