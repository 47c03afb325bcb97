import type { Selectable } from 'kysely';
import { parseLevel } from '../people/access.ts';
import type { Group, GroupStore } from '../people/group.ts';
import type { Database } from './open-database.ts';
import { placeColumns } from './people-rows.ts';
import type { GroupChatTable } from './people-tables.ts';

export function createSqlGroupStore(database: Database): GroupStore {
  return {
    async find(place) {
      const row = await database
        .selectFrom('group_chat')
        .selectAll()
        .where((columns) => columns.and(placeColumns(place)))
        .executeTakeFirst();
      return row === undefined ? undefined : toGroup(row);
    },

    async list() {
      const rows = await database
        .selectFrom('group_chat')
        .selectAll()
        .orderBy('addressed_at', 'desc')
        .orderBy('conversation_id')
        .execute();
      return rows.map(toGroup);
    },

    async setAccess({ channel, conversationId }, access) {
      const { numUpdatedRows } = await database
        .updateTable('group_chat')
        .set({ access: JSON.stringify(access) })
        .where('channel', '=', channel)
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toGroup(row: Selectable<GroupChatTable>): Group {
  return {
    channel: row.channel,
    account: row.account,
    conversationId: row.conversation_id,
    access: (JSON.parse(row.access) as string[]).flatMap((level) => parseLevel(level) ?? []),
    addressedAt: row.addressed_at,
    ...(row.addressed_by === null ? {} : { addressedBy: row.addressed_by }),
    ...(row.strangers_told_at === null ? {} : { strangersToldAt: row.strangers_told_at }),
  };
}
