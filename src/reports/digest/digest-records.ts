export interface DigestRecord {
  /** Key of the period. */
  period: string;
  /** ISO time. */
  madeAt: string;
  /** Absent where there was nothing to report. */
  file?: string;
  reports: number;
}

/** Which digests were drafted by themselves. */
export interface DigestRecords {
  has(period: string): Promise<boolean>;
  /** Leaves an earlier record of the same period as it is. */
  add(record: DigestRecord): Promise<void>;
}
