/* Times are ISO 8601 text in UTC, as in the other tables. */

interface SenderColumns {
  channel: string;
  account: string;
  sender_id: string;
}

export interface PersonTable {
  id: string;
  name: string;
  role: string;
  unit_id: string | null;
  created_at: string;
  revoked_at: string | null;
}

export interface LinkTable extends SenderColumns {
  person_id: string;
  linked_at: string;
  /** The private chat. */
  conversation_id: string;
  blocked_at: string | null;
}

export interface InvitationTable {
  id: string;
  /** HMAC of the code, which itself is stored nowhere. */
  code_hash: string;
  person_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  withdrawn_at: string | null;
  /** 1 for one that was made because there was no admin. */
  first_admin: number;
}

/** A wrong code; kept for an hour. */
export interface CodeTryTable extends SenderColumns {
  tried_at: string;
}

/** Somebody who is not invited was told so; kept for an hour. */
export interface StrangerTable extends SenderColumns {
  told_at: string;
}

export interface GroupChatTable {
  channel: string;
  account: string;
  conversation_id: string;
  /** JSON list of access levels beyond `public`. */
  access: string;
  addressed_at: string;
  addressed_by: string | null;
  strangers_told_at: string | null;
}

export interface PeopleTables {
  person: PersonTable;
  link: LinkTable;
  invitation: InvitationTable;
  code_try: CodeTryTable;
  stranger: StrangerTable;
  group_chat: GroupChatTable;
}
