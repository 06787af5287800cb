import { expect, it } from 'vitest';
import { publicRouter } from './public-router.ts';
import { staffRouter } from './staff-router.ts';

const staffProcedures = Object.keys(staffRouter._def.procedures).toSorted();

it('offers these procedures to staff, and no others', () => {
  expect(staffProcedures).toEqual([
    'attention.list',
    'attention.resolve',
    'cancellations.approve',
    'cancellations.decline',
    'cancellations.list',
    'cancellations.retryRefund',
    'cancellations.view',
    'coupons.adopt',
    'coupons.atSource',
    'coupons.batchCsv',
    'coupons.changeCapacity',
    'coupons.changeLabel',
    'coupons.check',
    'coupons.continueBatch',
    'coupons.create',
    'coupons.extend',
    'coupons.list',
    'coupons.makeBatch',
    'coupons.pause',
    'coupons.repair',
    'coupons.resume',
    'coupons.stopBatch',
    'coupons.view',
    'coupons.viewBatch',
    'eventChanges.declare',
    'eventChanges.list',
    'eventChanges.preview',
    'events.availability',
    'events.view',
    'exports.make',
    'exports.options',
    'forms.countAnswers',
    'forms.save',
    'forms.view',
    'forms.weigh',
    'jobs.list',
    'jobs.rerun',
    'orders.correctReceipt',
    'orders.list',
    'orders.resendReceipt',
    'orders.timeline',
    'orders.view',
    'overview.view',
    'pricing.quote',
    'reminders.list',
    'reminders.ofTicket',
    'reminders.remove',
    'reminders.save',
    'search.find',
    'session.me',
    'system.drift',
    'system.repair',
    'system.view',
    'tickets.list',
    'tickets.offerTransfer',
    'tickets.renew',
    'tickets.resendLink',
    'tickets.setTransferLock',
    'tickets.timeline',
    'tickets.view',
    'tickets.withdrawTransfer',
    'workshops.freeNoShows',
    'workshops.list',
    'workshops.markPresence',
    'workshops.removeFromLine',
    'workshops.seatPastLine',
    'workshops.setPriority',
    'workshops.setSeats',
    'workshops.view',
  ]);
});

it('shares these with the storefront, and no others', () => {
  const staff: Readonly<Record<string, unknown>> = staffRouter._def.procedures;
  const open: Readonly<Record<string, unknown>> = publicRouter._def.procedures;
  // The same procedure, not only the same name: `orders.view` is another one on either side.
  expect(staffProcedures.filter((name) => staff[name] === open[name])).toEqual([
    'coupons.check',
    'events.availability',
    'events.view',
    'pricing.quote',
  ]);
});
