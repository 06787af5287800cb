import { ActivityExecutionFailedError, type Client } from '@temporalio/client';
import {
  CHANGE_COUPON,
  changeCouponId,
  type ChangeCouponInput,
  type SteeringAnswer,
} from '@lanyard/contracts/coupons/steer-coupon';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { isAlreadyStarted, isUnavailable } from '@lanyard/temporal/errors';

const ANSWER_WITHIN_MS = 5000;

/**
 * Starts the one-off activity that brings a change to the place where the code lives, once a request, and waits
 * a moment for what became of it. Null while that place is away: the activity goes on trying for a day. Throws
 * TRY_LATER while Temporal is away, and COUPON_SOURCE_AWAY once that day is over.
 */
export async function startChange(client: Client, input: ChangeCouponInput): Promise<SteeringAnswer | null> {
  const id = changeCouponId(input.requestId);
  try {
    await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.activity.start(CHANGE_COUPON, {
        ...{ id, taskQueue: TASK_QUEUE, args: [input] },
        ...{ startToCloseTimeout: '1m', scheduleToCloseTimeout: '1 day', heartbeatTimeout: '5s' },
        retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
        ...{ idReusePolicy: 'REJECT_DUPLICATE', idConflictPolicy: 'USE_EXISTING' },
      }),
    );
  } catch (error) {
    if (isUnavailable(error)) throw new DomainError('TRY_LATER');
    if (!isAlreadyStarted(error)) throw error;
  }
  try {
    return await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.activity.getHandle<SteeringAnswer>(id).result(),
    );
  } catch (error) {
    if (isUnavailable(error)) return null;
    // A day of tries has passed; another press begins anew.
    if (error instanceof ActivityExecutionFailedError) throw new DomainError('COUPON_SOURCE_AWAY');
    throw error;
  }
}
