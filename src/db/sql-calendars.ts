import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from './open-database.ts';

/** Links under which the calendar of a part of the office is read; what stands in a link is not kept. */
export interface CalendarLinks {
  /** A new one; those before it go on. */
  create(partyId: string): Promise<string>;
  /** Ends all of them; says how many there were. */
  revoke(partyId: string): Promise<number>;
  /** "unit:…", "agency:…" or "area:…". */
  find(token: string): Promise<string | undefined>;
}

const TOKEN = /^[\w-]{43}$/;
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

export function createSqlCalendars(database: Database, { clock }: { clock: Clock }): CalendarLinks {
  return {
    async create(party_id) {
      const token = randomBytes(32).toString('base64url');
      const row = { token_hash: hash(token), party_id, created_at: clock.now().toISOString() };
      await database.insertInto('commitment_calendar').values(row).execute();
      return token;
    },
    async revoke(partyId) {
      const { numDeletedRows } = await database
        .deleteFrom('commitment_calendar')
        .where('party_id', '=', partyId)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
    async find(token) {
      if (!TOKEN.test(token)) return undefined;
      const row = await database
        .selectFrom('commitment_calendar')
        .select('party_id')
        .where('token_hash', '=', hash(token))
        .executeTakeFirst();
      return row?.party_id;
    },
  };
}
