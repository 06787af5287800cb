import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';

// Failing tries are what these tests are about.
const logger = new DefaultLogger('ERROR');

/** Runs one try of an activity as the worker would; `attempt` counts from 1. */
export function runActivity<Result>(
  activityType: string,
  attempt: number,
  activity: () => Promise<Result>,
): Promise<Result> {
  return new MockActivityEnvironment({ activityType, attempt }, { logger }).run(activity);
}
