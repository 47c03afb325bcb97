import type { Clock } from '../../clock.ts';
import type { ZaloConnection } from './connect.ts';
import type { SessionKeeper } from './keep-session.ts';
import { isSessionRefused } from './map-error.ts';

export interface WatchOptions {
  connection: ZaloConnection;
  keeper: SessionKeeper;
  clock: Clock;
  tickMs: number;
  sleptMs: number;
  keepAliveMs: number;
}

/** Looks after an open connection: ends it after the machine has slept, keeps it alive, saves its cookies. */
export function watchConnection(options: WatchOptions): { stop(): void } {
  const { connection, keeper, clock, tickMs, sleptMs, keepAliveMs } = options;
  let lastTick = clock.now().getTime();
  const ticks = setInterval(() => {
    const now = clock.now().getTime();
    // A socket that was open before the machine slept may look open for hours.
    if (now - lastTick > sleptMs) connection.end({ why: 'slept' });
    lastTick = now;
  }, tickMs);
  const keepAlive = setInterval(() => void keep(), keepAliveMs);

  async function keep(): Promise<void> {
    try {
      await connection.api.keepAlive();
    } catch (error) {
      // Anything else shows on the socket, or the next time.
      if (isSessionRefused(error)) connection.end({ why: 'unauthorised' });
    }
    if (!(await keeper.save())) connection.end({ why: 'new_session' });
  }

  return {
    stop() {
      clearInterval(ticks);
      clearInterval(keepAlive);
    },
  };
}
