import type { Hono } from 'hono';
import type { ChannelAdapter } from '../messaging/channel.ts';

/** An adapter with the webhook routes that it brings, if the platform calls us. */
export interface ConnectedChannel extends ChannelAdapter {
  readonly routes?: Hono;
}
