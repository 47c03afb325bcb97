import type { Clock } from '#src/clock.ts';
import type { Database } from '#src/db/open-database.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlTranscript } from '#src/db/sql-transcript.ts';
import { AppError } from '#src/errors.ts';
import type { Effect } from '#src/messaging/message.ts';
import type { Messaging } from './memory-messaging.ts';

/** All that the contract asks for, in one database; the effect "impossible" fails, others are remembered. */
export function createSqlMessaging(database: Database, clock: Clock): Messaging {
  const effects: Effect[] = [];
  return {
    effects,
    inbox: createSqlInbox(database, {
      clock,
      applyEffect: async (_transaction, effect) => {
        if (effect.effect === 'impossible') throw new AppError('conflict', 'somebody was faster', { retryable: true });
        effects.push(effect);
      },
    }),
    outbox: createSqlOutbox(database, { clock }),
    conversations: createSqlConversationStore(database),
    log: createSqlMessageLog(database),
    transcript: createSqlTranscript(database, { clock }),
  };
}
