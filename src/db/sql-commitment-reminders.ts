import type { ReminderStore } from '../commitments/reminder-store.ts';
import type { Database } from './open-database.ts';

export function createSqlReminders(database: Database): ReminderStore {
  return {
    async remindedOn(day) {
      const rows = await database
        .selectFrom('commitment_reminder')
        .select('person_id')
        .where('day', '=', day)
        .execute();
      return new Set(rows.map((row) => row.person_id));
    },

    async remindedSince(day, { butNotOn }) {
      const rows = await database
        .selectFrom('commitment_reminded')
        .selectAll()
        .where('day', '>=', day)
        .where('person_id', 'not in', (told) =>
          told.selectFrom('commitment_reminder').select('person_id').where('day', '=', butNotOn),
        )
        .execute();
      return rows.map(({ person_id: personId, number, stage }) => ({ personId, number, stage }));
    },

    async mutes() {
      const rows = await database.selectFrom('commitment_mute').selectAll().execute();
      return rows.map(({ person_id: personId, number, until }) => ({
        personId,
        number,
        ...(until === null ? {} : { until }),
      }));
    },

    async forgetBefore(day) {
      await database.deleteFrom('commitment_reminded').where('day', '<', day).execute();
      await database.deleteFrom('commitment_reminder').where('day', '<', day).execute();
      await database.deleteFrom('commitment_mute').where('until', '<', day).execute();
    },
  };
}
