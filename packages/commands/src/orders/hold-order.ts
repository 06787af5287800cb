import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import type { Tx } from '@lanyard/db/client';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import { isOnSale } from '@lanyard/domain/event-changes/is-on-sale';
import { DomainError, isErrorCode, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId, type OrderId, type PaymentId } from '@lanyard/domain/ids/ids';
import { policySpans, type PolicySpans } from '@lanyard/domain/policies/policies';
import type { CommandContext } from '../context.ts';
import { checkOrderCoupon, type AcceptedCoupon } from '../coupons/check-order-coupon.ts';
import { policiesOf } from '../events/policies-of.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockUpgrade } from '../workshops/lock-upgrade.ts';
import { wantedClaims } from './claims.ts';
import { claimAll } from './claim-all.ts';
import { paymentIdOf } from './payment-id-of.ts';
import { lockOrderAndReplaced, type LockedOrder } from './lock-order.ts';
import { refusalOf, refuseOrder } from './refuse-order.ts';
import { pageInTheWay } from './take-over.ts';
import { writePlaced } from './write-placed.ts';

/** What holding came to; the same again for whoever asks again. */
export type HoldResult =
  | {
      readonly kind: 'HELD';
      readonly eventId: EventId;
      readonly paymentId: PaymentId;
      /** Milliseconds since 1970 UTC. */
      readonly holdUntil: number;
      readonly needsPayment: boolean;
      readonly spans: PolicySpans;
    }
  /** The order has a code that has to be looked up before anything is held. */
  | { readonly kind: 'NEEDS_COUPON'; readonly eventId: EventId; readonly code: CouponCode }
  /** The order takes another one's place, whose payment page has to be closed before anything is held. */
  | { readonly kind: 'NEEDS_OLD_PAGE_CLOSED'; readonly paymentId: PaymentId }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode }
  | { readonly kind: 'CANCELLED'; readonly isReplaced: boolean }
  | { readonly kind: 'COMPLETED' };

/**
 * Turns a draft into a pending order: seats of every quota it draws from, stock, seats in workshops, uses of its code, its first
 * payment and its hold, taking the place of the order it replaces; or nothing at all and the reason. What has
 * to be asked outside is asked for first (`NEEDS_…`); `coupon` is the answer to that.
 */
export async function holdOrder(
  ctx: CommandContext,
  input: { readonly orderId: OrderId; readonly coupon?: CouponLookup | undefined },
): Promise<HoldResult> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const { order, replaced } = await lockOrderAndReplaced(tx, input.orderId);
      if (!order) throw new Error(`no order ${input.orderId}`);
      return order.status === 'DRAFT'
        ? holdDraft(ctx, tx, order, replaced, input.coupon)
        : answerAgain(tx, order);
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await refuseOrder(ctx, refusalOf(input.orderId, error));
    return { kind: 'REFUSED', code: error.code };
  }
}

async function holdDraft(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  replaced: LockedOrder | null,
  lookup: CouponLookup | undefined,
): Promise<HoldResult> {
  if (!isOnSale(eventStatusOf(order.event))) throw new DomainError('EVENT_NOT_ON_SALE');
  if (order.event.endsAt <= ctx.now) throw new DomainError('EVENT_OVER');
  const code = order.couponCode === null ? null : couponCodeOf(order.couponCode);
  if (code && !lookup) return { kind: 'NEEDS_COUPON', eventId: asId('event', order.eventId), code };
  const coupon = code && lookup ? await checkOrderCoupon(ctx, tx, order, { code, lookup }) : null;
  await refuseHidden(tx, order, coupon);
  const page = replaced ? await pageInTheWay(tx, order, replaced) : null;
  if (page) return { kind: 'NEEDS_OLD_PAGE_CLOSED', paymentId: page };

  await lockUpgrade(ctx, tx, order);
  const holdUntil = new Date(ctx.now.getTime() + spansOf(order).holdMs);
  const placing = { order, replaced, coupon, wanted: await wantedClaims(tx, order), holdUntil };
  const { grossMinor, freed } = await writePlaced(ctx, tx, placing);
  await claimAll(ctx, tx, { ...placing, freed });
  return held(order, { attempt: 1, holdUntil, needsPayment: grossMinor > 0 });
}

/** What is hidden is sold only with a code that opens it. Throws `TICKET_TYPE_UNKNOWN`. */
async function refuseHidden(tx: Tx, order: LockedOrder, coupon: AcceptedCoupon | null): Promise<void> {
  const closed = await tx.ticketType.findFirst({
    where: {
      hidden: true,
      key: { notIn: [...(coupon?.unlocks ?? [])] },
      items: { some: { orderId: order.id } },
    },
    select: { id: true },
  });
  if (closed) throw new DomainError('TICKET_TYPE_UNKNOWN');
}

async function answerAgain(tx: Tx, order: LockedOrder): Promise<HoldResult> {
  switch (order.status) {
    case 'PENDING': {
      const { attempt } = await tx.payment.findFirstOrThrow({
        where: { orderId: order.id },
        orderBy: { attempt: 'desc' },
      });
      return held(order, {
        attempt,
        holdUntil: order.holdUntil ?? order.createdAt,
        needsPayment: order.paymentStatus !== 'NOT_REQUIRED',
      });
    }
    case 'COMPLETED':
      return { kind: 'COMPLETED' };
    case 'REFUSED':
      return { kind: 'REFUSED', code: refusalCodeOf(order.refusalCode) };
    case 'CANCELLED':
      return { kind: 'CANCELLED', isReplaced: await isReplaced(tx, order.id) };
    default:
      return { kind: 'REFUSED', code: 'ORDER_EXPIRED' };
  }
}

function held(
  order: LockedOrder,
  hold: { readonly attempt: number; readonly holdUntil: Date; readonly needsPayment: boolean },
): HoldResult {
  return {
    kind: 'HELD',
    eventId: asId('event', order.eventId),
    paymentId: paymentIdOf(order.id, hold.attempt),
    holdUntil: hold.holdUntil.getTime(),
    needsPayment: hold.needsPayment,
    spans: spansOf(order),
  };
}

async function isReplaced(tx: Tx, orderId: string): Promise<boolean> {
  const next = await tx.order.findFirst({
    where: { replacesId: orderId, status: { notIn: ['DRAFT', 'REFUSED'] } },
    select: { id: true },
  });
  return next !== null;
}

function spansOf(order: LockedOrder): PolicySpans {
  return policySpans(policiesOf(order.event));
}

function refusalCodeOf(code: string | null): ErrorCode {
  return code !== null && isErrorCode(code) ? code : 'UNEXPECTED';
}
