import type Stripe from 'stripe';
import { newId } from '../../ids.ts';
import type { EventRecord } from '../../store/records.ts';
import { API_VERSION } from '../errors.ts';
import { toSeconds } from './session.ts';

/** The type and subject of an event the sandbox can cause. */
export type EventContent = Pick<
  | Stripe.CheckoutSessionCompletedEvent
  | Stripe.CheckoutSessionExpiredEvent
  | Stripe.PaymentIntentSucceededEvent
  | Stripe.PaymentIntentPaymentFailedEvent
  | Stripe.ChargeSucceededEvent
  | Stripe.ChargeRefundedEvent
  | Stripe.RefundCreatedEvent
  | Stripe.RefundFailedEvent
  | Stripe.ChargeDisputeCreatedEvent
  | Stripe.ChargeDisputeClosedEvent
  | Stripe.CouponCreatedEvent
  | Stripe.CouponUpdatedEvent
  | Stripe.CouponDeletedEvent
  | Stripe.PromotionCodeCreatedEvent
  | Stripe.PromotionCodeUpdatedEvent,
  'type' | 'data'
>;

/** The request that caused an event, if one did. */
export interface EventCause {
  requestId: string | null;
  idempotencyKey: string | null;
}

/** Caused by the buyer on the payment page or by time, not by a call. */
export const NO_CALL: EventCause = { requestId: null, idempotencyKey: null };

/** An event record whose body is what the vendor would send. */
export function toEvent(content: EventContent, group: string, now: number, cause: EventCause): EventRecord {
  const id = newId('evt_');
  const body = {
    id,
    object: 'event',
    api_version: API_VERSION,
    created: toSeconds(now),
    livemode: false,
    pending_webhooks: 1,
    request: { id: cause.requestId, idempotency_key: cause.idempotencyKey },
    ...content,
  } satisfies Omit<Stripe.EventBase, 'data'> & { data: EventContent['data'] };
  return { id, service: 'stripe', type: content.type, group, createdAt: now, body };
}
