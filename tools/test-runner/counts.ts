import { z } from 'zod';

/** How many checks of a stage passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

const vitestShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

const playwrightShape = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()).default([]),
});

/** Counts Vitest's JSON report; a file that failed before or outside its tests counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = vitestShape.parse(report);
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

/** Counts Playwright's JSON report; a test that passed only when tried again is a failure, and so is an error outside all tests. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightShape.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** Reads the last "N passed, N failed" a program printed; undefined when it printed none. */
export function countPrinted(output: string): Counts | undefined {
  const found = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}

/** A stage that ended badly, or in which nothing ran at all, has at least one failure. */
export function judge(counts: Counts | undefined, exitCode: number | null): Counts {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const isBroken = exitCode !== 0 || passed + failed === 0;
  return { passed, failed: isBroken ? Math.max(failed, 1) : failed };
}

/** The sum over all stages. */
export function addCounts(all: Counts[]): Counts {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
  };
}
