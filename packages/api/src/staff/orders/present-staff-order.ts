import type { PersonFacts } from '@lanyard/db/people/people-repository';
import { errorSentence } from '@lanyard/domain/errors/error-codes';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { orderWordKey } from '@lanyard/domain/orders/order-words';
import type { OrderPapersView } from '@lanyard/domain/papers/paper-view';
import { declineWords } from '@lanyard/domain/payments/decline-words';
import { disputeKey } from '@lanyard/domain/payments/dispute-words';
import type { LineKind } from '@lanyard/domain/pricing/quote-basket';
import { paymentWordKey } from '@lanyard/domain/payments/payment-word-key';
import { refundStatusKey } from '@lanyard/domain/refunds/refund-words';
import type { StaffRefund } from '@lanyard/domain/staff/cancellation-views';
import type { ProcessView } from '@lanyard/domain/staff/process-view';
import type {
  StaffMail,
  StaffOrderLine,
  StaffOrderTicket,
  StaffOrderView,
  StaffPayment,
} from '@lanyard/domain/staff/staff-order-view';
import type { RegistrationStatus, TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { ticketWordKey } from '@lanyard/domain/tickets/ticket-words';
import { refusalCode, sentenceFacts } from '../../orders/answer-from-row.ts';
import { presentRow } from '../cancellations/present-row.ts';
import type { FoundStaffOrder } from './find-staff-order.ts';

/** What was read besides the order's own rows; `people` is null for whoever may not see them. */
export interface OrderBesides {
  readonly people: ReadonlyMap<string, PersonFacts> | null;
  readonly mails: readonly StaffMail[];
  readonly papers: OrderPapersView;
  readonly progress: OrderProgress;
  readonly process: ProcessView;
}

/** An order as support sees it. */
export function presentStaffOrder(
  order: FoundStaffOrder,
  { people, mails, papers, progress, process }: OrderBesides,
): StaffOrderView {
  return {
    orderId: order.id,
    reference: order.reference,
    event: { slug: order.event.slug, name: order.event.name, timeZone: order.event.timeZone },
    state: order.cancelledAt ? 'CANCELLED' : orderWordKey(progress),
    refund: refundStatusKey(order.refundStatus),
    refundedMinor: order.refundedMinor,
    refunds: order.refunds.map(presentRefund),
    cancellations: order.cancellations.map((wish) => presentRow(wish, people ?? new Map())),
    papers,
    receipt: progress.receipt,
    refusal:
      order.status === 'REFUSED'
        ? errorSentence(refusalCode(order.refusalCode), sentenceFacts(order.refusalFacts))
        : null,
    process,
    buyer: people?.get(order.buyerId) ?? null,
    lines: order.items.map(presentLine),
    currency: order.currency,
    grossMinor: order.grossMinor,
    netMinor: order.netMinor,
    taxMinor: order.taxMinor,
    discountMinor: order.discountMinor,
    coupon: presentCoupon(order),
    createdAt: order.createdAt.toISOString(),
    completedAt: order.completedAt?.toISOString() ?? null,
    payments: order.payments.map(presentPayment),
    tickets: order.tickets.map((ticket) => presentTicketRow(ticket, people)),
    mails,
    replaces: order.replaces,
    replacedBy: order.replacedBy,
    canResendReceipt: order.status === 'COMPLETED',
  };
}

function presentLine(item: FoundStaffOrder['items'][number]): StaffOrderLine {
  return {
    // Only commands write it, and they know these three.
    kind: item.kind as LineKind,
    name: item.name,
    variantName: item.variantName,
    tierName: item.tierName,
    quantity: item.quantity,
    unitGrossMinor: item.unitGrossMinor,
    discountMinor: item.discountMinor,
    grossMinor: item.grossMinor,
    taxMinor: item.taxMinor,
    taxRateBp: item.taxRateBp,
  };
}

function presentCoupon({ couponCode, couponUsages: [usage] }: FoundStaffOrder): StaffOrderView['coupon'] {
  if (couponCode === null) return null;
  if (!usage) return { code: couponCode, discountedTickets: 0, discountMinor: 0, state: 'NOT_TAKEN' };
  const { quantity, discountMinor, status } = usage;
  const state = status === 'HELD' || status === 'USED' ? status : 'RETURNED';
  return { code: couponCode, discountedTickets: quantity, discountMinor, state };
}

function presentRefund(refund: FoundStaffOrder['refunds'][number]): StaffRefund {
  return {
    refundId: refund.id,
    // Only commands write these two columns, and they are typed.
    status: refund.status as StaffRefund['status'],
    cause: refund.cause as StaffRefund['cause'],
    amountMinor: refund.amountMinor,
    processorRefundId: refund.processorRefundId,
    failureCode: refund.failureCode,
    at: (refund.failedAt ?? refund.sentAt ?? refund.createdAt).toISOString(),
    canRetry: refund.status === 'FAILED' && refund.retriedById === null,
  };
}

function presentPayment(payment: FoundStaffOrder['payments'][number]): StaffPayment {
  const { declinedAt, declineCode } = payment;
  return {
    attempt: payment.attempt,
    processor: payment.processor,
    processorPaymentId: payment.processorPaymentId,
    state: paymentWordKey(payment),
    amountMinor: payment.amountMinor,
    paidMinor: payment.paidMinor,
    openedAt: payment.createdAt.toISOString(),
    paidAt: payment.paidAt?.toISOString() ?? null,
    dispute: disputeKey(payment.disputeStatus),
    isExtra: payment.isExtra,
    declined: declinedAt && { at: declinedAt.toISOString(), why: declineWords(declineCode ?? '') },
  };
}

function presentTicketRow(
  ticket: FoundStaffOrder['tickets'][number],
  people: OrderBesides['people'],
): StaffOrderTicket {
  // Only commands write these two columns, and they are typed.
  const status = ticket.status as TicketStatus;
  const registration = ticket.registration as RegistrationStatus;
  return {
    ticketId: ticket.id,
    reference: ticket.reference,
    typeName: ticket.item.name,
    attendee: people?.get(ticket.attendee?.personId ?? '') ?? null,
    isNamed: ticket.attendee !== null,
    state: ticketWordKey({ status, registration, isNamed: ticket.attendee !== null }),
  };
}
