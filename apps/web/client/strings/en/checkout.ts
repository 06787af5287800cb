/** Words of the checkout. */
export const checkoutWords = {
  title: 'Checkout',
  tickets: {
    title: 'Your tickets',
    none: 'Nothing is chosen yet. Choose how many tickets you need.',
    others: 'Add another kind of ticket',
    left: (count: number) => (count === 0 ? 'Sold out' : `${count} left`),
    each: (price: string) => `${price} each`,
    until: (tier: string, when: string) => `${tier} until ${when}`,
    changed: (name: string, old: string, now: string) =>
      `The price of ${name} changed from ${old} to ${now}.`,
  },
  swag: {
    title: 'T-shirts and extras',
    lead: 'You get them at the desk of the event.',
    others: (names: readonly string[]) =>
      `Add ${names.length > 1 ? `${names.slice(0, -1).join(', ')} or ` : ''}${names.at(-1) ?? ''}`,
    which: (item: string) => `Kind of ${item}`,
    chosen: (variant: string, count: number) => (count === 0 ? variant : `${variant} × ${count}`),
    left: (variant: string | null, count: number) =>
      count === 0
        ? `${variant ?? 'This'} is sold out`
        : `${count} left${variant === null ? '' : ` in ${variant}`}`,
    tooMany: (left: number) =>
      left === 0 ? 'None is left. Take it out to go on.' : `Only ${left} left. Lower your choice to go on.`,
    most: (max: number) => `At most ${max} an order.`,
    quantity: (name: string) => `Number of ${name}`,
    fewer: (name: string) => `One ${name} fewer`,
    more: (name: string) => `One ${name} more`,
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
  coupon: {
    label: 'Code',
    help: 'For a discount, if you have one.',
    apply: 'Apply',
    empty: 'Enter a code.',
    checking: 'Checking the code',
    saves: (amount: string) => `You save ${amount}.`,
    opens: (names: string) => `Opens ${names}.`,
    percentOff: (percent: string) => `${percent} % off`,
    amountOff: (amount: string, per: 'ORDER' | 'TICKET') =>
      per === 'ORDER' ? `${amount} off` : `${amount} off each ticket`,
    someTickets: (names: string) => `Counts for ${names}.`,
    remove: 'Remove',
    removeLabel: (code: string) => `Remove the code ${code}`,
    waits: (code: string) => `The code ${code} is checked as soon as you choose a ticket.`,
    notChecked: 'Not checked yet',
    unreachable: 'We could not reach the server to check this code. Check your connection and try again.',
    tryAgain: 'Try again',
    goOnWithout: 'Go on without it',
    announce: (code: string, amount: string | null, opened: string) =>
      `The code ${code} is applied.${opened && ` It opens ${opened}.`}${amount === null ? '' : ` You save ${amount}.`}`,
  },
  summary: {
    title: 'Summary',
    total: 'Total',
    discount: (code: string) => `Code ${code}`,
    taxIncluded: (tax: string, percent: string) => `Includes ${tax} tax (${percent})`,
    pay: (total: string) => `Pay ${total}`,
    chooseFirst: 'Choose a ticket',
    placeFree: 'Complete order',
    busy: 'Reserving your seats',
    leaving: 'Opening the payment page',
    nextStep: (minutes: number) =>
      `You pay on our payment partner's page. Your choice is held for ${minutes} minutes while you do.`,
    nextStepFree: 'Nothing to pay: the order is completed at once.',
    oldPrice: 'Before:',
    newPrice: 'Now:',
  },
  problems: (count: number) =>
    count === 1 ? 'One field needs another look.' : `${count} fields need another look.`,
  refusedTitle: 'This did not work',
  unreachableTitle: 'We could not reach the server',
  unreachable:
    'Nothing is lost and nothing is charged twice: press the button again and it goes on with the same order.',
  priceChange: {
    title: 'The price has changed',
    couponTitle: 'The code does not count any more',
    unverifiedTitle: 'The code could not be checked',
    stillHere: 'Everything you typed is still here.',
    what: 'What',
    before: 'Before',
    now: 'Now',
    code: (code: string) => `Code ${code}`,
    total: 'Total',
    confirm: 'Confirm new price and go on',
    goOnWithout: (total: string) => `Go on without it · ${total}`,
    tryAgain: 'Try the code again',
    back: 'Back to my order',
    close: 'Close',
  },
  waiting: {
    title: 'You have an order waiting for payment',
    same: (until: string) => `Everything in it is held until ${until}. Go on where you left it.`,
    other: (until: string) =>
      `Everything in it is held until ${until}. What you order here takes its place and keeps what both have in common; the earlier one can then no longer be paid.`,
    continue: 'Continue with it',
    pay: 'Pay the earlier one',
    stillThere: (until: string) => `Your earlier order is still held until ${until} and can be paid.`,
  },
  overMeanwhile: { see: 'See that order' },
  twice: {
    title: (ago: string) => `You bought exactly this ${ago}. Buy it again?`,
    sentence:
      'The same things for the same people are already paid for. A second order is charged a second time.',
    see: 'See that order',
    again: (total: string) => `Buy it again · ${total}`,
    againFree: 'Order it again',
    close: 'Close',
  },
  ago: (ms: number) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 1) return 'a moment ago';
    if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
    const hours = Math.round(minutes / 60);
    return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  },
} as const;
