import type { ConnectedChannel } from '../channels/connected-channel.ts';
import { type WebChat, WEB_CHAT_MAX_BODY_BYTES } from '../channels/web-chat/create-web-chat.ts';
import type { ServerRoutes } from '../server/create-server.ts';

export const chatRoutes = ({ routes }: WebChat): ServerRoutes => ({
  path: '/chat',
  app: routes,
  maxBodyBytes: WEB_CHAT_MAX_BODY_BYTES,
  fromOwnPages: true,
});

export function webhookRoutes(adapters: ConnectedChannel[]): ServerRoutes[] {
  return adapters.flatMap(({ channel, routes }) =>
    routes === undefined ? [] : [{ path: `/webhooks/${channel.name}`, app: routes, fromPlatform: true }],
  );
}
