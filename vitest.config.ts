import { defineConfig } from 'vitest/config';

// One project per suite, so that each is timed and run on its own (scripts/run.js test).
export default defineConfig({
  test: {
    projects: [
      // Files of one worker share the modules that they import: loading all of Lampfield for each was more than half of the time.
      // Properties over many random values take their time on a busy machine.
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'web/src/**/*.test.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'api',
          include: ['test/http/**/*.test.ts', 'test/suites/**/*.test.ts', 'test/sqlite/**/*.test.ts'],
          setupFiles: ['test/http/close-servers.ts'],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
      // The same on PostgreSQL.
      {
        test: {
          name: 'postgres',
          include: ['test/http/**/*.test.ts', 'test/suites/*.test.ts', 'test/postgres/**/*.test.ts'],
          setupFiles: ['test/http/close-servers.ts'],
          globalSetup: ['test/postgres/global-setup.ts'],
          // The suite above looks for mistakes of the API: here, fewer values and users tell whether the database makes one.
          env: { FUZZ_RUNS: '5', LARGE_COMPANY: '800' },
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'system', include: ['test/system/**/*.test.ts'], testTimeout: 120_000, fileParallelism: false },
      },
      // Each file has an Asterisk of its own, which is idle most of the time.
      {
        test: {
          name: 'pbx',
          include: ['test/pbx/**/*.test.ts'],
          setupFiles: ['test/http/close-servers.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
          maxWorkers: 3,
        },
      },
      // A browser for each file; two of them fill two cores.
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
