import { describe, expect, test } from 'vitest';
import type { SqlPlace } from '../fakes/sql-place.ts';
import { runSoak } from '../soak/run-soak.ts';

const OPTIONS = { people: 200, messages: 2000, kills: 20, seed: 20261122 };

/** What the whole server holds to on either engine; without a place on a SQLite file of its own. */
export function describeSoak(name: string, makePlace?: () => Promise<SqlPlace>): void {
  describe(`the whole server on ${name}`, () => {
    test(
      'nothing is lost, doubled or out of order on four channels while it is killed 20 times',
      { timeout: 420_000 },
      async () => {
        const place = await makePlace?.();
        const where = place === undefined ? {} : { databaseUrl: place.location };
        const report = await runSoak({ ...OPTIONS, ...where });
        await place?.remove();
        console.log(JSON.stringify(report));
        const { messages } = OPTIONS;
        expect(report).toMatchObject({
          kills: OPTIONS.kills,
          stored: messages,
          handled: messages,
          givenUp: [],
          doubled: 0,
          unanswered: 0,
          outOfOrder: 0,
        });
        expect(report.delivered).toBe(report.replies);
        // A reply may be shown again where the process died between sending and noting it: at most those under way.
        expect(report.repeats).toBeLessThan(OPTIONS.kills * 20);
        for (const channel of Object.values(report.perChannel)) expect(channel.written).toBeGreaterThan(0);
      },
    );
  });
}
