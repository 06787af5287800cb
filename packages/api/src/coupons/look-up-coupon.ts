import { randomUUID } from 'node:crypto';
import { ActivityExecutionFailedError, type Client } from '@temporalio/client';
import {
  LOOK_UP_COUPON,
  type CouponLookup,
  type LookUpCouponInput,
} from '@lanyard/contracts/coupons/coupon-calls';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { isUnavailable } from '@lanyard/temporal/errors';

/** Somebody looks at the page meanwhile; what is not known by then is told as not known. */
const ANSWER_WITHIN_MS = 5000;

/**
 * Asks the worker what a code's source says right now. Temporal, the worker or the source being away answers
 * `UNVERIFIED`, after five seconds at the latest.
 */
export async function lookUpCoupon(client: Client, input: LookUpCouponInput): Promise<CouponLookup> {
  try {
    return await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.activity.execute<CouponLookup>(LOOK_UP_COUPON, {
        // Each look is a new one: what the source said before must not answer for now.
        id: `look-up-coupon:${randomUUID()}`,
        taskQueue: TASK_QUEUE,
        args: [input],
        startToCloseTimeout: ANSWER_WITHIN_MS,
        scheduleToCloseTimeout: ANSWER_WITHIN_MS,
        retry: { maximumAttempts: 2, initialInterval: 200 },
      }),
    );
  } catch (error) {
    if (isUnavailable(error) || error instanceof ActivityExecutionFailedError) return { found: 'UNVERIFIED' };
    throw error;
  }
}
