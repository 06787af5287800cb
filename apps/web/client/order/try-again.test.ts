import type { OrderView } from '@lanyard/domain/orders/order-view';
import { expect, it } from 'vitest';
import { checkoutAgainPath } from './try-again.tsx';

it('leads back to the checkout with the same quantities', () => {
  const line = { name: '', unitGrossMinor: 0, grossMinor: 0, taxMinor: 0, taxRateBp: 0 };
  const order: Pick<OrderView, 'event' | 'lines'> = {
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
      { ...line, ticketTypeKey: 'conference', quantity: 2 },
      { ...line, ticketTypeKey: 'student', quantity: 1 },
    ],
  };
  expect(checkoutAgainPath(order)).toBe('/e/demo/checkout?conference=2&student=1');
});
