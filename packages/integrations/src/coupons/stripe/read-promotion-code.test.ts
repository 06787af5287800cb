import type { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import { makeCode } from '../coupon-source.harness.ts';
import { readPromotionCode } from './read-promotion-code.ts';

const coupon: Stripe.Coupon = {
  id: 'early',
  object: 'coupon',
  amount_off: null,
  created: 0,
  currency: null,
  duration: 'once',
  duration_in_months: null,
  livemode: false,
  max_redemptions: null,
  metadata: {},
  name: null,
  percent_off: 20,
  redeem_by: null,
  times_redeemed: 0,
  valid: true,
};
const amount = { percent_off: null, amount_off: 1500, currency: 'eur' };

/** What Stripe says of a code, with changes to the code and to its coupon. */
function read(changes: Partial<Stripe.PromotionCode>, terms: Partial<Stripe.Coupon> = {}) {
  const promotionCode: Stripe.PromotionCode = {
    id: 'promo_1',
    object: 'promotion_code',
    active: true,
    code: 'Early',
    created: 0,
    customer: null,
    customer_account: null,
    expires_at: null,
    livemode: false,
    max_redemptions: null,
    metadata: {},
    promotion: { type: 'coupon', coupon: { ...coupon, ...terms } },
    restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    times_redeemed: 0,
    ...changes,
  };
  return readPromotionCode(promotionCode, makeCode('EARLY'));
}

describe('readPromotionCode', () => {
  it('takes a code without labels as one for everybody, any event, without end', () => {
    expect(read({ times_redeemed: 3 })).toEqual({
      sourceId: 'promo_1',
      code: 'EARLY',
      isActive: true,
      discount: { kind: 'PERCENT', percentBp: 2000 },
      capacity: null,
      startsAt: null,
      endsAt: null,
      eventSlug: null,
      ticketTypeKeys: null,
      minimumTickets: 1,
      perOrder: null,
      oncePerBuyer: false,
      unlocks: [],
      label: null,
      fault: null,
      timesRedeemed: 3,
      ridesOnProcessor: true,
    });
  });

  it('lets somebody else’s labels stand beside ours', () => {
    expect(read({ metadata: { campaign: 'spring', lanyard_capacity: '5' } })).toMatchObject({ capacity: 5 });
  });

  it('reads what people type', () => {
    const metadata = {
      lanyard_event: ' perennial-2027 ',
      lanyard_capacity: ' 40 ',
      lanyard_starts_at: '2027-01-01T00:00+01:00',
      lanyard_ends_at: '2027-03-31T23:59:59Z',
      lanyard_ticket_types: 'conference, student',
      lanyard_minimum_tickets: '5',
      lanyard_per_order: ' 2 ',
      lanyard_once_per_buyer: 'TRUE',
      lanyard_unlocks: 'backstage , speaker',
      lanyard_per: 'Ticket',
      lanyard_label: ' Podcast, spring ',
    };
    expect(read({ metadata }, amount)).toMatchObject({
      discount: { kind: 'AMOUNT', amountMinor: 1500, currency: 'EUR', per: 'TICKET' },
      capacity: 40,
      startsAt: new Date('2026-12-31T23:00:00Z'),
      endsAt: new Date('2027-03-31T23:59:59Z'),
      eventSlug: 'perennial-2027',
      ticketTypeKeys: ['conference', 'student'],
      minimumTickets: 5,
      perOrder: 2,
      oncePerBuyer: true,
      unlocks: ['backstage', 'speaker'],
      label: 'Podcast, spring',
    });
  });

  it('takes nothing off where none an order are discounted, and lets Stripe take nothing off either', () => {
    const metadata = { lanyard_per_order: '0', lanyard_unlocks: 'backstage' };
    expect(read({ metadata })).toMatchObject({
      discount: { kind: 'PERCENT', percentBp: 0 },
      capacity: null,
      perOrder: null,
      unlocks: ['backstage'],
      ridesOnProcessor: false,
    });
  });

  it.each([
    ['a capacity in words', { lanyard_capacity: 'forty' }],
    ['a capacity below nothing', { lanyard_capacity: '-1' }],
    ['half a ticket', { lanyard_capacity: '2.5' }],
    ['a date without time', { lanyard_ends_at: '2027-03-31' }],
    ['a time without zone', { lanyard_ends_at: '2027-03-31T23:59:59' }],
    ['a day that is not', { lanyard_starts_at: '2027-13-31T23:59:59Z' }],
    ['a gap in a list', { lanyard_ticket_types: 'conference,,student' }],
    ['a minimum of nothing', { lanyard_minimum_tickets: '0' }],
    ['half a ticket an order', { lanyard_per_order: '0.5' }],
    ['a gap in what it opens', { lanyard_unlocks: 'backstage,' }],
    ['neither yes nor no', { lanyard_once_per_buyer: 'maybe' }],
    ['per what?', { lanyard_per: 'seat' }],
    ['a key with a typing error', { lanyard_capactiy: '40' }],
  ])('closes for %s', (_, metadata) => {
    expect(read({ metadata: { lanyard_event: 'demo', ...metadata } })).toMatchObject({
      isActive: true,
      capacity: 0,
      fault: { key: Object.keys(metadata)[0] },
      eventSlug: 'demo',
    });
  });

  it('tells a key that means nothing from a value that cannot be read', () => {
    expect(read({ metadata: { lanyard_capactiy: '40' } }).fault).toEqual({
      ...{ kind: 'UNKNOWN_KEY', key: 'lanyard_capactiy' },
    });
    expect(read({ metadata: { lanyard_capacity: 'forty' } }).fault).toEqual({
      ...{ kind: 'UNREADABLE', key: 'lanyard_capacity' },
    });
  });

  it.each<[string, 'CONDITION' | 'DISCOUNT', Partial<Stripe.PromotionCode>, Partial<Stripe.Coupon>]>([
    ['a part of a hundredth of a per cent', 'DISCOUNT', {}, { percent_off: 12.345 }],
    ['an amount we have no unit for', 'DISCOUNT', {}, { ...amount, amount_off: 1550, currency: 'isk' }],
    ['certain products', 'CONDITION', {}, { applies_to: { products: ['prod_1'] } }],
    ['a certain customer', 'CONDITION', { customer: 'cus_1' }, {}],
    ['a coupon that is gone', 'DISCOUNT', { promotion: { type: 'coupon', coupon: null } }, {}],
    [
      'a minimum sum',
      'CONDITION',
      {
        restrictions: {
          first_time_transaction: false,
          minimum_amount: 5000,
          minimum_amount_currency: 'eur',
        },
      },
      {},
    ],
    [
      'newcomers',
      'CONDITION',
      {
        restrictions: { first_time_transaction: true, minimum_amount: null, minimum_amount_currency: null },
      },
      {},
    ],
  ])('closes for %s, which only Stripe could hold', (_, kind, changes, terms) => {
    const found = read({ metadata: { lanyard_capacity: '9' }, ...changes }, terms);
    expect(found).toMatchObject({ capacity: 0, fault: { kind } });
  });

  it('ends with whatever ends first', () => {
    const seconds = (iso: string) => Date.parse(iso) / 1000;
    const metadata = { lanyard_ends_at: '2027-03-03T00:00:00Z' };
    const expires_at = seconds('2027-03-02T00:00:00Z');
    const redeem_by = seconds('2027-03-01T00:00:00Z');
    expect(read({ metadata }).endsAt).toEqual(new Date('2027-03-03T00:00:00Z'));
    expect(read({ metadata, expires_at }).endsAt).toEqual(new Date('2027-03-02T00:00:00Z'));
    expect(read({ metadata, expires_at }, { redeem_by }).endsAt).toEqual(new Date('2027-03-01T00:00:00Z'));
    expect(read({ expires_at }).endsAt).toEqual(new Date('2027-03-02T00:00:00Z'));
  });
});
