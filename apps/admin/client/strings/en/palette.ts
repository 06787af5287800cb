import { whoMay } from '@lanyard/domain/staff/can';
import type { PersonFoundBy } from '@lanyard/domain/staff/search-view';

const how = {
  EMAIL: '',
  NAME_WHOLE: '',
  NAME_START: '',
  NAME_SOUND: 'sounds like it',
  COMPANY: '',
} as const satisfies Record<PersonFoundBy, string>;

/** Words of the search over everything. */
export const paletteWords = {
  title: 'Find anything',
  open: 'Find anything',
  label: 'Name, e-mail, reference, company, code, workshop or page',
  placeholder: 'Name, e-mail, reference, code, page …',
  close: 'Close',
  key: (isApple: boolean) => (isApple ? '⌘K' : 'Ctrl K'),
  groups: {
    rooms: 'Pages',
    orders: 'Orders',
    tickets: 'Tickets',
    similar: 'Did you mean',
    people: 'People',
    coupons: 'Codes',
    workshops: 'Workshops',
    lists: 'Lists',
  },
  results: 'Results',
  found: (count: number) =>
    count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'result' : 'results'}`,
  nothing: (text: string) => `Nothing fits “${text}”`,
  nothingSentence:
    'A name is found by whole words, its first three letters or its sound; an address only as a whole.',
  searching: 'Searching',
  withoutPeople: `Names, addresses and companies are for ${whoMay('people.read')}.`,
  bought: (reference: string) => `bought ${reference}`,
  named: (reference: string) => `on ticket ${reference}`,
  how,
  used: (count: number) => `${count.toLocaleString('en')} used`,
  allOrders: (text: string) => `All orders that fit “${text}”`,
  allTickets: (text: string) => `All tickets that fit “${text}”`,
  keys: { choose: 'to choose', open: 'to open', leave: 'to leave' },
} as const;
