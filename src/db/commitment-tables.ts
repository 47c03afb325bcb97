import type { ColumnType } from 'kysely';

/** Zero unless it is said otherwise. */
type Counted = ColumnType<number, number | undefined>;

/** The register of commitments. Days and times are ISO 8601 text; `body` is the commitment as JSON. */
export interface CommitmentTable {
  id: string;
  number: number;
  document_id: string | null;
  decision: string;
  /** First due day that was not met yet. */
  next_due: string | null;
  differs: 0 | 1;
  body: string;
  updated_at: string;
  /** Which change of the register it was written by last. */
  changed: Counted;
}

export interface CommitmentOwnerTable {
  commitment_id: string;
  party_id: string;
}

/** Which text of a document the register was last brought in line with. */
export interface CommitmentSourceTable {
  document_id: string;
  fingerprint: string;
}

/** One row: the next short number, which is never given twice, and how often anything was written or taken out. */
export interface CommitmentCounterTable {
  id: number;
  next_number: number;
  changes: Counted;
  removals: Counted;
}

/** One row per person and day on which they were reminded. */
export interface CommitmentReminderTable {
  person_id: string;
  /** ISO day in Việt Nam. */
  day: string;
}

/** What they were reminded of then; `stage` names the due day and how far off it was. */
export interface CommitmentRemindedTable extends CommitmentReminderTable {
  number: number;
  stage: string;
}

/** Who is not reminded of what, before a day; null: not at all. */
export interface CommitmentMuteTable {
  person_id: string;
  number: number;
  until: string | null;
}

/** Links under which a calendar is read; only the hash of what stands in the link. */
export interface CommitmentCalendarTable {
  token_hash: string;
  party_id: string;
  created_at: string;
}

export interface CommitmentTables {
  commitment: CommitmentTable;
  commitment_owner: CommitmentOwnerTable;
  commitment_source: CommitmentSourceTable;
  commitment_counter: CommitmentCounterTable;
  commitment_reminder: CommitmentReminderTable;
  commitment_reminded: CommitmentRemindedTable;
  commitment_mute: CommitmentMuteTable;
  commitment_calendar: CommitmentCalendarTable;
}
