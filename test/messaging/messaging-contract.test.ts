import { openDatabase } from '#src/db/open-database.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlTranscript } from '#src/db/sql-transcript.ts';
import { describeMessagingContract } from '../contract/messaging-contract.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';

describeMessagingContract('SQLite', async (clock) => {
  const database = await openDatabase(':memory:');
  return {
    messaging: {
      inbox: createSqlInbox(database, { clock }),
      outbox: createSqlOutbox(database, { clock }),
      conversations: createSqlConversationStore(database),
      log: createSqlMessageLog(database, { clock }),
      transcript: createSqlTranscript(database, { clock }),
    },
    close: () => database.destroy(),
  };
});

describeMessagingContract('the in-memory fake', async (clock) => ({
  messaging: createMemoryMessaging({ clock }),
  close: () => Promise.resolve(),
}));
