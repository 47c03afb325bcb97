import { openDatabase } from '#src/db/open-database.ts';
import type { Effect } from '#src/messaging/message.ts';
import { AppError } from '#src/errors.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlTranscript } from '#src/db/sql-transcript.ts';
import { describeMessagingContract } from '../contract/messaging-contract.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';

describeMessagingContract('SQLite', async (clock) => {
  const database = await openDatabase(':memory:');
  const effects: Effect[] = [];
  return {
    messaging: {
      effects,
      inbox: createSqlInbox(database, {
        clock,
        applyEffect: async (_transaction, effect) => {
          if (effect.effect === 'impossible')
            throw new AppError('conflict', 'somebody was faster', { retryable: true });
          effects.push(effect);
        },
      }),
      outbox: createSqlOutbox(database, { clock }),
      conversations: createSqlConversationStore(database),
      log: createSqlMessageLog(database),
      transcript: createSqlTranscript(database, { clock }),
    },
    close: () => database.destroy(),
  };
});

describeMessagingContract('the in-memory fake', async (clock) => ({
  messaging: createMemoryMessaging({ clock }),
  close: () => Promise.resolve(),
}));
