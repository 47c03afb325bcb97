import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../messaging/credential-store.ts';
import { openText, sealText } from '../sealed-text.ts';
import type { Database } from './open-database.ts';

/** Credentials in the database, encrypted under `key`. */
export function createSqlCredentialStore(
  database: Database,
  { clock, key }: { clock: Clock; key: Uint8Array },
): CredentialStore {
  return {
    async read(name) {
      const row = await database.selectFrom('credential').select('sealed').where('name', '=', name).executeTakeFirst();
      return row === undefined ? undefined : openText(row.sealed, key, name);
    },

    async write(name, secret) {
      const written = { sealed: sealText(secret, key, name), updated_at: clock.now().toISOString() };
      await database
        .insertInto('credential')
        .values({ name, ...written })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(written))
        .execute();
    },

    async remove(name) {
      await database.deleteFrom('credential').where('name', '=', name).execute();
    },
  };
}
