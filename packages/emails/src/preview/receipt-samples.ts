import type { ReceiptCorrectedProps } from '../email-props.ts';

/** A receipt that got its company's name. */
export const receiptCorrected: ReceiptCorrectedProps = {
  event: {
    name: 'Perennial 2027',
    dates: '11–13 May 2027',
    venue: 'Estufa Fria, Lisbon',
    accent: null,
  },
  readerName: 'Inês Duarte',
  orderReference: 'K7M2QX',
  oldNumber: 'PERENNIAL-R-00042',
  noteNumber: 'PERENNIAL-C-00007',
  number: 'PERENNIAL-R-00043',
  amountMinor: 114_120,
  currency: 'EUR',
  orderUrl: 'https://tickets.example.org/o/2Zt5mB0aQpYv8LrXc1NfWg',
  contact: 'Write to hello@perennial.example.',
};

/** The same for a name that fills its line, in another colour, with nothing optional. */
export const receiptCorrectedLong: ReceiptCorrectedProps = {
  ...receiptCorrected,
  event: {
    name: 'Lisbon Durable Meetup',
    dates: '4 March 2027',
    venue: 'Casa do Largo, Lisbon',
    accent: '#7c3aed',
  },
  readerName: 'Maximiliane-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst',
  currency: 'JPY',
  contact: null,
};
