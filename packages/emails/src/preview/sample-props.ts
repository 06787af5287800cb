import type { CouponCodeProps, OrderReceiptProps, TicketLinkProps } from '../email-props.ts';

const event = {
  name: 'Perennial 2027',
  dates: '11–13 May 2027',
  venue: 'Estufa Fria, Lisbon',
  accent: null,
};

/** A team's order at two tax rates, with names still to come. */
export const teamReceipt: OrderReceiptProps = {
  event,
  order: { reference: 'K7M2QX', placedAt: '23 November 2026, 10:15 (Lisbon time)' },
  buyerName: 'Inês Duarte',
  number: 'PERENNIAL-R-00042',
  lines: [
    { name: 'Conference', detail: 'Early bird', quantity: 2, unitGrossMinor: 29_000, grossMinor: 58_000 },
    { name: 'Conference + workshops', detail: null, quantity: 1, unitGrossMinor: 54_000, grossMinor: 54_000 },
    { name: 'The Perennial field guide', detail: null, quantity: 1, unitGrossMinor: 2120, grossMinor: 2120 },
  ],
  currency: 'EUR',
  discount: null,
  grossMinor: 114_120,
  netMinor: 93_057,
  taxMinor: 21_063,
  taxes: [
    { rateBp: 2300, netMinor: 91_057, taxMinor: 20_943 },
    { rateBp: 600, netMinor: 2000, taxMinor: 120 },
  ],
  orderUrl: 'https://tickets.example.org/o/2Zt5mB0aQpYv8LrXc1NfWg',
  ticket: null,
  ticketCount: 3,
  unnamedCount: 2,
  contact: 'Write to hello@perennial.example.',
};

/** One ticket for the buyer. */
export const singleReceipt: OrderReceiptProps = {
  ...teamReceipt,
  lines: [{ name: 'Conference', detail: null, quantity: 1, unitGrossMinor: 29_000, grossMinor: 29_000 }],
  grossMinor: 29_000,
  netMinor: 23_577,
  taxMinor: 5423,
  taxes: [{ rateBp: 2300, netMinor: 23_577, taxMinor: 5423 }],
  ticket: {
    url: 'https://tickets.example.org/t/9QkT4xV7bNsH3mYd0RfGzA',
    typeName: 'Conference',
    reference: 'K7M2QX-1',
    attendeeName: 'Inês Duarte',
  },
  ticketCount: 1,
  unnamedCount: 0,
};

/** A ticket and a T-shirt, cheaper by a code. */
export const discountedReceipt: OrderReceiptProps = {
  ...singleReceipt,
  lines: [
    { name: 'Conference', detail: 'Early bird', quantity: 1, unitGrossMinor: 24_900, grossMinor: 24_900 },
    { name: 'T-shirt', detail: 'M', quantity: 2, unitGrossMinor: 2400, grossMinor: 4800 },
  ],
  discount: { code: 'SPRING-20', amountMinor: 4980 },
  grossMinor: 24_720,
  netMinor: 20_098,
  taxMinor: 4622,
  taxes: [{ rateBp: 2300, netMinor: 20_098, taxMinor: 4622 }],
};

/** Nothing but a T-shirt. */
export const swagReceipt: OrderReceiptProps = {
  ...singleReceipt,
  lines: [{ name: 'T-shirt', detail: 'M', quantity: 1, unitGrossMinor: 2400, grossMinor: 2400 }],
  grossMinor: 2400,
  netMinor: 1951,
  taxMinor: 449,
  taxes: [{ rateBp: 2300, netMinor: 1951, taxMinor: 449 }],
  ticket: null,
  ticketCount: 0,
};

/** A free meetup in another colour, with nothing optional. */
export const freeReceipt: OrderReceiptProps = {
  event: {
    name: 'Lisbon Durable Meetup',
    dates: '4 March 2027',
    venue: 'Casa do Largo, Lisbon',
    accent: '#7c3aed',
  },
  order: { reference: 'P3WD9H', placedAt: '1 February 2027, 18:40 (Lisbon time)' },
  buyerName: '王小明',
  number: null,
  lines: [{ name: 'Seat', detail: null, quantity: 2, unitGrossMinor: 0, grossMinor: 0 }],
  currency: 'EUR',
  discount: null,
  grossMinor: 0,
  netMinor: 0,
  taxMinor: 0,
  taxes: [],
  orderUrl: 'https://tickets.example.org/o/Bb7',
  ticket: null,
  ticketCount: 2,
  unnamedCount: 0,
};

/** A colleague's ticket. */
export const ticketLink: TicketLinkProps = {
  event,
  attendeeName: 'Tomás Figueiredo',
  buyerName: 'Inês Duarte',
  typeName: 'Conference + workshops',
  reference: 'K7M2QX-3',
  ticketUrl: 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE',
  contact: 'Write to hello@perennial.example.',
};

/** A speaker's guest code, with all that a code can say. */
export const couponCode: CouponCodeProps = {
  event,
  name: 'Tomás Figueiredo',
  code: 'SPEAKER-7K4MQ-2XP9H',
  discount: '20 % off',
  opens: ['Speaker’s guest'],
  ticketTypes: ['Conference', 'Conference + workshops'],
  uses: 1,
  minimumTickets: 2,
  from: '1 January 2027, 09:00 (Lisbon time)',
  until: '31 March 2027, 23:59 (Lisbon time)',
  shopUrl: 'https://tickets.example.org/e/perennial-2027?coupon=SPEAKER-7K4MQ-2XP9H',
  contact: 'Write to hello@perennial.example.',
};

/** A code that opens something, to an address without a name. */
export const accessCode: CouponCodeProps = {
  ...couponCode,
  ...{
    name: null,
    discount: null,
    ticketTypes: null,
    uses: null,
    minimumTickets: 1,
    from: null,
    until: null,
  },
  contact: null,
};
