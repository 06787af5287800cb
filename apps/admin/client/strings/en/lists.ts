import { orderFilterWords } from '@lanyard/domain/staff/order-list-view';
import type { FoundCount, SearchedAs } from '@lanyard/domain/staff/order-list-view';
import { ticketFilterWords } from '@lanyard/domain/staff/ticket-list-view';
import { whoMay } from '@lanyard/domain/staff/can';

const found = ({ count, isMore }: FoundCount, one: string, many: string) =>
  `${count.toLocaleString('en')}${isMore ? '+' : ''} ${count === 1 && !isMore ? one : many}`;

/** Words of how a search was understood. */
export interface SearchWords {
  readonly sentences: Readonly<Record<SearchedAs, (q: string, found: FoundCount) => string>>;
  readonly clear: string;
}

/** What every list says, in its own words. */
export interface ListWords {
  readonly title: string;
  readonly table: string;
  readonly states: string;
  readonly waits: string;
  readonly hiddenNote: string;
  readonly pages: string;
  readonly newest: string;
  readonly older: string;
  readonly search: SearchWords;
  readonly empty: Readonly<
    Record<'title' | 'sentence' | 'filteredTitle' | 'filteredSentence' | 'foundTitle' | 'all', string>
  >;
}

function searchWords(one: string, many: string): SearchWords {
  const sentences = {
    REFERENCE: (q: string, count: FoundCount) =>
      `${found(count, one, many)} with the reference ${q.toUpperCase()}`,
    EMAIL: (q: string, count: FoundCount) => `${found(count, one, many)} of ${q}`,
    NAME: (q: string, count: FoundCount) => `${found(count, one, many)} of people called ${q}`,
    PROCESSOR_ID: (q: string, count: FoundCount) =>
      `${found(count, one, many)} with ${q} at the payment processor`,
    EMAIL_NOT_ALLOWED: () =>
      `Searching by name or address is for ${whoMay('people.read')}. A reference works.`,
    NOT_UNDERSTOOD: () => 'Type a name, a whole e-mail address, or a reference as it stands in a mail.',
  };
  return { sentences, clear: 'Clear the search' };
}

const shared = {
  hidden: 'Hidden',
  hiddenNote: `Names and addresses are for ${whoMay('people.read')}.`,
  needsPerson: 'Needs a person',
  newest: 'Newest',
  older: 'Older',
  pages: 'Pages',
  states: 'States',
  waits: 'Waits for',
};

/** Words of the orders list. */
export const orderListWords = {
  ...shared,
  title: 'Orders',
  table: 'Orders, newest first',
  filters: orderFilterWords,
  columns: {
    reference: 'Reference',
    buyer: 'Buyer',
    what: 'What',
    amount: 'Amount',
    state: 'State',
    coupon: 'Coupon',
    placed: 'Placed',
  },
  search: searchWords('order', 'orders'),
  empty: {
    title: 'No orders yet',
    sentence: 'Every order appears here by itself as soon as somebody presses “Pay”.',
    filteredTitle: 'Nothing here',
    filteredSentence: 'No order is in this state right now.',
    foundTitle: 'Nothing found',
    all: 'Show all orders',
  },
} as const;

/** Words of the tickets list. */
export const ticketListWords = {
  ...shared,
  title: 'Tickets',
  table: 'Tickets, newest first',
  filters: ticketFilterWords,
  columns: {
    reference: 'Reference',
    attendee: 'Attendee',
    type: 'Type',
    state: 'State',
    order: 'Order',
    waits: 'Waits for',
    issued: 'Issued',
  },
  search: searchWords('ticket', 'tickets'),
  empty: {
    title: 'No tickets yet',
    sentence: 'Tickets appear here as soon as an order is paid.',
    filteredTitle: 'Nothing here',
    filteredSentence: 'No ticket is in this state right now.',
    foundTitle: 'Nothing found',
    all: 'Show all tickets',
  },
} as const;
