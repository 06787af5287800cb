import { describe, expect, it } from 'vitest';
import { addCounts, countPlaywright, countPrinted, countVitest, judge } from './counts.ts';

describe('countVitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  it('counts tests', () => {
    const testResults = [file('failed', 'passed', 'failed'), file('passed', 'passed')];
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({
      passed: 2,
      failed: 1,
    });
  });

  it('counts a file that could not even be loaded, or failed around its tests, as one failure', () => {
    const testResults = [file('failed'), file('failed', 'passed')];
    expect(countVitest({ numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({
      passed: 1,
      failed: 2,
    });
  });
});

it('counts a Playwright test that passed only at the second try as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] })).toEqual({
    passed: 5,
    failed: 3,
  });
});

it('reads the last counts a program printed', () => {
  expect(countPrinted('1 passed, 2 failed\nagain\n12 passed, 0 failed\n')).toEqual({ passed: 12, failed: 0 });
  expect(countPrinted('all is well')).toBeUndefined();
});

describe('judge', () => {
  it('leaves a good stage alone', () => {
    expect(judge({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  });

  it.each([
    ['ended badly though no test failed', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['was killed', { passed: 3, failed: 0 }, null, { passed: 3, failed: 1 }],
    ['left no report', undefined, 0, { passed: 0, failed: 1 }],
    ['ran nothing', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
    ['counted its failures itself', { passed: 1, failed: 4 }, 1, { passed: 1, failed: 4 }],
  ])('fails one that %s', (_reason, counts, exitCode, judged) => {
    expect(judge(counts, exitCode)).toEqual(judged);
  });
});

it('adds the stages up', () => {
  expect(
    addCounts([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 0 },
    ]),
  ).toEqual({ passed: 4, failed: 2 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0 });
});
