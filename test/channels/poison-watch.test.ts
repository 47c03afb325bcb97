import { expect, test } from 'vitest';
import { createPoisonWatch } from '#src/channels/poison-watch.ts';
import { AppError } from '#src/errors.ts';

const broken = new TypeError('cannot be stored');
const fail = (watch: ReturnType<typeof createPoisonWatch>, times: number, error: unknown = broken) =>
  Array.from({ length: times }, () => watch.isPoison('một', error));

test('a delivery that failed five times while others were stored is given up', () => {
  const watch = createPoisonWatch();
  expect(fail(watch, 2)).toEqual([false, false]);
  watch.stored();
  expect(fail(watch, 3)).toEqual([false, false, true]);
});

test('nothing is given up while nothing else is stored either', () => {
  const watch = createPoisonWatch();
  watch.stored();
  expect(fail(watch, 50)).not.toContain(true);
  watch.stored();
  expect(watch.isPoison('hai', broken)).toBe(false);
  expect(watch.isPoison('một', broken)).toBe(true);
});

test.each(['database_busy', 'database_full'] as const)('%s is never the fault of a delivery', (code) => {
  const watch = createPoisonWatch();
  for (let n = 0; n < 20; n++) {
    expect(watch.isPoison('một', new AppError(code, 'not now', { retryable: true }))).toBe(false);
    watch.stored();
  }
});
