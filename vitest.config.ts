import { defineConfig } from 'vitest/config';

// Slow tests wait for `npm run test:long`, which sets this.
const isLong = process.env.LANYARD_LONG_TESTS === '1';

const folders = '{apps,packages,tools}/**';
const long = isLong ? [] : ['**/*.long.test.{ts,tsx}'];
const never = ['**/node_modules/**', '**/dist/**', ...long];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // Generous, because a busy machine is no failure.
    testTimeout: 15_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files share what they import: half of the time was loading it again. No test leaves anything behind in it.
          isolate: false,
          include: [`${folders}/*.test.{ts,tsx}`],
          exclude: [
            ...never,
            '**/*.db.test.ts',
            '**/*.db.long.test.ts',
            '**/*.workflow.test.ts',
            '**/*.workflow.long.test.ts',
            '**/*.sandbox.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'adapters',
          include: [`${folders}/*.sandbox.test.ts`],
          exclude: never,
          globalSetup: './tools/test-runner/vitest-sandbox.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          isolate: false,
          include: [`${folders}/*.db.test.ts`, `${folders}/*.db.long.test.ts`],
          exclude: never,
          globalSetup: './tools/test-runner/vitest-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'workflows',
          include: [`${folders}/*.workflow.test.ts`, `${folders}/*.workflow.long.test.ts`],
          exclude: never,
          globalSetup: [
            './tools/test-runner/vitest-temporal.ts',
            './apps/worker/src/testing/vitest-workflows.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
