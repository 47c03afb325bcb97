import type { CompiledQuery, Insertable } from 'kysely';
import type { Acceptance } from '../messaging/inbox.ts';
import type { InboxTable } from './messaging-tables.ts';
import type { Database } from './open-database.ts';

type NewMessage = Insertable<InboxTable>;

/**
 * Stores messages in one statement, hence in one commit. The statement is compiled once for each number of rows:
 * building it costs more than running it, and accepting is what a burst of messages waits for.
 */
export function createMessageInsert(database: Database): (rows: NewMessage[]) => Promise<Acceptance[]> {
  const statements = new Map<number, CompiledQuery>();

  function statementFor(rows: NewMessage[]): CompiledQuery {
    const known = statements.get(rows.length);
    if (known !== undefined) return known;
    const compiled = database
      .insertInto('inbox')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['channel', 'account', 'external_id']).doNothing())
      .returning('id')
      .compile();
    statements.set(rows.length, compiled);
    return compiled;
  }

  return async (asked) => {
    // Always in one order: servers that are sent the same messages at the same time would wait for each other.
    const rows = asked.toSorted((a, b) => compare(a.external_id, b.external_id));
    // Every row has the same keys in the same order (one function makes them), and so have the parameters.
    const parameters = rows.flatMap((row) => Object.values(row) as unknown[]);
    const { rows: inserted } = await database.executeQuery<{ id: string }>({ ...statementFor(rows), parameters });
    const accepted = new Set(inserted.map((row) => row.id));
    return Promise.all(
      asked.map((row) =>
        accepted.has(row.id) ? Promise.resolve({ id: row.id, duplicate: false }) : findFirst(database, row),
      ),
    );
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function findFirst(database: Database, row: NewMessage): Promise<Acceptance> {
  const first = await database
    .selectFrom('inbox')
    .select('id')
    .where('channel', '=', row.channel)
    .where('account', '=', row.account)
    .where('external_id', '=', row.external_id)
    .executeTakeFirstOrThrow();
  return { id: first.id, duplicate: true };
}
