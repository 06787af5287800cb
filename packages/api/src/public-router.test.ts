import { expect, it } from 'vitest';
import { publicRouter } from './public-router.ts';

it('offers these procedures to everybody, and no others', () => {
  expect(Object.keys(publicRouter._def.procedures).toSorted()).toEqual([
    'coupons.check',
    'events.availability',
    'events.view',
    'orders.offerTransfer',
    'orders.place',
    'orders.progress',
    'orders.returned',
    'orders.view',
    'orders.withdrawTransfer',
    'pricing.quote',
    'tickets.nameAttendee',
    'tickets.offerTransfer',
    'tickets.register',
    'tickets.saveDraft',
    'tickets.view',
    'tickets.withdrawConsent',
    'tickets.withdrawTransfer',
    'transfers.accept',
    'transfers.decline',
    'transfers.view',
  ]);
});
