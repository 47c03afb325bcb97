import type { ProcessLease, ProcessLeases } from '../../messaging/process-leases.ts';

export interface HeldLease {
  readonly name: string;
  /** Settles when another may have it. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

export interface HoldLeaseOptions {
  leases: ProcessLeases;
  name: string;
  leaseMs: number;
  onError: (error: unknown) => void;
}

/** Takes a lease and keeps it; undefined while another process holds it. */
export async function holdLease({ leases, name, leaseMs, onError }: HoldLeaseOptions): Promise<HeldLease | undefined> {
  let renewedAt = performance.now();
  const lease: ProcessLease | undefined = await leases.acquire(name, leaseMs);
  if (lease === undefined) return undefined;
  const { promise: lost, resolve: setLost } = Promise.withResolvers<void>();

  async function renew(): Promise<void> {
    try {
      const startedAt = performance.now();
      if (await lease?.renew(leaseMs)) renewedAt = startedAt;
      else setLost();
    } catch (error) {
      onError(error);
      // The store may come back within the time that we still have.
      if (performance.now() - renewedAt >= leaseMs) setLost();
    }
  }

  const timer = setInterval(() => void renew(), leaseMs / 3);
  timer.unref();
  return {
    name,
    lost,
    async release() {
      clearInterval(timer);
      await lease.release().catch(onError);
    },
  };
}
