import { expect, test } from 'vitest';
import { runSoak } from './run-soak.ts';

const OPTIONS = { people: 200, messages: 2000, kills: 20, seed: 20261122 };

test(
  'nothing is lost, doubled or out of order on four channels while the server is killed 20 times',
  { timeout: 420_000 },
  async () => {
    const report = await runSoak(OPTIONS);
    console.log(JSON.stringify(report));
    const { messages } = OPTIONS;
    expect(report).toMatchObject({
      kills: OPTIONS.kills,
      stored: messages,
      handled: messages,
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
