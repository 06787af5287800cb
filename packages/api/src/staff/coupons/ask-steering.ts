import { randomUUID } from 'node:crypto';
import { ActivityExecutionFailedError, type Client } from '@temporalio/client';
import type {
  ADOPT_COUPON,
  AdoptCouponInput,
  LIST_CODES_AT_SOURCE,
  ListedCodes,
  MAKE_COUPON,
  MakeCouponInput,
  SteeringAnswer,
} from '@lanyard/contracts/coupons/steer-coupon';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import type { EventId } from '@lanyard/domain/ids/ids';
import { isUnavailable } from '@lanyard/temporal/errors';

/** What the worker is asked to do while somebody waits: what it takes and what it answers. */
interface Questions {
  readonly [MAKE_COUPON]: { readonly takes: MakeCouponInput; readonly gives: SteeringAnswer };
  readonly [ADOPT_COUPON]: { readonly takes: AdoptCouponInput; readonly gives: SteeringAnswer };
  readonly [LIST_CODES_AT_SOURCE]: {
    readonly takes: { readonly eventId: EventId };
    readonly gives: ListedCodes;
  };
}

/** Somebody looks at the page meanwhile. */
const ANSWER_WITHIN_MS = 10_000;

/**
 * Asks the worker to do something at the place where codes live; each of it is safe to ask again. Null while
 * Temporal, the worker or that place is away, after ten seconds at the latest.
 */
export async function askSteering<Name extends keyof Questions>(
  client: Client,
  name: Name,
  input: Questions[Name]['takes'],
): Promise<Questions[Name]['gives'] | null> {
  try {
    return await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.activity.execute<Questions[Name]['gives']>(name, {
        id: `${name}:${randomUUID()}`,
        taskQueue: TASK_QUEUE,
        args: [input],
        startToCloseTimeout: ANSWER_WITHIN_MS,
        scheduleToCloseTimeout: ANSWER_WITHIN_MS,
        retry: { maximumAttempts: 3, initialInterval: 200 },
      }),
    );
  } catch (error) {
    if (isUnavailable(error) || error instanceof ActivityExecutionFailedError) return null;
    throw error;
  }
}
