import { describe, expect, it } from 'vitest';
import { pageExpiry } from './checkout-params.ts';
import { fromStripeAmount, toStripeAmount } from './stripe-amount.ts';

describe('amounts in Stripe’s units', () => {
  // Ours by the runtime's ISO 4217 table, Stripe's by docs.stripe.com/currencies.
  it.each([
    ['EUR', 29_000, 29_000],
    ['JPY', 4200, 4200],
    ['ISK', 5, 500],
    ['UGX', 5, 500],
    ['KWD', 5120, 5120],
  ])('%s %i becomes %i and comes back', (currency, ours, stripes) => {
    expect(toStripeAmount({ amountMinor: ours, currency })).toBe(stripes);
    expect(fromStripeAmount(stripes, currency.toLowerCase())).toEqual({ amountMinor: ours, currency });
  });

  it('never rounds', () => {
    const refused = expect.objectContaining({ code: 'REFUSED', vendorCode: 'amount_not_representable' });
    expect(() => toStripeAmount({ amountMinor: 5124, currency: 'KWD' })).toThrow(refused);
    expect(() => fromStripeAmount(550, 'isk')).toThrow(refused);
  });
});

describe('pageExpiry', () => {
  const now = new Date('2027-03-01T10:00:00.250Z');
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  it.each([
    ['at least 31 minutes', 15, '2027-03-01T10:31:01Z'],
    ['with the hold', 45, '2027-03-01T10:45:01Z'],
    ['below 24 hours', 3 * 24 * 60, '2027-03-02T09:59:01Z'],
  ])('closes %s, in whole seconds', (_, holdMinutes, expected) => {
    expect(pageExpiry(inMinutes(holdMinutes), now)).toBe(Date.parse(expected) / 1000);
  });
});
