import type { OrderCancellationView } from '../cancellations/cancellation-view.ts';
import type { LineKind } from '../pricing/quote-basket.ts';
import type { ChangeView } from '../event-changes/change-view.ts';
import type { RefundStatus } from '../refunds/refund-status.ts';
import type { TicketStatus } from '../tickets/ticket-states.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { TransferView } from '../transfers/transfer-view.ts';
import type { OrderPapersView } from '../papers/paper-view.ts';
import type { OrderAttendeeView } from './order-attendee-view.ts';
import type { OrderStatus, PaymentStatus } from './order-states.ts';

/** Where the receipt's mail stands. */
export type ReceiptStatus = 'NONE' | 'SENDING' | 'SENT' | 'FAILED';

/**
 * The live part of an order, small enough to be read every second: by Query from the Order Workflow, or from
 * our row when the workflow cannot answer. Instants are ISO 8601 in UTC.
 */
export interface OrderProgress {
  readonly status: OrderStatus;
  readonly payment: PaymentStatus;
  readonly receipt: ReceiptStatus;
  readonly refusal: ErrorCode | null;
  /** Until when the seats are held; null when nothing is held. */
  readonly holdUntil: string | null;
  /** Whether a try to pay was declined since the payment page was opened. */
  readonly wasDeclined: boolean;
  /** Whether a changed order took this one's place. */
  readonly isReplaced: boolean;
  /** What the process waits for now, as a key of the words table. */
  readonly waitsFor: 'PLACING' | 'PAYMENT' | 'ISSUING' | 'EVENT_END' | 'NOTHING';
  /** Whether the workflow itself answered, or the database did for it. */
  readonly source: 'WORKFLOW' | 'ROW';
}

/** A ticket as its buyer sees it on the order page. One that was handed on shows no name and has no path. */
export interface OrderTicketView {
  readonly reference: string;
  readonly typeName: string;
  readonly attendeeName: string | null;
  readonly isBuyers: boolean;
  readonly status: TicketStatus;
  /** Path of the ticket page, `/t/<token>`; null when it was handed on and is with somebody else. */
  readonly path: string | null;
  /** Null when it was handed on. */
  readonly transfer: TransferView | null;
  /** Null when it was handed on. */
  readonly use: OrderAttendeeView | null;
}

/** A line as it was sold: snapshot of name, price and tax. */
export interface OrderLineView {
  readonly kind: LineKind;
  /** Key of the ticket type, of the swag item, or of the workshop. */
  readonly key: string;
  readonly variantKey: string | null;
  readonly name: string;
  readonly variantName: string | null;
  readonly tierName: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  readonly grossMinor: number;
  readonly taxMinor: number;
  readonly taxRateBp: number;
  /** Of a workshop: for which tickets of the order, from 0; null otherwise, and for a ticket that was there before. */
  readonly ticketPositions: readonly number[] | null;
}

/** An order as the holder of its link sees it. */
export interface OrderView {
  readonly reference: string;
  readonly event: {
    readonly slug: string;
    readonly name: string;
    readonly timeZone: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly venue: string;
    readonly accent: string | null;
  };
  readonly buyer: { readonly name: string; readonly email: string };
  readonly lines: readonly OrderLineView[];
  readonly currency: string;
  readonly couponCode: string | null;
  readonly discountMinor: number;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly createdAt: string;
  readonly completedAt: string | null;
  /** Whether nothing of it is left. */
  readonly isCancelled: boolean;
  readonly refundStatus: RefundStatus;
  /** What was sent back of its price. */
  readonly refundedMinor: number;
  readonly cancellation: OrderCancellationView;
  /** What became of its event since it was bought; null while nothing did. */
  readonly change: ChangeView | null;
  /** Its receipts and credit notes. */
  readonly papers: OrderPapersView;
  /** The processor's page, while it can be paid there. */
  readonly payUrl: string | null;
  /** Page of the changed order that took this one's place, `/o/<token>`. */
  readonly replacedByPath: string | null;
  readonly tickets: readonly OrderTicketView[];
  readonly progress: OrderProgress;
}
