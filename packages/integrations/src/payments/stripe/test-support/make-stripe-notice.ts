import { Stripe } from 'stripe';
import type { RawNotice } from '../../../test-support/trouble.ts';
import type { NoticeRecipe } from '../../payment-processor.harness.ts';

/** A webhook in Stripe's shape, signed with the vendor's own helper. */
export function makeStripeNotice(recipe: NoticeRecipe, secret: string): RawNotice {
  const created = Math.floor(Date.now() / 1000) - (recipe.ageSeconds ?? 0);
  const { type, object } = content(recipe);
  const event = { id: `evt_${crypto.randomUUID()}`, object: 'event', created, type, data: { object } };
  const payload = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: recipe.isForged ? 'whsec_somebody_else' : secret,
    timestamp: created,
  });
  return { rawBody: Buffer.from(payload), headers: { 'stripe-signature': signature } };
}

function content(recipe: NoticeRecipe): { type: string; object: object } {
  const isOurs = recipe.kind !== 'NOT_OURS';
  const metadata = isOurs ? { order_id: recipe.orderId, payment_id: recipe.paymentId } : {};
  const amount = recipe.money.amountMinor;
  const currency = recipe.money.currency.toLowerCase();
  const session = {
    id: recipe.sessionId,
    object: 'checkout.session',
    status: recipe.kind === 'EXPIRED' ? 'expired' : 'complete',
    payment_status: recipe.kind === 'EXPIRED' || recipe.kind === 'STARTED_PAYING' ? 'unpaid' : 'paid',
    amount_total: amount,
    currency,
    payment_intent: 'pi_1',
    customer_details: { email: recipe.buyerEmail },
    metadata,
  };
  switch (recipe.kind) {
    case 'EXPIRED':
      return { type: 'checkout.session.expired', object: session };
    case 'PAID_LATER':
      return { type: 'checkout.session.async_payment_succeeded', object: session };
    case 'DECLINED': {
      const failure = {
        code: 'card_declined',
        decline_code: 'insufficient_funds',
        message: recipe.buyerEmail,
      };
      const intent = { id: 'pi_1', object: 'payment_intent', last_payment_error: failure, metadata };
      return { type: 'payment_intent.payment_failed', object: intent };
    }
    case 'REFUNDED':
      return {
        type: 'charge.refunded',
        object: { id: 'ch_1', object: 'charge', amount, currency, metadata },
      };
    case 'REFUND_SENT':
    case 'REFUND_BY_HAND':
    case 'REFUND_FAILED': {
      const hasFailed = recipe.kind === 'REFUND_FAILED';
      const object = {
        ...{ id: 're_1', object: 'refund', amount, currency, payment_intent: 'pi_1' },
        status: hasFailed ? 'failed' : 'succeeded',
        ...(hasFailed ? { failure_reason: 'expired_or_canceled_card' } : {}),
        metadata: recipe.kind === 'REFUND_BY_HAND' ? {} : { refund_id: 'rfd_1' },
      };
      return { type: hasFailed ? 'refund.failed' : 'refund.created', object };
    }
    case 'DISPUTE_OPENED':
    case 'DISPUTE_WON':
    case 'DISPUTE_LOST': {
      const status = { DISPUTE_OPENED: 'needs_response', DISPUTE_WON: 'won', DISPUTE_LOST: 'lost' }[
        recipe.kind
      ];
      const object = {
        ...{ id: 'dp_1', object: 'dispute', amount, currency, payment_intent: 'pi_1' },
        ...{ reason: 'fraudulent', status, metadata: {} },
      };
      const end = recipe.kind === 'DISPUTE_OPENED' ? 'created' : 'closed';
      return { type: `charge.dispute.${end}`, object };
    }
    case 'PROMOTION_CODE_CHANGED':
      return {
        type: 'promotion_code.updated',
        object: { id: 'promo_1', object: 'promotion_code', active: false, code: 'Early-20', metadata: {} },
      };
    case 'COUPON_CHANGED':
      return { type: 'coupon.deleted', object: { id: 'early', object: 'coupon', metadata: {} } };
    default:
      return { type: 'checkout.session.completed', object: session };
  }
}
