/** Drafts that were made by themselves, each period once. Times are ISO 8601 text in UTC. */
export interface DigestRecordTable {
  /** "2026-10", "2026-Q3", "2026". */
  period: string;
  made_at: string;
  /** Name of the draft below `digests`; null where there was nothing to report. */
  file: string | null;
  reports: number;
}

/** Links under which an officer fetches a draft; only the hash of what stands in the link. Times are ISO 8601 text in UTC. */
export interface DigestLinkTable {
  token_hash: string;
  /** Name of the draft below `digests`. */
  file: string;
  person_id: string;
  created_at: string;
  /** First moment at which it is no longer valid. */
  expires_at: string;
}

export interface DigestTables {
  digest_record: DigestRecordTable;
  digest_link: DigestLinkTable;
}
