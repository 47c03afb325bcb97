/** Drafts that were made by themselves, each period once. Times are ISO 8601 text in UTC. */
export interface DigestRecordTable {
  /** "2026-10", "2026-Q3", "2026". */
  period: string;
  made_at: string;
  /** Name of the draft below `digests`; null where there was nothing to report. */
  file: string | null;
  reports: number;
}

export interface DigestTables {
  digest_record: DigestRecordTable;
}
