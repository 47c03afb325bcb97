import type { Tables } from './tables.ts';

/** Who holds what just now; says nothing to servers on another database. */
type OfRunningProcesses = 'process_lease';
/** Drawn from other tables. */
type View = 'knowledge_passages';
export type StoreTable = Exclude<keyof Tables, OfRunningProcesses | View>;

/**
 * Every table that is copied, in an order in which rows can be written, with the columns that identify a row; none
 * where nothing does, in tables that stay small.
 */
export const STORE_KEYS = {
  knowledge_state: ['id'],
  knowledge_segments: ['id'],
  knowledge_segment_parts: ['segment_id', 'position'],
  knowledge_documents: ['id'],
  knowledge_texts: ['version_id', 'position'],
  knowledge_versions: ['version_id'],
  knowledge_history: ['id'],
  knowledge_overrides: ['document_key'],
  knowledge_files: ['path'],
  vector_sets: ['id'],
  vectors: ['set_id', 'hash'],
  person: ['id'],
  link: ['channel', 'account', 'sender_id'],
  invitation: ['id'],
  code_try: [],
  stranger: ['channel', 'account', 'sender_id'],
  group_chat: ['channel', 'account', 'conversation_id'],
  credential: ['name'],
  inbox: ['id'],
  outbox: ['id'],
  conversation: ['channel', 'account', 'conversation_id'],
  transcript: ['channel', 'account', 'conversation_id', 'sequence'],
  attachment: ['id'],
  question: ['id'],
  approved_answer: ['id'],
  model_call: ['id'],
  report: ['code'],
  report_thread: ['report_code'],
  report_history: ['report_code', 'version'],
  report_join: ['report_code', 'at'],
  report_draft: ['channel', 'account', 'conversation_id'],
  report_prompt: ['id'],
  report_counter: ['series'],
  report_code: ['key'],
  report_notice: ['report_code', 'kind', 'mark'],
  agency_contact: ['agency_id', 'person_id'],
  single_line: ['person_id'],
  audit_log: ['id'],
  erasure: ['id'],
  commitment: ['id'],
  commitment_owner: ['commitment_id', 'party_id'],
  commitment_source: ['document_id'],
  commitment_counter: ['id'],
  commitment_reminder: ['person_id', 'day'],
  commitment_reminded: ['person_id', 'number', 'stage'],
  commitment_mute: ['person_id', 'number'],
  commitment_calendar: ['token_hash'],
  digest_record: ['period'],
  digest_link: ['token_hash'],
} as const satisfies { [Table in StoreTable]: readonly (keyof Tables[Table])[] };

export const STORE_TABLES = Object.keys(STORE_KEYS) as StoreTable[];

/** Rows read and written at once; those of segments are up to 4 MB each. */
export const batchSize = (table: StoreTable) => (table === 'knowledge_segment_parts' ? 4 : 500);
