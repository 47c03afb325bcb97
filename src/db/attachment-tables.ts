/** What was sent and is kept; the bytes are files named by their hash. Times are ISO 8601 text in UTC. */
export interface AttachmentTable {
  id: string;
  channel: string;
  account: string;
  conversation_id: string;
  inbox_id: string;
  kind: 'file' | 'photo';
  sha256: string;
  bytes: number;
  mime_type: string;
  /** Files only. */
  name: string | null;
  created_at: string;
}

export interface AttachmentTables {
  attachment: AttachmentTable;
}
