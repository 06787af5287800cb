/** Words of the checkout. */
export const checkoutWords = {
  title: 'Checkout',
  tickets: {
    title: 'Your tickets',
    none: 'Nothing is chosen yet. Choose how many tickets you need.',
    others: 'Add another kind of ticket',
    left: (count: number) => (count === 0 ? 'Sold out' : `${count} left`),
    each: (price: string) => `${price} each`,
  },
  buyer: {
    title: 'You',
    lead: 'The receipt and the link to the order go to this address.',
    name: 'Name',
    email: 'E-mail address',
    emailHelp: 'Like name@example.org',
  },
  attendees: {
    title: 'Who are the tickets for?',
    lead: 'Names can come later: each ticket has a link of its own where a name is filled in.',
    ticket: (number: number, type: string) => `Ticket ${number} · ${type}`,
    question: (number: number) => `Who is ticket ${number} for?`,
    me: 'For me',
    later: 'Name later',
    now: 'Name now',
    someoneElse: 'Someone else',
    name: 'Name of the attendee',
    email: 'E-mail address of the attendee',
    emailHelp: 'The ticket is mailed there as soon as it is issued.',
  },
  summary: {
    title: 'Summary',
    total: 'Total',
    taxIncluded: (tax: string, percent: string) => `Includes ${tax} tax (${percent})`,
    pay: (total: string) => `Pay ${total}`,
    chooseFirst: 'Choose a ticket',
    placeFree: 'Get the tickets',
    busy: 'Reserving your seats',
    leaving: 'Opening the payment page',
    nextStep: (minutes: number) =>
      `You pay on our payment partner's page. Your seats are held for ${minutes} minutes while you do.`,
    nextStepFree: 'Nothing to pay: the tickets are issued at once.',
  },
  problems: (count: number) =>
    count === 1 ? 'One field needs another look.' : `${count} fields need another look.`,
  refusedTitle: 'This did not work',
  priceTitle: 'The price has changed',
  priceConfirm: (total: string) => `The new total is ${total}. Press the button again if that is fine.`,
  unreachableTitle: 'We could not reach the server',
  unreachable:
    'Nothing is lost and nothing is charged twice: press the button again and it goes on with the same order.',
  waiting: {
    title: 'You have an order waiting for payment',
    sentence: (until: string) => `Its seats are held until ${until}.`,
    continue: 'Continue with it',
  },
  paidAlready: {
    title: 'You have bought exactly this before',
    sentence:
      'The same tickets for the same people are already paid for. Buy them a second time only if you mean to.',
    see: 'See that order',
    again: 'Buy it again',
  },
} as const;
