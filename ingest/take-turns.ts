import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessLeases } from '../src/messaging/process-leases.ts';

const LEASE_MS = 60_000;
const RENEW_EVERY_MS = 15_000;

export interface Turn {
  leases: ProcessLeases;
  /** Called once, when somebody else is at it. */
  onWait: () => void;
  tryEveryMs?: number;
}

/** Does the work when no other process changes documents. One that was killed does not hold up the next. */
export async function takeTurns<T>({ leases, onWait, tryEveryMs = 500 }: Turn, work: () => Promise<T>): Promise<T> {
  let lease = await leases.acquire('ingest', LEASE_MS);
  if (lease === undefined) onWait();
  while (lease === undefined) {
    await pause(tryEveryMs);
    lease = await leases.acquire('ingest', LEASE_MS);
  }
  const held = lease;
  // A renewal that fails for a moment is made up by the next; a run that lost its turn cannot publish.
  const renewing = setInterval(() => void held.renew(LEASE_MS).catch(() => undefined), RENEW_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(renewing);
    await held.release();
  }
}
