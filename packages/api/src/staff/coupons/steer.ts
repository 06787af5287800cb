import { noteSteering, type SteeringRequest } from '@lanyard/commands/coupons/note-steering';
import { noteJob } from '@lanyard/commands/jobs/note-job';
import { changeCouponId, type ChangeCouponInput } from '@lanyard/contracts/coupons/steer-coupon';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import type { StaffContext, StaffMember } from '../staff-context.ts';
import { staffCommandContext } from '../staff-command-context.ts';
import { refusalOf } from './refusal-of.ts';
import { startChange } from './start-change.ts';

/**
 * Changes one thing of a code: in our row first, which decides between two who change it at once, then at its
 * source. Throws what the note and the source refuse, and TRY_LATER while Temporal is away.
 */
export async function steer(
  ctx: Pick<StaffContext, 'db' | 'keys' | 'now' | 'temporal'> & { readonly staff: StaffMember },
  request: SteeringRequest,
): Promise<SteeredCoupon> {
  const { requestId, steering } = request;
  const command = staffCommandContext(ctx);
  const couponId = await noteSteering(command, request);
  const job = { id: changeCouponId(requestId), kind: 'CODE_CHANGE', aboutId: couponId } as const;
  await noteJob(command, { ...job, eventId: request.eventId });
  const answer = await startChange(ctx.temporal, { couponId, requestId, change: changeOf(steering) });
  if (!answer) return { outcome: 'ON_ITS_WAY' };
  const refusal = refusalOf(answer, request.code);
  if (refusal) throw refusal;
  return { outcome: 'DONE' };
}

function changeOf(steering: SteeringRequest['steering']): ChangeCouponInput['change'] {
  switch (steering.kind) {
    case 'CAPACITY':
      return { kind: 'CAPACITY', to: steering.to };
    case 'ACTIVE':
      return { kind: 'ACTIVE', to: steering.to };
    case 'END':
      return { kind: 'END', endsAt: steering.to?.toISOString() ?? null };
    case 'LABEL':
      return { kind: 'LABEL' };
  }
}
