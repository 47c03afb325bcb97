/* Times are ISO 8601 text in UTC; columns that hold lists or records are JSON, written and read by report-rows.ts alone. */

interface PlaceColumns {
  channel: string;
  account: string;
  conversation_id: string;
}

export interface ReportTable {
  code: string;
  version: number;
  state: string;
  state_since: string;
  received_at: string;
  summary: string;
  additions: string;
  topic_id: string | null;
  /** The first area, for counting; all of them in `area_ids`. */
  area_id: string | null;
  area_ids: string;
  /** 1 for the whole ward. */
  whole: number;
  place_words: string;
  happened: string | null;
  /** Of people by work or situation in life; "groups" is a word of SQL. */
  concerned: string;
  tendency: string | null;
  breadth: string | null;
  urgent: number;
  urgency_reasons: string;
  proposal: string | null;
  source: string | null;
  /** Kinds and numbers of what was hidden, never what it was. */
  hidden: string;
  photos: string;
  agency_id: string | null;
  forward_due: string;
  answer_due: string | null;
  extended: number;
  answer: string | null;
  answered_at: string | null;
  closed_at: string | null;
  joined_to: string | null;
}

/** Who reported. Apart from the report, so that whoever reads reports does not read this. */
export interface ReportThreadTable {
  report_code: string;
  person_id: string | null;
  channel: string | null;
  account: string | null;
  conversation_id: string | null;
}

export interface ReportHistoryTable {
  report_code: string;
  version: number;
  at: string;
  by_role: string;
  by_person: string | null;
  action: string;
  from_state: string | null;
  to_state: string;
  why: string | null;
  agency_id: string | null;
}

/** Each joining, undone or not. */
export interface ReportJoinTable {
  report_code: string;
  at: string;
  joined_to: string;
  state_before: string;
  undone_at: string | null;
}

export interface ReportDraftTable extends PlaceColumns {
  person_id: string | null;
  body: string;
  touched_at: string;
  reminded_at: string | null;
}

export interface ReportPromptTable extends PlaceColumns {
  id: string;
  report_code: string | null;
  choices: string;
  asked_at: string;
  settled_at: string | null;
}

export interface ReportCounterTable {
  series: string;
  last: number;
}

/** Which message a code was given to, so that handling it again does not take another. */
export interface ReportCodeTable {
  key: string;
  code: string;
}

/** Reminders and alerts that went out, each once. */
export interface ReportNoticeTable {
  report_code: string;
  kind: string;
  mark: string;
  at: string;
}

export interface AgencyContactTable {
  agency_id: string;
  person_id: string;
}

/** Collaborators whose identity nobody but admins may see. */
export interface SingleLineTable {
  person_id: string;
  since: string;
}

export interface AuditLogTable {
  id: string;
  at: string;
  actor: string;
  action: string;
  report_code: string | null;
  person_id: string | null;
  detail: string | null;
}

/** One row while words that were replaced may still stand in unused parts of the files. */
export interface ErasureTable {
  id: number;
  since: string;
}

export interface ReportTables {
  report: ReportTable;
  report_thread: ReportThreadTable;
  report_history: ReportHistoryTable;
  report_join: ReportJoinTable;
  report_draft: ReportDraftTable;
  report_prompt: ReportPromptTable;
  report_counter: ReportCounterTable;
  report_code: ReportCodeTable;
  report_notice: ReportNoticeTable;
  agency_contact: AgencyContactTable;
  single_line: SingleLineTable;
  audit_log: AuditLogTable;
  erasure: ErasureTable;
}
