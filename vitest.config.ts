import { defineConfig } from 'vitest/config';

const slow = ['test/**/*.integration.test.ts'];
const postgres = ['test/**/*.postgres.test.ts'];
const qdrant = ['test/**/*.qdrant.test.ts'];
const browser = ['test/browser/**/*.test.ts'];

/**
 * unit: seconds, no network but loopback; integration: subprocesses, kills, real documents; postgres: the same on a
 * PostgreSQL server, which it starts; qdrant: the contract on the server at QDRANT_URL, where that is set; browser: needs
 * chromium.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    // Much of the slow suites is waiting, and two cores would give them one worker.
    maxWorkers: 3,
    sequence: { shuffle: { files: true, tests: false } },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...slow, ...postgres, ...qdrant, ...browser],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // A machine that is busy with other things is no fault of the product.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      { test: { name: 'integration', include: slow, testTimeout: 180_000, hookTimeout: 60_000 } },
      {
        test: {
          name: 'postgres',
          include: postgres,
          globalSetup: 'test/fakes/postgres-setup.ts',
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      ...(process.env.QDRANT_URL === undefined
        ? []
        : [{ test: { name: 'qdrant', include: qdrant, testTimeout: 60_000 } }]),
      { test: { name: 'browser', include: browser, testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
