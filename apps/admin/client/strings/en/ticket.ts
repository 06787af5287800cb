/** Words of a ticket's page. */
export const ticketPageWords = {
  crumb: 'Tickets',
  attendee: {
    title: 'Attendee',
    nobody: 'Nobody is named yet. Whoever holds the link can do it.',
    isBuyer: 'is also the buyer',
    namedAt: 'Named',
  },
  answers: {
    title: 'Registration',
    open: 'The form was not sent yet.',
    sent: 'Sent',
    changed: 'Changed',
    none: 'Not answered',
    isNew: 'Asked later, not answered yet',
    hidden: (count: number) =>
      count === 1 ? 'One answer is not for your role.' : `${count} answers are not for your role.`,
    agreed: (version: number) => `Agreed to version ${version}`,
    withdrawn: (version: number) => `Version ${version}, taken back`,
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
