import { defineConfig } from 'vitest/config';

/** A nightly-sized run takes what it takes. */
const limit = process.env['DREIEPUNKT_LONG'] === '1' ? 6 * 60 * 60_000 : 240_000;

export default defineConfig({
  test: {
    passWithNoTests: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/packaging/**', 'node_modules/**'],
          pool: 'forks',
          // Files share a process: reading the program anew for each cost a sixth of the run. Tests mock nothing
          // of ours, and give back what they set.
          isolate: false,
          // Left alone it keeps one core free, which on two cores is half of them.
          maxWorkers: '100%',
          testTimeout: limit,
          hookTimeout: limit,
        },
      },
    ],
  },
});
