import { staffProcedure } from '../staff/staff-procedure.ts';
import { describeSystem, type PartWords } from './describe-system.ts';
import { presentFailing, type FailingView } from './present-failing.ts';
import { readSystem } from './read-system.ts';

/** A worker as the room shows it. Instants are ISO 8601 UTC. */
export interface WorkerView {
  readonly identity: string;
  readonly buildId: string | null;
  /** Whether its build is the one that new processes run. */
  readonly isCurrent: boolean;
  readonly sdkVersion: string;
  readonly isAlive: boolean;
  readonly startedAt: string;
}

/** How the system stands, part by part, in words. */
export interface SystemView {
  /** When it was looked at, ISO 8601. */
  readonly at: string;
  readonly parts: readonly PartWords[];
  /** Null when Temporal did not say. */
  readonly workers: readonly WorkerView[] | null;
  /** What fails now, the longest first; null when that could not be read. */
  readonly failing: readonly FailingView[] | null;
}

/** Looks at every part of the system; a part that does not answer is told as unknown, never as an error. */
export const view = staffProcedure('system.read').query(async ({ ctx }): Promise<SystemView> => {
  const reading = await readSystem(ctx);
  const current = reading.build?.id ?? null;
  return {
    at: reading.at.toISOString(),
    parts: describeSystem(reading),
    workers:
      reading.queue &&
      reading.queue.workers
        .map(({ startedAt, ...worker }) => ({
          ...worker,
          isCurrent: worker.buildId !== null && worker.buildId === current,
          startedAt: new Date(startedAt).toISOString(),
        }))
        .toSorted((a, b) => Number(b.isAlive) - Number(a.isAlive) || (a.identity < b.identity ? -1 : 1)),
    failing: await presentFailing(ctx, reading),
  };
});
