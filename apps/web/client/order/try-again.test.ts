import type { OrderView } from '@lanyard/domain/orders/order-view';
import { expect, it } from 'vitest';
import { checkoutAgainPath } from './try-again.tsx';

it('leads back to the checkout with the same quantities and the same code', () => {
  const line = {
    kind: 'TICKET',
    variantKey: null,
    name: '',
    variantName: null,
    tierName: null,
    unitGrossMinor: 0,
    discountMinor: 0,
    grossMinor: 0,
    taxMinor: 0,
    taxRateBp: 0,
    ticketPositions: null,
  } as const;
  const order: Pick<OrderView, 'event' | 'lines' | 'couponCode'> = {
    event: {
      slug: 'demo',
      name: 'Upkeep',
      timeZone: 'Europe/Lisbon',
      startsAt: '',
      endsAt: '',
      venue: '',
      accent: null,
    },
    lines: [
      { ...line, key: 'conference', quantity: 2 },
      { ...line, key: 'student', quantity: 1 },
      { ...line, kind: 'SWAG', key: 't-shirt', variantKey: 'm', quantity: 3 },
      { ...line, kind: 'WORKSHOP', key: 'sagas', quantity: 2, ticketPositions: [0, 2] },
    ],
    couponCode: 'EARLY20',
  };
  expect(checkoutAgainPath(order)).toBe(
    '/e/demo/checkout?conference=2&student=1&t-shirt.m=3&workshop..sagas=conference.1%2Cstudent.1&coupon=EARLY20',
  );
});
