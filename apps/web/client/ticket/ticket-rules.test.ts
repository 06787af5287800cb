import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { describe, expect, it } from 'vitest';
import { isMailed, ticketWordKey } from './ticket-rules.ts';

const ana = { name: 'Ana', email: 'ana@example.org' };
const rui = { name: 'Rui', email: 'rui@example.org' };
const open: TicketView = {
  reference: 'UPK-7Q4K-1',
  change: null,
  path: '/t/token',
  status: 'ISSUED',
  registration: 'OPEN',
  typeName: 'Conference',
  includes: [],
  attendee: null,
  buyerName: 'Ana',
  entryCode: '',
  version: 0,
  form: null,
  cancellation: {
    ...{ current: null, canAsk: true, price: null, currency: 'EUR' },
    terms: { percentNow: 100, rules: [], feeMinor: 0 },
  },
  transfer: { open: null, refusal: null, cutOffAt: '2027-06-02T07:30:00Z' },
  workshops: null,
  reminders: { wantsAll: true },
  event: {
    slug: 'demo',
    name: 'Upkeep',
    timeZone: 'Europe/Lisbon',
    startsAt: '2027-06-02T07:30:00Z',
    endsAt: '2027-06-04T16:30:00Z',
    venue: '',
    address: '',
    accent: null,
  },
};

describe('a ticket in words', () => {
  it('is ready once it has a name and answers, and over when cancelled', () => {
    expect(ticketWordKey(open)).toBe('UNNAMED');
    expect(ticketWordKey({ ...open, attendee: rui })).toBe('UNREGISTERED');
    expect(ticketWordKey({ ...open, attendee: rui, registration: 'DONE' })).toBe('READY');
    expect(ticketWordKey({ ...open, attendee: rui, status: 'CANCELLED' })).toBe('CANCELLED');
  });

  it('is said to be mailed only to somebody new who is not the buyer', () => {
    expect(isMailed(open, { ...open, attendee: rui })).toBe(true);
    expect(isMailed(open, { ...open, attendee: ana })).toBe(false);
    expect(isMailed({ ...open, attendee: rui }, { ...open, attendee: { ...rui, name: 'Rui T.' } })).toBe(
      false,
    );
  });
});
