import { refundDue } from '@lanyard/domain/cancellations/refund-due';
import { refundPercent } from '@lanyard/domain/cancellations/refund-rules';
import type { TicketShare } from '@lanyard/domain/cancellations/ticket-shares';
import { minorDigits } from '@lanyard/domain/money/money';
import { policiesOf } from '../events/policies-of.ts';
import { soldShares, type SoldTicket } from './sold-shares.ts';

/** A line of an order, as far as giving money back goes. */
interface OfferedLine {
  readonly id: string;
  readonly kind: string;
  readonly workshopId: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  readonly discounted: number;
  readonly grossMinor: number;
}

/** An order whose money may go back. */
interface OfferedOrder {
  readonly id: string;
  readonly currency: string;
  readonly items: readonly OfferedLine[];
  readonly event: { readonly startsAt: Date; readonly policies: unknown };
}

/** A ticket's place in its order, and what it is worth since it was converted; null for what it was sold for. */
interface PlacedTicket extends SoldTicket {
  readonly worthMinor: number | null;
  readonly workshopSeats: readonly { readonly workshopId: string; readonly orderId: string | null }[];
}

/** What the event's rules give back of one ticket, in minor units. */
export interface TicketOffer extends TicketShare {
  /** What the same order was paid for the workshops that the ticket still has. */
  readonly workshopsMinor: number;
  /** Of both. */
  readonly dueMinor: number;
}

/** What the rules give back at one moment, in minor units. */
export interface RefundOffer {
  readonly percent: number;
  readonly feeMinor: number;
  /** By ticket id, of every ticket of the order. */
  readonly tickets: ReadonlyMap<string, TicketOffer>;
  /** Of all that was sold besides admission. */
  readonly swagDueMinor: number;
}

/** What an event's rules give back of an order at `now`; `tickets` are all of its tickets by position. */
export function refundOffer(order: OfferedOrder, tickets: readonly PlacedTicket[], now: Date): RefundOffer {
  const { refunds, refundFee } = policiesOf(order.event);
  const percent = refundPercent(refunds, order.event.startsAt, now);
  const feeMinor = Math.round(refundFee * 10 ** minorDigits(order.currency));
  const offers = new Map<string, TicketOffer>();
  const sold = soldShares(order.items, tickets);
  for (const ticket of tickets) {
    const share = sold.get(ticket.id);
    if (!share) continue;
    const grossMinor = ticket.worthMinor ?? share.grossMinor;
    const workshopsMinor = paidForWorkshops(order, ticket);
    const dueMinor = refundDue(grossMinor, percent, feeMinor) + refundDue(workshopsMinor, percent);
    offers.set(ticket.id, { ...share, grossMinor, workshopsMinor, dueMinor });
  }
  const swag = order.items.filter(({ kind }) => kind === 'SWAG');
  return {
    percent,
    feeMinor,
    tickets: offers,
    swagDueMinor: swag.reduce((sum, { grossMinor }) => sum + refundDue(grossMinor, percent), 0),
  };
}

/** A workshop's line is never discounted, so each of its seats cost the same. */
function paidForWorkshops({ id, items }: OfferedOrder, { workshopSeats }: PlacedTicket): number {
  const mine = workshopSeats.filter(({ orderId }) => orderId === id);
  return mine.reduce((sum, { workshopId }) => {
    const line = items.find((item) => item.workshopId === workshopId);
    return sum + (line?.unitGrossMinor ?? 0);
  }, 0);
}
