import { describe, expect, it } from 'vitest';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

describe('createIdSource', () => {
  it('makes ids that sort in the order of the calls, also when the clock stands still or goes back', () => {
    const clock = createManualClock();
    const nextId = createIdSource(clock);
    const ids: string[] = [];
    for (const step of [0, 0, 5, -3_600_000, 0, 7_200_000, 0]) {
      clock.advance(step);
      ids.push(nextId(), nextId());
    }
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{22}$/);
  });

  it('makes other ids in another process', () => {
    const clock = createManualClock();
    expect(createIdSource(clock)()).not.toBe(createIdSource(clock)());
  });
});
