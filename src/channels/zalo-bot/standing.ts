import { toAppError } from '../../errors.ts';
import type { ChannelHealth, ChannelProblem } from '../../messaging/channel-health.ts';

/** How the bot fares, put together from what its parts (listening, sending, counting) each see of it. */
export interface Standing {
  /** The way in works. */
  up(): void;
  /** A call has failed: the platform was not reached, or has refused the token. */
  failed(error: unknown): void;
  needsPerson(problem: ChannelProblem): void;
  /** A message went out: the platform is there and takes the token, which says nothing of the way in. */
  sent(): void;
  /** Told anew when it changes, and once a day while it lasts. */
  quota(problem: ChannelProblem | undefined, day: string): void;
}

export function createStanding(health: ChannelHealth): Standing {
  let state: 'unknown' | 'up' | 'down' | ChannelProblem = 'unknown';
  let quota: ChannelProblem | undefined;
  let quotaDay = '';

  const needsPerson = (problem: ChannelProblem) => {
    state = problem;
    health.needsPerson(problem);
  };
  const up = () => {
    // Once is enough: each time takes off the board what is said of the quota.
    if (state === 'up') return;
    state = 'up';
    health.connected();
    if (quota !== undefined) health.needsPerson(quota);
  };
  return {
    up,
    needsPerson,
    failed(error) {
      const { code } = toAppError(error);
      if (code === 'channel_unauthorised') return needsPerson('token_refused');
      health.disconnected(error);
      if (state === 'unknown' || state === 'up') state = 'down';
    },
    sent() {
      if (state === 'unknown' || state === 'down' || state === 'token_refused') up();
    },
    quota(problem, day) {
      const isOver = problem === undefined && quota !== undefined;
      const isNews = problem !== quota || day !== quotaDay;
      quota = problem;
      quotaDay = day;
      if (problem !== undefined && isNews) health.needsPerson(problem);
      if (isOver && state === 'up') health.connected();
    },
  };
}
