import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const PROCESS_DIGITS = 9;

/**
 * Ids of 22 lower-case letters and digits that sort by the time they were made; within one process always in the
 * order of the calls, also when the clock stands still or goes back.
 */
export function createIdSource(clock: Clock): () => string {
  const processPart = randomDigits(PROCESS_DIGITS);
  let time = 0;
  let counter = 0;
  let prefix = '';
  return () => {
    const now = clock.now().getTime();
    counter++;
    if (now > time || counter >= 36 ** COUNTER_DIGITS) {
      time = Math.max(now, time + 1);
      counter = 0;
      prefix = timeDigits(time);
    }
    return prefix + counter.toString(36).padStart(COUNTER_DIGITS, '0') + processPart;
  };
}

/** All ids made from that moment on sort behind it. */
export function sortableIdFrom(since: Date): string {
  return timeDigits(since.getTime());
}

const timeDigits = (time: number) => time.toString(36).padStart(TIME_DIGITS, '0');

function randomDigits(length: number): string {
  return BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString(36)
    .padStart(length, '0')
    .slice(-length);
}
