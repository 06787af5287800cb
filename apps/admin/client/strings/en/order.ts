import type { PaperCause } from '@lanyard/domain/papers/paper-states';
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
  papers: {
    title: 'Receipts',
    stands: 'Stands now',
    about: (cause: PaperCause, credits: string | null) => {
      if (cause === 'REFUND') return `What was given back of ${credits ?? ''}`;
      return credits === null ? null : `Takes back ${credits}`;
    },
    download: (name: string, number: string) => `${name} ${number} (PDF)`,
    madeOutTo: 'Made out to',
    buyerAlone: 'The buyer’s name alone',
    vat: (id: string) => `VAT ${id}`,
    hidden: `Whom it is made out to is for ${whoMay('people.read')}.`,
    over: 'All of it was given back, so nothing is left to make out anew.',
    notAllowed: `Correcting a receipt is for ${whoMay('orders.correctReceipt')}.`,
    correct: {
      button: 'Correct receipt',
      title: 'Make the receipt out anew?',
      what: 'A credit note takes back what is left of the receipt that stands, and another one over the same takes its place. The buyer is mailed both. No money moves by it.',
      confirm: 'Make it out anew',
      busy: 'Making it out',
      company: 'Company',
      vatId: 'VAT number',
      vatHelp: 'With or without the letters of its country',
      address: 'Billing address',
      country: 'Country',
      noCountry: 'No country',
    },
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
    to: 'To another address',
    toHelp:
      'Empty for the buyer’s own. It is a mail with the links to order and tickets: be sure whose it is.',
    confirm: 'Send again',
    busy: 'Sending',
    cancel: 'Not now',
    close: 'Close',
    done: 'The receipt is on its way',
    doneSentence: 'The timeline shows when it is delivered.',
  },
} as const;
