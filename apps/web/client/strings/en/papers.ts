import type { PaperCause } from '@lanyard/domain/papers/paper-states';

/** Words of an order's receipts and credit notes. */
export const paperWords = {
  title: 'Receipts',
  lead: 'Numbered papers for your books. None is ever changed: a correction is a credit note and another receipt.',
  current: 'Stands now',
  about: (cause: PaperCause, credits: string | null) => {
    if (cause === 'REFUND') return `What was given back of ${credits ?? ''}`;
    return credits === null ? null : `Takes back ${credits}`;
  },
  download: (name: string, number: string) => `${name} ${number} (PDF)`,
  madeOutTo: 'Made out to',
  vat: (id: string) => `VAT ${id}`,
  add: 'Add company, VAT number or address',
  correct: 'Correct company, VAT number or address',
  over: 'All of it was given back, so nothing is left to make out anew.',
  form: {
    title: 'Who is the receipt for?',
    lead: 'The receipt that stands gets a credit note, and another one over the same takes its place. We mail you both. No money moves by it.',
    company: 'Company',
    vatId: 'VAT number',
    vatHelp: 'With or without the letters of its country, like PT501442600',
    address: 'Billing address',
    addressHelp: 'Street and number, postcode and town',
    country: 'Country',
    noCountry: 'No country',
    save: 'Make the receipt out anew',
    saving: 'Making it out',
    keep: 'Keep it as it is',
    failed: 'The receipt stays as it was',
    same: 'The receipt says this already.',
    unreachable: 'We could not reach the server. Press again: nothing is done twice.',
    done: (number: string, email: string) => `Receipt ${number} stands now. Both papers go to ${email}.`,
  },
} as const;
