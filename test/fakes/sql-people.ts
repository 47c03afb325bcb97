import type { Clock } from '#src/clock.ts';
import type { Database } from '#src/db/open-database.ts';
import { createSqlGroupStore } from '#src/db/sql-group-store.ts';
import { applyPeopleEffect } from '#src/db/sql-people-effects.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import type { People } from './memory-people.ts';

/** All that the contract asks for, in one database. */
export function createSqlPeople(database: Database, clock: Clock): People {
  return {
    store: createSqlPeopleStore(database, { clock }),
    register: createSqlPeopleRegister(database, { clock }),
    groups: createSqlGroupStore(database),
    apply: (effects) =>
      database.transaction().execute(async (transaction) => {
        for (const effect of effects) await applyPeopleEffect(transaction, effect, { now: clock.now() });
      }),
  };
}
