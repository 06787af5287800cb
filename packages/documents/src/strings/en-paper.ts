import { paperNames } from '@lanyard/domain/papers/paper-states';

/** Words of receipts and credit notes. */
export const enPaper = {
  names: paperNames,
  /** Stands for a text in letters that the document's faces do not have. */
  elsewhere: 'As on the order page',
  taxId: (id: string) => `Tax number ${id}`,
  vatId: (id: string) => `VAT number ${id}`,
  madeOutTo: 'For',
  about: 'About',
  order: (reference: string) => `Order ${reference}`,
  tickets: (references: readonly string[]) =>
    `${references.length === 1 ? 'Ticket' : 'Tickets'} ${references.join(', ')}`,
  line: (quantity: number, name: string) => `${quantity} × ${name}`,
  each: (amount: string) => `${amount} each`,
  discount: (code: string | null, amount: string) =>
    `${code === null ? 'discount' : `code ${code}`} −${amount}`,
  at: (percent: string) => `tax ${percent} included`,
  credited: (number: string) => `Given back before, credit note ${number}`,
  rate: 'Tax rate',
  net: 'Net',
  tax: 'Tax',
  gross: 'Gross',
  total: { RECEIPT: 'Total', CREDIT_NOTE: 'Total credited' },
  why: {
    SALE: (number: string, day: string) => `About receipt ${number} of ${day}.`,
    CORRECTION: (number: string, day: string) =>
      `Takes back what is left of receipt ${number} of ${day}, which is made out anew with other details. No money moves by it.`,
    REFUND: (number: string, day: string) => `Takes off receipt ${number} of ${day} what was given back.`,
  },
  moved: {
    RECEIPT: (amount: string, day: string, by: string, reference: string | null) =>
      `Paid: ${amount} on ${day} by ${by}${reference === null ? '' : `, ${reference}`}.`,
    CREDIT_NOTE: (amount: string, day: string, by: string, reference: string | null) =>
      `Sent back: ${amount} on ${day} by ${by}${reference === null ? '' : `, ${reference}`}.`,
  },
  nothingMoved: 'No money moves by this paper.',
} as const;
