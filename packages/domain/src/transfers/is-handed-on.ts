/**
 * Whether a ticket is with somebody whom its buyer did not name: it was handed on, and not back to the buyer. Its
 * page, link and holder are then closed to the buyer, who keeps the order.
 */
export function isHandedOn(ticket: {
  readonly handedOnAt: Date | null;
  readonly attendee: { readonly isBuyer: boolean } | null;
}): boolean {
  return ticket.handedOnAt !== null && ticket.attendee?.isBuyer !== true;
}
