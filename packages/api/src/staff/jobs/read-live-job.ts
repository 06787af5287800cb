import type { Client } from '@temporalio/client';

/** Somebody looks at the page; what is not known by then is told from our rows. */
const DEADLINE_MS = 1500;

/** A one-off activity as Temporal has it. */
export interface LiveJob {
  /** Whether it has ended for good in a way that no worker could write down: its time ran out, or it was ended. */
  readonly hasGivenUp: boolean;
  /** When it is tried again, milliseconds since 1970 UTC. */
  readonly nextTryAt: number | null;
}

/** Asks Temporal for a one-off activity; null when it cannot tell. */
export async function readLiveJob(client: Client, id: string): Promise<LiveJob | null> {
  try {
    const found = await client.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.activity.getHandle(id).describe(),
    );
    const { status, nextAttemptScheduleTime } = found;
    return {
      hasGivenUp: status !== 'RUNNING' && status !== 'COMPLETED',
      nextTryAt: nextAttemptScheduleTime?.getTime() ?? null,
    };
  } catch {
    // Whatever kept it from answering: our rows answer for it.
    return null;
  }
}
