import { quoteBasket } from '@lanyard/domain/pricing/quote-basket';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleSwag, sampleType } from '../test-support/sample-event.ts';
import { priceChanges } from './price-changes.ts';
import { differsFrom, quotedPrices } from './quoted-prices.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const early = {
  key: 'early',
  name: 'Early bird',
  priceMinor: 24_000,
  startsAt: null,
  endsAt: '2027-01-01T00:00:00Z',
};
const shown = sampleEvent({
  ticketTypes: [sampleType({ tiers: [early] }), sampleType({ key: 'student', priceMinor: 9_000 })],
  swag: [sampleSwag()],
});
const basket = {
  lines: [
    { ticketTypeKey: 'conference', quantity: 2 },
    { ticketTypeKey: 'student', quantity: 1 },
  ],
  swag: [{ itemKey: 't-shirt', variantKey: 'm', quantity: 3 }],
};
const quoteOf = (event: typeof shown) => quoteBasket(event, basket, { now, coupon: null });

describe('prices the server has told', () => {
  it.each([
    [
      'the early price is gone',
      { ...shown, ticketTypes: [sampleType(), shown.ticketTypes[1] ?? sampleType()] },
    ],
    [
      'another dated price counts',
      {
        ...shown,
        ticketTypes: [
          sampleType({ tiers: [{ ...early, name: 'Last call', priceMinor: 31_000 }] }),
          shown.ticketTypes[1] ?? sampleType(),
        ],
      },
    ],
    ['the T-shirt costs more', { ...shown, swag: [sampleSwag({ priceMinor: 2_900 })] }],
  ])('are what the page shows next when %s', (_what, changed) => {
    const quote = quoteOf(changed);
    expect(differsFrom(shown, quote, now)).toBe(true);
    const next = quotedPrices(shown, quote, now);
    expect(quoteOf(next)).toEqual(quote);
    expect(differsFrom(next, quote, now)).toBe(false);
  });

  it('leave what has not changed as it is, tiers included', () => {
    const quote = quoteOf(shown);
    expect(differsFrom(shown, quote, now)).toBe(false);
    expect(quotedPrices(shown, quote, now)).toEqual(shown);
  });
});

it('tells the lines that cost something else, for their whole quantity', () => {
  const dearer = { ...shown, swag: [sampleSwag({ priceMinor: 2_900 })] };
  expect(priceChanges(quoteOf(shown), quoteOf(dearer))).toEqual([
    {
      line: expect.objectContaining({ key: 't-shirt', variantKey: 'm' }),
      beforeMinor: 7_200,
      nowMinor: 8_700,
    },
  ]);
  expect(priceChanges(quoteOf(shown), quoteOf(shown))).toEqual([]);
});
