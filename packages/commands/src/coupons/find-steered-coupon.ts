import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { asId, type CouponId, type EventId, type RequestId } from '@lanyard/domain/ids/ids';
import type { CouponChange } from '@lanyard/domain/ports/coupons';
import type { CommandContext } from '../context.ts';
import { steeringActions, type SteeredThing } from './steering-actions.ts';

/** A code with a change that is to be brought to its source. */
export interface SteeredCoupon {
  readonly eventId: EventId;
  readonly code: CouponCode;
  readonly sourceId: string;
  /** False once somebody has changed the same thing again. */
  readonly isNewest: boolean;
  /** Entry of the newest change of that thing, and what it asks for. */
  readonly newestId: bigint;
  readonly wanted: CouponChange;
}

/** The code a change is about; null when nobody asked for this change. */
export async function findSteeredCoupon(
  { db: { prisma } }: CommandContext,
  change: { readonly couponId: CouponId; readonly requestId: RequestId; readonly kind: SteeredThing },
): Promise<SteeredCoupon | null> {
  const about = {
    subjectKind: 'coupon',
    subjectId: change.couponId,
    action: steeringActions[change.kind],
  };
  const [row, noted, newest] = await Promise.all([
    prisma.coupon.findUnique({ where: { id: change.couponId } }),
    prisma.auditEntry.findFirst({
      where: { ...about, facts: { path: ['requestId'], equals: change.requestId } },
      select: { id: true },
    }),
    prisma.auditEntry.findFirst({ where: about, orderBy: { id: 'desc' } }),
  ]);
  const code = row && couponCodeOf(row.code);
  if (!row || !code || !noted || !newest) return null;
  return {
    ...{ eventId: asId('event', row.eventId), code, sourceId: row.sourceId },
    ...{ isNewest: newest.id === noted.id, newestId: newest.id },
    wanted: wantedBy(change.kind, newest.facts),
  };
}

/** Facts are those that `noteSteering` wrote. */
function wantedBy(kind: SteeredThing, facts: unknown): CouponChange {
  const to: unknown = typeof facts === 'object' && facts !== null && 'to' in facts ? facts.to : undefined;
  if (kind === 'CAPACITY' && (to === null || typeof to === 'number')) return { capacity: to };
  if (kind === 'ACTIVE' && typeof to === 'boolean') return { isActive: to };
  if (kind === 'END' && to === null) return { endsAt: null };
  if (kind === 'END' && typeof to === 'string') return { endsAt: new Date(to) };
  if (kind === 'LABEL' && (to === null || typeof to === 'string')) return { label: to };
  throw new Error('an entry of the audit trail does not say what was changed');
}
