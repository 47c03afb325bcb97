import { listVisible, openDesk, partyName, type CommitmentDeskOptions } from '../assistant/commitments/desk.ts';
import { daysFrom } from '../assistant/commitments/remind.ts';
import { sourceOf } from '../assistant/commitments/show-list.ts';
import { localDay } from '../clock.ts';
import { writeCalendar } from '../commitments/write-calendar.ts';
import type { Database } from '../db/open-database.ts';
import { createSqlCalendars } from '../db/sql-calendars.ts';
import { visibleLevels } from '../people/access.ts';

const SHOWN_DAYS = { back: 60, ahead: 400 };

/** The calendar behind a link, as staff of that part of the office may see it; undefined for a link that is none. */
export function createCalendarReader(
  database: Database,
  options: CommitmentDeskOptions,
): (token: string) => Promise<string | undefined> {
  const links = createSqlCalendars(database, options);
  const desk = openDesk(options);
  const units = options.organisation.units.map(({ id }) => id);
  return async (token) => {
    const party = await links.find(token);
    if (party === undefined) return undefined;
    const [kind, id] = party.split(':', 2);
    const access = visibleLevels(
      { role: 'staff', ...(kind === 'unit' && id !== undefined ? { unitId: id } : {}) },
      units,
    );
    const visible = await listVisible({ access, proposed: false }, desk);
    const own = visible.filter(({ commitment }) => commitment.owners.some((owner) => owner.id === party));
    const now = options.clock.now();
    const today = localDay(now);
    return writeCalendar(
      own.map((one) => ({ commitment: one.commitment, source: sourceOf(one) })),
      {
        name: partyName(party, options.organisation),
        from: daysFrom(today, -SHOWN_DAYS.back),
        to: daysFrom(today, SHOWN_DAYS.ahead),
        settle: desk.settle,
        now,
      },
    );
  };
}
