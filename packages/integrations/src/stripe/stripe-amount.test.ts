import { describe, expect, it } from 'vitest';
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
