import type { Period } from './period.ts';
import { plainText } from './plain-text.ts';

/** One thing that somebody was to do by a day, as it stood when the digest was counted. */
export interface CommitmentLine {
  /** By which it is named in chat: "việc số 12". */
  number: number;
  action: string;
  owners: string;
  /** The clause of the document it stands in. */
  source: string;
  /** Last day in time, ISO. */
  due: string;
  doneOn?: string;
  state: 'done' | 'done_late' | 'open' | 'late';
  /** Due days that were missed, where these are more than one. */
  missed?: number;
  /** From a document that only one part of the office may see. */
  restricted: boolean;
}

/** What a digest tells of the register of commitments. */
export interface DigestCommitments {
  /** Each day in the period on which something was due, in order. */
  due: CommitmentLine[];
  /** All that is late when the digest is counted, the longest first. */
  late: CommitmentLine[];
  /** Due in the period after. */
  next: CommitmentLine[];
}

export interface CommitmentSpan {
  period: Period;
  next: Period;
  /** ISO day up to which is counted, and the first day that what was due before is late on. */
  countedOn: string;
  lateBefore: string;
}

/** Undefined where the office has no register. */
export type ReadCommitments = (span: CommitmentSpan) => Promise<DigestCommitments | undefined>;

/** With words that can stand in a document. */
export function plainCommitments({ due, late, next }: DigestCommitments): DigestCommitments {
  const plain = (line: CommitmentLine): CommitmentLine => ({
    ...line,
    action: plainText(line.action),
    owners: plainText(line.owners),
    source: plainText(line.source),
  });
  return { due: due.map(plain), late: late.map(plain), next: next.map(plain) };
}
