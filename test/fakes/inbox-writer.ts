/*
 * A process that opens the database, accepts messages and handles whatever is due, its own or others', until all is
 * handled. Arguments: database file, a name of its own, how many messages. Prints the externalIds that it handled.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { conversationRef, inboundMessage } from './messages.ts';

const [, , file = '', name = '', count = '0'] = process.argv;
const database = await openDatabase(file);
const inbox = createSqlInbox(database, { clock });
const log = createSqlMessageLog(database);
const handled: string[] = [];

async function handleDue(): Promise<void> {
  for (const { lease, message } of await inbox.claim({ limit: 2, leaseMs: 30_000 })) {
    await inbox.complete(lease, { replies: [] });
    handled.push(message.externalId);
  }
}

for (let n = 0; n < Number(count); n++) {
  const conversation = conversationRef(`c${n % 5}`);
  await inbox.accept(inboundMessage({ conversation, externalId: `${name}-${n}` }));
  await handleDue();
}
while ((await log.depth()).length > 0) {
  await handleDue();
  await pause(5);
}
console.log(JSON.stringify(handled));
await database.destroy();
