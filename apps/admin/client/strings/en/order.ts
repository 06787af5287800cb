import { whoMay } from '@lanyard/domain/staff/can';

/** How payment partners write themselves. */
const processorNames: Readonly<Record<string, string>> = { stripe: 'Stripe' };

/** Words of an order's page. */
export const orderPageWords = {
  crumb: 'Orders',
  crumbs: 'Where you are',
  copyReference: 'Copy the reference',
  paid: (amount: string) => `Paid ${amount}`,
  due: (amount: string) => `${amount} to pay`,
  free: 'Nothing to pay',
  temporal: 'Open in Temporal',
  temporalHint: 'opens in a new tab',
  now: {
    until: (label: string, when: string, relative: string) => `${label} until ${when} (${relative})`,
    asleep: 'Sleeping',
    /** What comes next stands as a sentence of its own on the timeline; here its end is the time. */
    next: (sentence: string, when: string) => `Next: ${sentence.replace(/\.$/, '')}, ${when}.`,
    fromRow: 'The process itself did not answer, so this is what our records say.',
  },
  refused: 'Why it was not possible',
  replaces: 'Took the place of',
  replacedBy: 'Replaced by',
  buyer: 'Buyer',
  hiddenBuyer: `Name and address are for ${whoMay('people.read')}.`,
  money: {
    title: 'Money',
    line: (quantity: number, name: string) => `${quantity} × ${name}`,
    discount: (code: string) => `Code ${code}`,
    tax: 'of it tax',
    total: 'Total',
  },
  coupon: {
    title: 'Coupon',
    discounted: (count: number) => `${count} ${count === 1 ? 'ticket' : 'tickets'} at a discount`,
    states: {
      HELD: { label: 'Held', meaning: 'waiting' },
      USED: { label: 'Used', meaning: 'good' },
      RETURNED: { label: 'Given back', meaning: 'asleep' },
      NOT_TAKEN: { label: 'Not taken', meaning: 'asleep' },
    },
  },
  payments: {
    title: 'Payments',
    none: 'No payment was opened.',
    attempt: (n: number, processor: string) => `Attempt ${n}, ${processorNames[processor] ?? processor}`,
    declined: (why: string) => `Declined: ${why}`,
    copyId: "Copy the partner's id",
  },
  mails: {
    title: 'Mails',
    none: 'No mail has left yet.',
    tries: (failed: number) => `${failed} failed ${failed === 1 ? 'try' : 'tries'} before`,
    about: (reference: string) => `about ${reference}`,
  },
  tickets: {
    title: 'Tickets',
    none: 'Issued once it is paid.',
    notNamed: 'Nobody named yet',
    named: 'Named',
  },
  resend: {
    button: 'Resend receipt',
    notAllowed: `Sending again is for ${whoMay('orders.resendReceipt')}.`,
    notPossible: 'There is no receipt yet: it goes out when the order is complete.',
    title: 'Send the receipt again?',
    /** Says before it happens what will happen. */
    what: (to: string) =>
      `The same receipt, with the same links to the tickets, goes to ${to} once more. Links that were sent before keep working.`,
    whoKnows: 'the address of the buyer',
    noted: 'It stands on the timeline with your name.',
    confirm: 'Send again',
    busy: 'Sending',
    cancel: 'Not now',
    close: 'Close',
    done: 'The receipt is on its way',
    doneSentence: 'The timeline shows when it is delivered.',
  },
} as const;
