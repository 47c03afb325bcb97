import type { ConversationState, Effect, InboundMessage, OutboundMessage } from './message.ts';

/** The right to work on one message until the lease runs out. */
export interface Lease {
  id: string;
  token: string;
}

export interface ClaimedMessage {
  lease: Lease;
  /** 1 at the first attempt. */
  attempt: number;
  message: InboundMessage;
}

export interface Acceptance {
  /** Inbox id of the message; at a repeat, that of the first. */
  id: string;
  duplicate: boolean;
}

/** Why an attempt failed; `message` never holds the text of a person's message. */
export interface Failure {
  code: string;
  message: string;
}

export interface Completion {
  /** Absent: the conversation's state stays as it is. */
  state?: ConversationState;
  replies: OutboundMessage[];
  effects?: Effect[];
}

export interface ClaimOptions {
  limit: number;
  leaseMs: number;
}

/** Messages that came in, kept until they are handled. All that it writes is durable when its promise settles. */
export interface Inbox {
  /** Stores a message once, whatever the number of deliveries: the key is channel, account and externalId. */
  accept(message: InboundMessage): Promise<Acceptance>;
  /**
   * Leases up to `limit` messages that are due, oldest first, at most one of each conversation and only its oldest
   * unhandled one. A lease that ran out makes its message due again.
   */
  claim(options: ClaimOptions): Promise<ClaimedMessage[]>;
  /** Prolongs a lease; false when it is lost. */
  renew(lease: Lease, leaseMs: number): Promise<boolean>;
  /**
   * In one transaction: message handled, state written, effects made, replies queued. Throws AppError `lease_lost`, or
   * what an effect throws, and writes nothing.
   */
  complete(lease: Lease, completion: Completion): Promise<void>;
  /**
   * Puts the message off until `nextAttemptAt`, or, without it, makes it a dead letter, with `effects` and `replies` in the
   * same transaction. A dead letter does not hold up its conversation. Throws AppError `lease_lost`.
   */
  fail(
    lease: Lease,
    failure: Failure,
    outcome: { nextAttemptAt?: Date; replies?: OutboundMessage[]; effects?: Effect[] },
  ): Promise<void>;
  /** Gives the message back, due at once, as if this attempt had not been. Does nothing when the lease is lost. */
  release(lease: Lease): Promise<void>;
}
