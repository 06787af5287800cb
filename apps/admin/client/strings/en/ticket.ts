/** Words of a ticket's page. */
export const ticketPageWords = {
  crumb: 'Tickets',
  attendee: {
    title: 'Attendee',
    nobody: 'Nobody is named yet. Whoever holds the link can do it.',
    isBuyer: 'is also the buyer',
    namedAt: 'Named',
  },
  ticket: {
    title: 'Ticket',
    type: 'Type',
    price: 'Price',
    issued: 'Issued',
    order: 'Order',
    includes: 'Includes',
  },
} as const;
