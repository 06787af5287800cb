import { setTimeout as delay } from 'node:timers/promises';
import { noteSteering, type Steering } from '@lanyard/commands/coupons/note-steering';
import {
  CHANGE_COUPON,
  changeCouponId,
  type ChangeCouponInput,
} from '@lanyard/contracts/coupons/steer-coupon';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { randomId } from '@lanyard/crypto/random';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { relabelCode, switchCode } from '@lanyard/testing/drive/make-code';
import type { Stack } from '../launcher/stack.ts';
import { openOffice } from './office.ts';
import type { Random } from './random.ts';

interface Organizers {
  readonly stack: Stack;
  readonly random: Random;
  readonly stopAt: number;
}

/** What organizers did to codes. */
export interface Steered {
  capacity: number;
  pause: number;
  byHand: number;
}

/** The counts of what they did, to add up. */
export const steeredKeys = ['capacity', 'pause', 'byHand'] as const satisfies readonly (keyof Steered)[];

/**
 * Changes codes while people buy, until the time is over: one person in our dashboard, whose changes go by the
 * worker, and one in the processor's own. In the end every code is switched on.
 */
export async function runOrganizers({ stack, random, stopAt }: Organizers): Promise<Steered> {
  const steered: Steered = { capacity: 0, pause: 0, byHand: 0 };
  const office = await openOffice(stack);
  const { db, client, command } = office;
  const code = couponCodeOf('CHAOS-10');
  if (!code) throw new Error('that is a code');

  const steer = async (wish: Steering, change: ChangeCouponInput['change']): Promise<boolean> => {
    const { id: eventId } = await db.prisma.event.findUniqueOrThrow({ where: { slug: 'chaos' } });
    const requestId = asId('request', randomId('req'));
    try {
      const couponId = await noteSteering(command(), {
        ...{ eventId: asId('event', eventId), code, requestId, steering: wish },
      });
      await client.activity.start(CHANGE_COUPON, {
        ...{ id: changeCouponId(requestId), taskQueue: TASK_QUEUE },
        args: [{ couponId, requestId, change } satisfies ChangeCouponInput],
        ...{ startToCloseTimeout: '1m', scheduleToCloseTimeout: '1 day', heartbeatTimeout: '5s' },
        retry: { initialInterval: '500ms', maximumInterval: '2s' },
      });
      return true;
    } catch (error) {
      // Nobody has used the code yet, somebody else was faster, or it is used more than that.
      if (error instanceof DomainError) return false;
      throw error;
    }
  };
  const changeCapacity = async () => {
    const row = await db.prisma.coupon.findFirst({ where: { code } });
    if (!row) return;
    const to = random.next() < 0.1 ? 0 : row.held + row.used + random.between(0, 8);
    const wish = { kind: 'CAPACITY', to, basedOn: row.capacity } as const;
    if (await steer(wish, { kind: 'CAPACITY', to })) steered.capacity++;
  };
  const pause = async () => {
    if (!(await steer({ kind: 'ACTIVE', to: false }, { kind: 'ACTIVE', to: false }))) return;
    steered.pause++;
    await delay(random.between(200, 1500));
    await steer({ kind: 'ACTIVE', to: true }, { kind: 'ACTIVE', to: true });
  };
  const byHand = async () => {
    const at = { sandboxUrl: stack.urls.sandbox, env: stack.env };
    if (random.next() < 0.7) {
      await relabelCode(at, 'CHAOS-HAND', { lanyard_capacity: String(random.between(5, 40)) });
    } else {
      await switchCode(at, 'CHAOS-HAND', false);
      await delay(random.between(200, 1500));
      await switchCode(at, 'CHAOS-HAND', true);
    }
    steered.byHand++;
  };

  const forever = async (work: () => Promise<void>) => {
    while (Date.now() < stopAt) {
      // The processor's interface may be the part that is in trouble.
      await work().catch(() => undefined);
      await delay(random.between(500, 2500));
    }
  };
  await Promise.all([forever(changeCapacity), forever(pause), forever(byHand)]);
  await switchCode({ sandboxUrl: stack.urls.sandbox, env: stack.env }, 'CHAOS-HAND', true);
  await office.close();
  return steered;
}
