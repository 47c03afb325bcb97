import type { Selectable } from 'kysely';
import type { Role } from '../config.ts';
import type { Link, Person, Place, Sender } from '../people/person.ts';
import type { LinkTable, PersonTable } from './people-tables.ts';

export function toPerson(row: Selectable<PersonTable>): Person {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    createdAt: row.created_at,
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}

export function toLink(row: Selectable<LinkTable>): Link {
  return {
    channel: row.channel,
    account: row.account,
    senderId: row.sender_id,
    personId: row.person_id,
    linkedAt: row.linked_at,
    conversationId: row.conversation_id,
    ...(row.blocked_at === null ? {} : { blockedAt: row.blocked_at }),
  };
}

export const senderColumns = ({ channel, account, senderId }: Sender) => ({ channel, account, sender_id: senderId });

export const placeColumns = ({ channel, account, conversationId }: Place) => ({
  channel,
  account,
  conversation_id: conversationId,
});
