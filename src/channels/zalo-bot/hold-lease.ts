import type { Logger } from '../../logger.ts';
import type { ProcessLease, ProcessLeases } from '../../messaging/process-leases.ts';
import { rest } from './rest.ts';

export interface HoldOptions {
  leases: ProcessLeases;
  name: string;
  leaseMs: number;
  /** How often to try while another process has it. */
  retryMs: number;
  logger: Logger;
}

/** Works only while this process has the lease, and comes back for it when it was lost. Ends with `stop`; never throws. */
export async function workWithLease(
  options: HoldOptions,
  stop: AbortSignal,
  work: (stop: AbortSignal) => Promise<void>,
): Promise<void> {
  const { leases, name, leaseMs, logger } = options;
  while (!stop.aborted) {
    const lease = await leases.acquire(name, leaseMs).catch((error: unknown) => {
      logger.error({ err: error, lease: name }, 'lease not to be had');
      return undefined;
    });
    if (lease === undefined) {
      await rest(options.retryMs, stop);
      continue;
    }
    const lost = new AbortController();
    const renewal = keepRenewing(lease, options, lost);
    try {
      await work(AbortSignal.any([stop, lost.signal]));
    } finally {
      clearInterval(renewal);
      await lease.release().catch((error: unknown) => logger.warn({ err: error, lease: name }, 'lease not released'));
    }
  }
}

function keepRenewing(lease: ProcessLease, options: HoldOptions, lost: AbortController): NodeJS.Timeout {
  const { leaseMs, logger, name } = options;
  const everyMs = leaseMs / 3;
  let heldUntil = performance.now() + leaseMs;
  const renew = async () => {
    const asked = performance.now();
    try {
      if (await lease.renew(leaseMs)) heldUntil = asked + leaseMs;
      else lost.abort();
    } catch (error) {
      logger.warn({ err: error, lease: name }, 'lease not renewed');
      // Nobody knows whether it was; by the next look it may have run out.
      if (performance.now() + everyMs > heldUntil) lost.abort();
    }
    if (lost.signal.aborted) logger.warn({ lease: name }, 'lease lost');
  };
  return setInterval(() => void renew(), everyMs);
}
