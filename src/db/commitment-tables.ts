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

/** One row: the next short number, which is never given twice. */
export interface CommitmentCounterTable {
  id: number;
  next_number: number;
}

export interface CommitmentTables {
  commitment: CommitmentTable;
  commitment_owner: CommitmentOwnerTable;
  commitment_source: CommitmentSourceTable;
  commitment_counter: CommitmentCounterTable;
}
