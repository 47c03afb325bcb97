import type { Settle } from '../../commitments/due.ts';
import type { Organisation } from '../../organisation.ts';

const DAY_MS = 86_400_000;
/** Longer than any run of days off. */
const LONGEST = 60;

/** A due day that is a weekend or a holiday of the office counts on the next working day. */
export function createSettle({ holidays }: Pick<Organisation, 'holidays'>): Settle {
  const isOff = (day: string) =>
    [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) ||
    holidays.some(({ from, to }) => from <= day && day <= to);
  return (day) => {
    let at = day;
    for (let moved = 0; isOff(at) && moved < LONGEST; moved++) {
      at = new Date(Date.parse(`${at}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    }
    return at;
  };
}
