import type { AppError } from '../../errors.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';

/** What stands in the way of updates; that calls of ours are answered does not mend it. */
type WayInProblem = 'webhook_missing' | 'webhook_conflict';

/** The health of both ways, told apart: calls of ours that are answered, and updates that reach us. */
export interface LinkHealth {
  received(): void;
  /** A call of ours was answered. */
  apiAnswers(): void;
  /** A call of ours failed, as `toChannelError` has it. */
  apiFailed(error: AppError): void;
  wayInWorks(): void;
  wayInBlocked(problem: WayInProblem): void;
}

export function createLinkHealth(health: ChannelHealth): LinkHealth {
  let blocked = false;
  const wayInWorks = () => {
    blocked = false;
    health.connected();
  };
  return {
    received() {
      health.received();
      if (blocked) wayInWorks();
    },
    apiAnswers() {
      if (!blocked) health.connected();
    },
    apiFailed(error) {
      if (error.code === 'channel_unauthorised') health.needsPerson('token_refused');
      else health.disconnected(error);
    },
    wayInWorks,
    wayInBlocked(problem) {
      blocked = true;
      health.needsPerson(problem);
    },
  };
}
