import type { ChannelName } from './message.ts';

/** One message as an administrator sees it: never its text. */
export interface LoggedMessage {
  id: string;
  box: 'inbox' | 'outbox';
  channel: ChannelName;
  status: string;
  /** ISO time it came in, or was queued. */
  at: string;
  attempt: number;
  /** Which part of a reply that was cut, from 1; the parts before it have been sent. */
  part?: { n: number; of: number };
  /** ISO time of the next attempt; absent for a dead letter. */
  nextAttemptAt?: string;
  error?: { code: string; message: string };
}

export interface QueueDepth {
  box: 'inbox' | 'outbox';
  status: string;
  count: number;
}

/** What waits on one channel. */
export interface ChannelBacklog {
  channel: ChannelName;
  unhandled: number;
  unsent: number;
  /** ISO time. */
  oldestUnsentAt?: string;
}

/** Looks into inbox and outbox, for people and for metrics. */
export interface MessageLog {
  /** Unfinished messages and dead letters, oldest first; `dead` leaves only the dead letters. */
  list(filter: { dead: boolean; limit: number }): Promise<LoggedMessage[]>;
  /** Makes a dead letter due again, with all its attempts; false when there is no dead letter of this id. */
  retry(id: string): Promise<boolean>;
  /** How many unfinished messages and dead letters there are. */
  depth(): Promise<QueueDepth[]>;
  /** Channels on which nothing waits may be left out. */
  backlog(): Promise<ChannelBacklog[]>;
}
