import { expect, it } from 'vitest';
import { publicRouter } from './public-router.ts';

it('offers these procedures to everybody, and no others', () => {
  expect(Object.keys(publicRouter._def.procedures).toSorted()).toEqual([
    'coupons.check',
    'events.availability',
    'events.view',
    'orders.askCancellation',
    'orders.offerTransfer',
    'orders.place',
    'orders.progress',
    'orders.resendLink',
    'orders.resendReceipt',
    'orders.returned',
    'orders.view',
    'orders.withdrawCancellation',
    'orders.withdrawTransfer',
    'pricing.quote',
    'reminders.choose',
    'reminders.view',
    'tickets.askCancellation',
    'tickets.chooseReminders',
    'tickets.find',
    'tickets.nameAttendee',
    'tickets.offerTransfer',
    'tickets.register',
    'tickets.renew',
    'tickets.saveDraft',
    'tickets.view',
    'tickets.withdrawCancellation',
    'tickets.withdrawConsent',
    'tickets.withdrawTransfer',
    'transfers.accept',
    'transfers.decline',
    'transfers.view',
  ]);
});
