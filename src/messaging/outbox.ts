import type { ClaimOptions, Failure, Lease } from './inbox.ts';
import type { ChannelName, OutboundMessage } from './message.ts';

export interface ClaimedReply {
  lease: Lease;
  /** 1 at the first attempt. */
  attempt: number;
  queuedAt: Date;
  /** An earlier attempt may have reached the person, see `markUnknown`. */
  maybeSent: boolean;
  message: OutboundMessage;
}

/** Messages that wait to be sent: queued → sending → sent | errored (again later) | unknown (perhaps delivered) | failed (dead letter). */
export interface Outbox {
  /** Queues messages in the given order; one whose idempotencyKey is known already is left as it is. */
  enqueue(messages: OutboundMessage[]): Promise<void>;
  /** Leases messages of one channel that are due, at most one of each conversation and only its oldest unsent one. */
  claim(channel: ChannelName, options: ClaimOptions): Promise<ClaimedReply[]>;
  /** Throws AppError `lease_lost`. */
  markSent(lease: Lease, sent: { externalId?: string }): Promise<void>;
  /** Due again at `nextAttemptAt`; without it a dead letter. Throws AppError `lease_lost`. */
  markErrored(lease: Lease, failure: Failure, nextAttemptAt?: Date): Promise<void>;
  /**
   * Nobody knows whether it was delivered. Due once more at `repeatAt`; without it a person has to look at it, as at a
   * dead letter. Throws AppError `lease_lost`.
   */
  markUnknown(lease: Lease, failure: Failure, repeatAt?: Date): Promise<void>;
  /** Gives the message back, due at once, as if this attempt had not been. Does nothing when the lease is lost. */
  release(lease: Lease): Promise<void>;
}
