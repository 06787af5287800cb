import type {
  TransferAcceptedProps,
  TransferEndedProps,
  TransferHandedOnProps,
  TransferOfferedProps,
  TransferOfferProps,
} from '../email-props.ts';

const event = {
  name: 'Perennial 2027',
  dates: '11–13 May 2027',
  venue: 'Estufa Fria, Lisbon',
  accent: null,
};
const ticket = {
  event,
  typeName: 'Conference + workshops',
  contact: 'Write to hello@perennial.example.',
};
const reference = 'K7M2QX-3';
const ticketUrl = 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE';
const eventUrl = 'https://tickets.example.org/e/perennial';
const expiresAt = '4 May 2027, 09:00 WEST';

/** To somebody a friend offers a ticket to. */
export const transferOffer: TransferOfferProps = {
  ...ticket,
  readerName: 'Tomás Figueiredo',
  offererName: 'Inês Duarte',
  expiresAt,
  offerUrl: 'https://tickets.example.org/x/9QkT4xV7bNsH3mYd0RfGzA',
};

/** The organizers' own offer, to a name in another script, with nothing optional. */
export const transferOfferByOrganizers: TransferOfferProps = {
  ...transferOffer,
  event: { ...event, name: 'Lisbon Durable Meetup', accent: '#7c3aed' },
  readerName: 'محمد بن سلمان العتيبي',
  offererName: null,
  contact: null,
};

/** To the holder of a ticket that was offered. */
export const transferOffered: TransferOfferedProps = {
  ...ticket,
  ...{ readerName: 'Inês Duarte', recipientName: 'Tomás Figueiredo', reference, expiresAt, ticketUrl },
};

/** To somebody who took a ticket over and is asked a few things. */
export const transferAccepted: TransferAcceptedProps = {
  ...ticket,
  ...{ readerName: '王小明', reference, hasQuestions: true, ticketUrl },
};

/** To a holder who is not the buyer. */
export const transferHandedOn: TransferHandedOnProps = {
  ...ticket,
  ...{ readerName: 'Inês Duarte', recipientName: 'Tomás Figueiredo', reference },
  pageUrl: eventUrl,
  isOrderPage: false,
};

/** The same to a buyer, of somebody with a very long name. */
export const transferHandedOnByBuyer: TransferHandedOnProps = {
  ...transferHandedOn,
  recipientName: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim(),
  pageUrl: 'https://tickets.example.org/o/2Zt5mB0aQpYv8LrXc1NfWg',
  isOrderPage: true,
};

/** To a holder whose offer was declined. */
export const transferDeclined: TransferEndedProps = {
  ...ticket,
  end: 'DECLINED',
  isHolder: true,
  readerName: 'Inês Duarte',
  otherName: 'Tomás Figueiredo',
  pageUrl: ticketUrl,
};

/** To somebody whose offer was taken back. */
export const transferWithdrawn: TransferEndedProps = {
  ...transferDeclined,
  end: 'WITHDRAWN',
  isHolder: false,
  readerName: 'Tomás Figueiredo',
  otherName: 'Inês Duarte',
  pageUrl: eventUrl,
};
