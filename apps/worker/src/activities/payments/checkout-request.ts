import { hasDiscountDrifted } from '@lanyard/commands/payments/record-discount-drift';
import { linkToken } from '@lanyard/crypto/link-token';
import { readPerson } from '@lanyard/db/people/people-repository';
import type { CheckoutRequest } from '@lanyard/domain/ports/payments';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { canProcessorTakeOff, fullLines, netLines, type PayableItem } from './checkout-lines.ts';

/** What a payment page needs of an attempt's order. */
export const payableOrder = {
  order: {
    include: {
      items: { orderBy: { position: 'asc' } },
      event: true,
      couponUsages: { where: { status: 'HELD' }, include: { coupon: true } },
    },
  },
} as const;

/** An attempt with its order, as `payableOrder` finds it. */
interface PayablePayment {
  readonly id: string;
  readonly attempt: number;
  readonly createdAt: Date;
  readonly order: {
    readonly id: string;
    readonly buyerId: string;
    readonly reference: string;
    readonly currency: string;
    readonly couponCode: string | null;
    readonly discountMinor: number;
    readonly linkGeneration: number;
    readonly holdUntil: Date | null;
    readonly event: { readonly name: string };
    readonly items: readonly PayableItem[];
    readonly couponUsages: readonly {
      readonly coupon: {
        readonly sourceId: string;
        readonly ridesOnProcessor: boolean;
        readonly discountKind: string;
        readonly amountPer: string | null;
      };
    }[];
  };
}

/**
 * What the processor is asked to be paid. A code that the processor can take off by itself is left to it, so
 * that it is counted there; where that came out wrong before, and for every other code, the lines are what is due.
 */
export async function checkoutRequest(deps: ActivityDeps, payment: PayablePayment): Promise<CheckoutRequest> {
  const { order } = payment;
  const buyer = await readPerson(deps.db.prisma, deps.keys, order.buyerId);
  const orderUrl = `${deps.webUrl}/o/${linkToken(deps.keys.links, 'order', order.id, order.linkGeneration)}`;
  const coupon = order.discountMinor > 0 ? order.couponUsages[0]?.coupon : undefined;
  const isLeftToProcessor =
    coupon !== undefined &&
    canProcessorTakeOff(order.items, coupon) &&
    !(await hasDiscountDrifted(commandContext(deps), order.id));
  return {
    orderId: order.id,
    paymentId: payment.id,
    attempt: payment.attempt,
    reference: order.reference,
    currency: order.currency,
    lines: (isLeftToProcessor ? fullLines : netLines)(order.event.name, order.items, order.currency),
    promotion: isLeftToProcessor ? { sourceId: coupon.sourceId } : null,
    couponCode: coupon ? order.couponCode : null,
    buyerEmail: buyer.email,
    holdUntil: order.holdUntil ?? payment.createdAt,
    // The row's own instant, the same on every try: the processor compares repeated requests.
    now: payment.createdAt,
    successUrl: `${orderUrl}?from=payment`,
    cancelUrl: orderUrl,
  };
}
