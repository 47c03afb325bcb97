import { type Clock, localDay } from '../../clock.ts';
import type { ChannelProblem } from '../../messaging/channel-health.ts';

/** What went over the channel, counted from our own records. */
export interface Usage {
  received: number;
  sent: number;
  /** Different people who wrote, at any time: the plan counts people for good. */
  senders: number;
}

export interface UsageReader {
  /** Of one bot, from `since` until now. */
  readUsage(account: string, since: Date): Promise<Usage>;
}

/** The platform's basic plan: messages a month, both directions together, and people a bot. */
export const PLAN = { messages: 3000, users: 50 } as const;
const WARN_AT = 0.8;

/** The first moment of the current month in Việt Nam. */
export function monthStart(now: Date): Date {
  return new Date(`${localDay(now).slice(0, 7)}-01T00:00:00+07:00`);
}

/** What is to be told of the plan's limits; undefined while there is room. */
export function quotaProblem({ received, sent, senders }: Usage): ChannelProblem | undefined {
  const part = Math.max((received + sent) / PLAN.messages, senders / PLAN.users);
  if (part >= 1) return 'quota_used';
  return part >= WARN_AT ? 'quota_nearly_used' : undefined;
}

/** For people: "Tháng này: 2.410/3.000 tin, 41/50 người." */
export function usageLine({ received, sent, senders }: Usage): string {
  const show = (count: number) => count.toLocaleString('vi-VN');
  return `Tháng này: ${show(received + sent)}/${show(PLAN.messages)} tin, ${show(senders)}/${show(PLAN.users)} người.`;
}

export function readMonth(usage: UsageReader, { account, clock }: { account: string; clock: Clock }): Promise<Usage> {
  return usage.readUsage(account, monthStart(clock.now()));
}
