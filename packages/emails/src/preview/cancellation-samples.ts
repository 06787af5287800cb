import type { CancellationAskedProps, CancellationDecidedProps, RefundSentProps } from '../email-props.ts';

const event = {
  name: 'Perennial 2027',
  dates: '11–13 May 2027',
  venue: 'Estufa Fria, Lisbon',
  accent: null,
};
const orderUrl = 'https://tickets.example.org/o/2Zt5mB0aQpYv8LrXc1NfWg';
const ticketUrl = 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE';

/** A buyer who asked for two of their tickets. */
export const askedByBuyer: CancellationAskedProps = {
  event,
  readerName: 'Inês Duarte',
  references: ['K7M2QX-1', 'K7M2QX-3'],
  isWholeOrder: false,
  orderReference: 'K7M2QX',
  currency: 'EUR',
  pageUrl: orderUrl,
  isOrderPage: true,
  attendeeName: null,
  percent: 50,
  due: 29_000,
  contact: 'Write to hello@perennial.example.',
};

/** The buyer, when an attendee asked for theirs. */
export const askedByAttendee: CancellationAskedProps = {
  ...askedByBuyer,
  references: ['K7M2QX-3'],
  attendeeName: 'Tomás Figueiredo',
  due: 14_500,
};

/** An attendee who asked, to whom no amount is said. */
export const askedForOwn: CancellationAskedProps = {
  ...askedByBuyer,
  readerName: 'Tomás Figueiredo',
  references: ['K7M2QX-3'],
  orderReference: null,
  pageUrl: ticketUrl,
  isOrderPage: false,
  due: null,
  contact: null,
};

/** A whole order, approved with words. */
export const approved: CancellationDecidedProps = {
  ...askedByBuyer,
  isWholeOrder: true,
  isApproved: true,
  buyerName: null,
  amountMinor: 29_000,
  answer: 'We are sorry you cannot come. See you next year.',
};

/** An attendee whose ticket the buyer had cancelled. */
export const cancelledForAttendee: CancellationDecidedProps = {
  ...askedForOwn,
  isApproved: true,
  buyerName: 'Inês Duarte',
  amountMinor: null,
  answer: null,
};

/** A "no", with the reason. */
export const declined: CancellationDecidedProps = {
  ...askedForOwn,
  isApproved: false,
  buyerName: null,
  amountMinor: null,
  answer: 'The workshop’s catering is ordered by now.\nYou can still hand your ticket on.',
};

/** Money for what was cancelled. */
export const refundSent: RefundSentProps = {
  event,
  readerName: 'Inês Duarte',
  orderReference: 'K7M2QX',
  cause: 'CANCELLATION',
  amountMinor: 29_000,
  currency: 'EUR',
  noteNumber: 'PERENNIAL-C-00007',
  orderUrl,
  contact: 'Write to hello@perennial.example.',
};

/** Money that came too late. */
export const lateRefund: RefundSentProps = {
  ...refundSent,
  readerName: '王小明',
  cause: 'LATE',
  amountMinor: 8400,
  currency: 'JPY',
  noteNumber: null,
  contact: null,
};
