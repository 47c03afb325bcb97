import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { runAlone } from '#src/db/run-alone.ts';

test('work is done in turns, also after work that fails', async () => {
  const database = await openDatabase(':memory:');
  const order: string[] = [];
  const turn = (name: string) => ({ name: 'ingest', onWait: () => void order.push(`${name} waits`) });
  const first = runAlone(database, turn('a'), async () => {
    await sleep(40);
    order.push('a');
    throw new Error('failed');
  });
  await sleep(5);
  const second = runAlone(database, turn('b'), () => Promise.resolve(order.push('b')));
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['b waits', 'a', 'b']);
  await database.destroy();
});
