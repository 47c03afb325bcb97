import type { ChannelStatus, HealthBoard } from './channel-health.ts';
import type { ChannelBacklog, MessageLog } from './message-log.ts';

/** How a channel fares in this process, and what waits on it in all of them. */
export interface ChannelReport extends ChannelStatus, ChannelBacklog {
  connected: boolean;
}

export async function reportChannels(health: HealthBoard, log: MessageLog): Promise<ChannelReport[]> {
  const backlog = new Map((await log.backlog()).map((waiting) => [waiting.channel, waiting]));
  return health.list().map((status) => ({
    ...status,
    connected: status.state === 'connected',
    unhandled: 0,
    unsent: 0,
    ...backlog.get(status.channel),
  }));
}
