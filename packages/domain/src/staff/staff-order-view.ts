import type { MailWordKey } from '../emails/mail-words.ts';
import type { OrderWordKey } from '../orders/order-words.ts';
import type { ReceiptStatus } from '../orders/order-view.ts';
import type { DisputeKey } from '../payments/dispute-words.ts';
import type { OrderPapersView } from '../papers/paper-view.ts';
import type { PaymentWordKey } from '../payments/payment-words.ts';
import type { LineKind } from '../pricing/quote-basket.ts';
import type { RefundStatus } from '../refunds/refund-status.ts';
import type { TicketWordKey } from '../tickets/ticket-words.ts';
import type { CancellationRow, StaffRefund } from './cancellation-views.ts';
import type { PersonView } from './order-list-view.ts';
import type { ProcessView } from './process-view.ts';

/** A line as it was sold. */
export interface StaffOrderLine {
  readonly kind: LineKind;
  readonly name: string;
  readonly variantName: string | null;
  /** Name of the dated price it was sold at; null for the regular one. */
  readonly tierName: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  readonly grossMinor: number;
  readonly taxMinor: number;
  readonly taxRateBp: number;
}

/** One attempt to pay. Instants are ISO 8601 UTC. */
export interface StaffPayment {
  readonly attempt: number;
  /** Name of the payment partner. */
  readonly processor: string;
  /** The partner's own id of the payment, to find it there; null before it is paid. */
  readonly processorPaymentId: string | null;
  /** Row of `paymentWords`. */
  readonly state: PaymentWordKey;
  readonly amountMinor: number;
  readonly paidMinor: number | null;
  readonly openedAt: string;
  readonly paidAt: string | null;
  /** Row of `disputeWords`; null while nobody contests it. */
  readonly dispute: DisputeKey | null;
  /** Paid although the order was paid already. */
  readonly isExtra: boolean;
  /** Why the last try was declined, in words; null when none was. */
  readonly declined: { readonly at: string; readonly why: string } | null;
}

/** A mail about an order or a ticket. Instants are ISO 8601 UTC. */
export interface StaffMail {
  readonly mailId: string;
  /** What it is: "Receipt". */
  readonly name: string;
  /** Row of `mailWords`. */
  readonly state: MailWordKey;
  readonly stateAt: string;
  readonly createdAt: string;
  /** Tries to hand it to the provider, those that failed included. */
  readonly tries: number;
  readonly failedTries: number;
  /** Reference of the ticket it is about; null when it is about the order. */
  readonly ticketReference: string | null;
}

/** A ticket as it stands on its order's page. */
export interface StaffOrderTicket {
  readonly ticketId: string;
  readonly reference: string;
  readonly typeName: string;
  /** Null when nobody is named, and for whoever may not read names. */
  readonly attendee: PersonView | null;
  readonly isNamed: boolean;
  /** Row of `ticketWords`. */
  readonly state: TicketWordKey;
}

/** An order as support sees it. Instants are ISO 8601 UTC. */
export interface StaffOrderView {
  readonly orderId: string;
  readonly reference: string;
  readonly event: { readonly slug: string; readonly name: string; readonly timeZone: string };
  /** Row of `orderWords`. */
  readonly state: OrderWordKey;
  /** Row of `refundStatusWords`. */
  readonly refund: RefundStatus;
  /** What was sent back of its price. */
  readonly refundedMinor: number;
  /** Newest first. */
  readonly refunds: readonly StaffRefund[];
  /** Wishes to cancel, newest first. */
  readonly cancellations: readonly CancellationRow[];
  /** Its receipts and credit notes. */
  readonly papers: OrderPapersView;
  readonly receipt: ReceiptStatus;
  /** Why it was refused, as the buyer read it; null when it was not. */
  readonly refusal: string | null;
  readonly process: ProcessView;
  readonly buyer: PersonView | null;
  readonly lines: readonly StaffOrderLine[];
  readonly currency: string;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly discountMinor: number;
  /** The code that was taken; how many of its tickets and how much it takes off here. */
  readonly coupon: {
    readonly code: string;
    readonly discountedTickets: number;
    readonly discountMinor: number;
    readonly state: 'HELD' | 'USED' | 'RETURNED' | 'NOT_TAKEN';
  } | null;
  readonly createdAt: string;
  readonly completedAt: string | null;
  readonly payments: readonly StaffPayment[];
  readonly tickets: readonly StaffOrderTicket[];
  readonly mails: readonly StaffMail[];
  /** References of the order it took the place of, and of the one that took its place. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** Whether the order has a receipt that can be sent again. */
  readonly canResendReceipt: boolean;
}
