import type { ConnectedChannel } from '../channels/connected-channel.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/open-database.ts';
import { readChannelUsage, readLastInteraction } from '../db/sql-channel-usage.ts';
import type { Logger } from '../logger.ts';
import type { HealthBoard } from '../messaging/channel-health.ts';
import type { CredentialStore } from '../messaging/credential-store.ts';
import type { Inbox } from '../messaging/inbox.ts';
import type { ChannelName } from '../messaging/message.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';

export interface ChannelParts {
  config: Config;
  database: Database;
  inbox: Inbox;
  health: HealthBoard;
  leases: ProcessLeases;
  credentials: CredentialStore;
  clock: Clock;
  logger: Logger;
}

/** The channels that the configuration names, beside the web chat. */
export function configuredChannels({ channels }: Config): ChannelName[] {
  return [
    ...(channels.telegram === undefined ? [] : (['telegram'] as const)),
    ...(channels.zaloBot === undefined ? [] : (['zalo-bot'] as const)),
    ...(channels.zaloOa === undefined ? [] : (['zalo-oa'] as const)),
    ...(channels.zaloPersonal === undefined ? [] : (['zalo-personal'] as const)),
  ];
}

/** Makes the adapters; each vendor's package is loaded only where it is wanted. None of them runs yet. */
export async function createChannels(parts: ChannelParts): Promise<ConnectedChannel[]> {
  const { config, database, inbox, health, leases, credentials, clock, attachmentHosts } = {
    ...parts,
    attachmentHosts: parts.config.attachmentHosts,
  };
  const shared = (channel: ChannelName) => ({
    inbox,
    clock,
    leases,
    attachmentHosts,
    health: health.of(channel),
    logger: parts.logger.child({ channel }),
  });
  const adapters: ConnectedChannel[] = [];
  const { telegram, zaloBot, zaloOa, zaloPersonal } = config.channels;
  if (telegram !== undefined) {
    const { createTelegram } = await import('../channels/telegram/create-telegram.ts');
    adapters.push(createTelegram({ ...shared('telegram'), config: telegram }));
  }
  if (zaloBot !== undefined) {
    const { createZaloBot } = await import('../channels/zalo-bot/create-zalo-bot.ts');
    const usage = {
      readUsage: (account: string, since: Date) => readChannelUsage(database, { channel: 'zalo-bot', account, since }),
    };
    adapters.push(createZaloBot({ ...shared('zalo-bot'), config: zaloBot, usage }));
  }
  if (zaloOa !== undefined) {
    const { createZaloOa } = await import('../channels/zalo-oa/create-zalo-oa.ts');
    const lastInteraction = (conversation: Parameters<typeof readLastInteraction>[1]) =>
      readLastInteraction(database, conversation);
    adapters.push(createZaloOa({ ...shared('zalo-oa'), config: zaloOa, credentials, lastInteraction }));
  }
  if (zaloPersonal !== undefined) {
    const { createZaloPersonal } = await import('../channels/zalo-personal/create-zalo-personal.ts');
    adapters.push(createZaloPersonal({ ...shared('zalo-personal'), config: zaloPersonal, credentials }));
  }
  return adapters;
}
