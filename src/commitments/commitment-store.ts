import type { Commitment, Decision } from './commitment.ts';
import type { NewCommitment, Reconciled } from './reconcile.ts';

export interface CommitmentFilter {
  decisions?: readonly Decision[];
  /** "unit:…", "agency:…" or "area:…" that owns it. */
  owner?: string;
  documentId?: string;
  /** Next due day at the latest, ISO; those without one are left out. */
  dueBy?: string;
  /** Only those whose document now says something else. */
  differs?: boolean;
  /** At most so many. */
  limit?: number;
}

/** Where the register of commitments is kept. Each method is one transaction. */
export interface CommitmentStore {
  /** By next due day, those without one last, then by number. */
  list(filter?: CommitmentFilter): Promise<Commitment[]>;
  find(number: number): Promise<Commitment | undefined>;
  /** Enters what no document says. */
  add(commitment: NewCommitment): Promise<Commitment>;
  /**
   * Changes one and says how it is now. `change` sees the newest state, may throw, and may run again. Throws AppError
   * `not_found` when there is none with this number.
   */
  change(number: number, change: (commitment: Commitment) => Commitment): Promise<Commitment>;
  /** Adds and changes many, or none of them when one `change` throws; see `add` and `change`. */
  enterAll(entries: {
    added: readonly NewCommitment[];
    changes: readonly { number: number; change: (commitment: Commitment) => Commitment }[];
  }): Promise<void>;
  /** Which text of which document was read last: fingerprints by document id. */
  sources(): Promise<Map<string, string>>;
  /** Puts what a document says now in the place of what it said. `work` sees what is kept of it. */
  replaceSource(
    source: { documentId: string; fingerprint: string },
    work: (kept: readonly Commitment[]) => Reconciled,
  ): Promise<Reconciled>;
  /** Forgets all of these documents' commitments. */
  forgetSources(documentIds: readonly string[]): Promise<void>;
}
