import { describe, expect, it } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { describePeopleContract } from '../contract/people-contract.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';
import { createSqlPeople } from '../fakes/sql-people.ts';

describe.runIf(hasPostgres)('contract', () => {
  describePeopleContract('PostgreSQL', async (clock) => {
    const { database, close } = await openTestDatabase();
    return { people: createSqlPeople(database, clock), close };
  });
});

describe.runIf(hasPostgres)('several servers at once', () => {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();

  /** Two servers on one database, and what `run` has to say of them. */
  async function onTwoServers(run: (servers: ReturnType<typeof createSqlPeople>[]) => Promise<void>): Promise<void> {
    const { url, database, close } = await openTestDatabase();
    const other = await openDatabase(url);
    await run([database, other].map((each) => createSqlPeople(each, clock)));
    await other.destroy();
    await close();
  }

  it('make one first admin between them', () =>
    onTwoServers(async (servers) => {
      const starts = [...servers, ...servers, ...servers];
      const made = await Promise.all(
        starts.map(({ register }, n) =>
          register.inviteFirstAdmin({ name: 'Quản trị', role: 'admin' }, { codeHash: `h${n}`, expiresAt }),
        ),
      );
      expect(new Set(made.map((person) => person?.id)).size).toBe(1);
      const listed = await servers[0]!.register.list();
      expect(listed).toMatchObject([{ openInvitations: 1 }]);
    }));

  it('never revoke the last admin between them', () =>
    onTwoServers(async ([one, two]) => {
      const ids: string[] = [];
      for (const name of ['Lan', 'Minh']) {
        const { id } = await one!.register.invite({ name, role: 'admin' }, { codeHash: name, expiresAt });
        const invitationId = (await one!.store.findInvitation(name))!.id;
        const sender = { channel: 'telegram', account: 'bot', senderId: name } as const;
        await one!.apply([{ effect: 'link_person', sender, conversationId: name, invitationId }]);
        ids.push(id);
      }
      const revoked = await Promise.allSettled([
        one!.register.revoke(ids[0]!, { force: false }),
        two!.register.revoke(ids[1]!, { force: false }),
      ]);
      expect(revoked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await one!.store.listActive('admin')).toHaveLength(1);
    }));

  it('count tries of codes together', () =>
    onTwoServers(async (servers) => {
      const sender = { channel: 'telegram', account: 'bot', senderId: 'u1' } as const;
      const tries = Array.from({ length: 12 }, (_, n) =>
        servers[n % 2]!.apply([{ effect: 'count_try', sender, limit: 5 }]),
      );
      const results = await Promise.allSettled(tries);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
      expect((await servers[0]!.store.readStranger(sender)).tries).toBe(5);
    }));
});
