/** Lets one process of several do what only one may do at a time: listen on an account, poll, spend a single-use token. */
export interface ProcessLeases {
  /** The lease of this name for `ms`, or undefined while another holds it. One that ran out may be taken. */
  acquire(name: string, ms: number): Promise<ProcessLease | undefined>;
}

export interface ProcessLease {
  /** From now on for `ms`; false when it was lost. */
  renew(ms: number): Promise<boolean>;
  /** Does nothing when it was lost. */
  release(): Promise<void>;
}
