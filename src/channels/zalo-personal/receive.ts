import type { Clock } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';
import type { Acknowledger } from './acknowledge.ts';
import type { ConnectionEvents, ZaloConnection } from './connect.ts';
import { describeShape } from '../describe-shape.ts';
import type { Intake } from './intake.ts';
import { failureClass } from './map-error.ts';
import { type IncomingMessage, parseMessage, parseReaction } from './parse-message.ts';
import type { Position, PositionKeeper } from './position.ts';
import type { QuotableMessages } from './quotable-messages.ts';

export interface ReceiverOptions {
  intake: Intake;
  position: PositionKeeper;
  quotable: QuotableMessages;
  acknowledger: Acknowledger;
  health: ChannelHealth;
  clock: Clock;
  logger: Logger;
}

/** Messages asked for again may be this much older than the one we asked from: several came at once, in any order. */
const OVERLAP_MS = 600_000;
/** Older ones are not answered any more; well below the time for which the inbox knows what it has had. */
const MAX_AGE_MS = 24 * 3_600_000;

/** What comes from the socket, made ours and handed to the intake. Nothing here throws or waits. */
export function createReceiver(options: ReceiverOptions): ConnectionEvents {
  const { intake, position, quotable, acknowledger, health, clock, logger } = options;
  let askedFrom: Position | undefined;

  function add(incoming: IncomingMessage, connection: ZaloConnection): void {
    const { message, ts, receipt } = incoming;
    quotable.add(incoming);
    const { kind, account: uid, conversationId: id } = message.conversation;
    const group = kind === 'group';
    const { User, Group } = connection.library.ThreadType;
    intake.add({
      message,
      ts,
      onQueued() {
        const stored = group ? undefined : position.expect({ uid, msgId: receipt.msgId, ts });
        return () => {
          stored?.();
          acknowledger.stored({ id, type: group ? Group : User }, receipt);
        };
      },
    });
  }

  function take(message: unknown, connection: ZaloConnection, wanted: (incoming: IncomingMessage) => boolean): void {
    const parsed = parseMessage(message, { uid: connection.uid, now: clock.now() });
    if (parsed.outcome === 'unreadable') {
      logger.warn({ channel: 'zalo-personal', shape: describeShape(message) }, 'message of unknown shape');
    } else if (parsed.outcome === 'accepted' && wanted(parsed.incoming)) add(parsed.incoming, connection);
  }

  /** An exception here would make zca-js skip the other messages of the frame. */
  function guarded<Args extends unknown[]>(handle: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      try {
        handle(...args);
      } catch (error) {
        logger.error({ ...failureClass(error), channel: 'zalo-personal' }, 'message not taken in');
      }
    };
  }

  async function askForMissed(connection: ZaloConnection): Promise<void> {
    askedFrom = await position.last(connection.uid);
    // Without a place to ask from, Zalo might send what was written to the account long before.
    if (askedFrom === undefined) return;
    connection.api.listener.requestOldMessages(connection.library.ThreadType.User, askedFrom.msgId);
  }

  const ready = guarded((connection: ZaloConnection) => {
    void askForMissed(connection).catch((error: unknown) => {
      logger.warn({ ...failureClass(error), channel: 'zalo-personal' }, 'missed messages not asked for');
    });
  });

  return {
    ready,
    message: guarded((message, connection) => {
      health.received();
      take(message, connection, () => true);
    }),
    oldMessages: guarded((messages, connection) => {
      const from = askedFrom;
      if (from === undefined || !Array.isArray(messages)) return;
      const since = Math.max(from.ts - OVERLAP_MS, clock.now().getTime() - MAX_AGE_MS);
      for (const message of messages) take(message, connection, ({ ts }) => ts >= since);
    }),
    reaction: guarded((reaction, { uid }) => {
      health.received();
      const message = parseReaction(reaction, { uid, now: clock.now() });
      if (message !== undefined) intake.add({ message, ts: Date.parse(message.sentAt) });
    }),
    unreadableFrame: guarded((error, connection) => {
      logger.warn({ ...failureClass(error), channel: 'zalo-personal' }, 'frame not read');
      // What stood in it after the unreadable part is lost unless it is sent again.
      ready(connection);
    }),
  };
}
