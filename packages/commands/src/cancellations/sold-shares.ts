import { ticketShares, type SharedLine, type TicketShare } from '@lanyard/domain/cancellations/ticket-shares';

/** A ticket's place in its order. */
export interface SoldTicket {
  readonly id: string;
  readonly orderItemId: string;
  /** The line it was sold in, when it was converted since; null otherwise. */
  readonly soldItemId: string | null;
}

/** Which of an order's lines a ticket was sold in. */
export function soldIn({ orderItemId, soldItemId }: Omit<SoldTicket, 'id'>): string {
  return soldItemId ?? orderItemId;
}

/** What each ticket of an order was sold for, by ticket id; `tickets` are all of its tickets by position. */
export function soldShares(
  items: readonly (SharedLine & { readonly id: string })[],
  tickets: readonly SoldTicket[],
): ReadonlyMap<string, TicketShare> {
  const sold = new Map<string, TicketShare>();
  for (const item of items) {
    const shares = ticketShares(item);
    const mine = tickets.filter((ticket) => soldIn(ticket) === item.id);
    for (const [index, { id }] of mine.entries()) {
      const share = shares[index];
      if (share) sold.set(id, share);
    }
  }
  return sold;
}
