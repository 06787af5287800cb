import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { EventId, OrderId, PaymentId, RefundId } from '@lanyard/domain/ids/ids';
import type { OrderProgress, ReceiptStatus } from '@lanyard/domain/orders/order-view';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** Workflow type name; the worker registers a function of this name. */
export const ORDER_WORKFLOW = 'orderWorkflow';

/** What the process of a completed order needs to go on sleeping after its history was cut. */
export interface OrderAfterlife {
  readonly eventId: EventId;
  readonly closesAt: number;
  readonly receipt: ReceiptStatus;
  /** Refunds that were asked for and not made yet. */
  readonly refunds?: readonly RefundId[];
}

export interface OrderInput {
  readonly orderId: OrderId;
  /** Set only by continue-as-new. */
  readonly afterlife?: OrderAfterlife;
}

/** Early answer of placing: where to pay is read from the payment's row, never carried in a payload. */
export type PlaceResult =
  | { readonly outcome: 'PAY'; readonly paymentId: PaymentId; readonly holdUntil: string }
  | { readonly outcome: 'REFUSED'; readonly code: ErrorCode }
  | { readonly outcome: 'DONE' };

/** Waits for the answer of placing; the same for everyone who asks. */
export const placeOrder = defineUpdate<PlaceResult, []>('placeOrder');

/** The processor told us, or we asked it, that this attempt was paid. */
export const paymentReported = defineSignal<[{ readonly paymentId: PaymentId }]>('paymentReported');

/** The processor declined one try on its page. */
export const paymentDeclined = defineSignal<[{ readonly paymentId: PaymentId }]>('paymentDeclined');

/** The buyer came back from the processor's page. */
export const buyerReturned = defineSignal<[]>('buyerReturned');

/** A changed order took this one's place, with what it held. */
export const orderReplaced = defineSignal<[]>('orderReplaced');

/** A changed order that had asked for this one's place was refused: the payment page may have to be opened again. */
export const changeRefused = defineSignal<[]>('changeRefused');

/** The event was moved, postponed or cancelled: what the order waits for may be another time. */
export const eventChanged = defineSignal<[]>('eventChanged');

/** Money came for an order that had ended unsold. */
export const moneyCameLate = defineSignal<[{ readonly paymentId: PaymentId }]>('moneyCameLate');

/** Money is to be given back; the process alone does so. */
export const refundRequested = defineSignal<[{ readonly refundId: RefundId }]>('refundRequested');

/** Where the order stands. */
export const orderProgress = defineQuery<OrderProgress, []>('orderProgress');
