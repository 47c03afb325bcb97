import { describe, expect, it } from 'vitest';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';

const options = { maxAttempts: 6, baseMs: 1000, maxMs: 6000 };

describe('createRetryPolicy', () => {
  it('doubles the longest wait at each attempt, up to the maximum, and then gives up', () => {
    const policy = createRetryPolicy({ ...options, random: () => 1 });
    const delays = [1, 2, 3, 4, 5, 6, 7].map((attempt) => policy.delayAfter(attempt));
    expect(delays).toEqual([1000, 2000, 4000, 6000, 6000, undefined, undefined]);
  });

  it('spreads the waits over the whole span', () => {
    expect(createRetryPolicy({ ...options, random: () => 0 }).delayAfter(3)).toBe(0);
    expect(createRetryPolicy({ ...options, random: () => 0.5 }).delayAfter(3)).toBe(2000);
  });
});
