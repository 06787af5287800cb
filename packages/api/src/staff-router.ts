import { check as checkCoupon } from './coupons/check.ts';
import { availability } from './events/availability.ts';
import { view as viewEvent } from './events/view.ts';
import { quote } from './pricing/quote.ts';
import { list as listAttention } from './staff/attention/list.ts';
import { resolve as resolveAttention } from './staff/attention/resolve.ts';
import { approve as approveCancellation } from './staff/cancellations/approve.ts';
import { decline as declineCancellation } from './staff/cancellations/decline.ts';
import { list as listCancellations } from './staff/cancellations/list.ts';
import { retryRefund } from './staff/cancellations/retry-refund.ts';
import { view as viewCancellation } from './staff/cancellations/view.ts';
import { adopt as adoptCoupon } from './staff/coupons/adopt.ts';
import { atSource as codesAtSource } from './staff/coupons/at-source.ts';
import { changeCapacity as changeCouponCapacity } from './staff/coupons/change-capacity.ts';
import { csv as batchCsv } from './staff/coupons/batches/csv.ts';
import { goOn as continueBatch } from './staff/coupons/batches/go-on.ts';
import { make as makeBatch } from './staff/coupons/batches/make.ts';
import { stop as stopBatch } from './staff/coupons/batches/stop.ts';
import { view as viewBatch } from './staff/coupons/batches/view.ts';
import { changeLabel as changeCouponLabel } from './staff/coupons/change-label.ts';
import { create as createCoupon } from './staff/coupons/create.ts';
import { extend as extendCoupon } from './staff/coupons/extend.ts';
import { list as listCoupons } from './staff/coupons/list.ts';
import { pause as pauseCoupon } from './staff/coupons/pause.ts';
import { repair as repairCoupon } from './staff/coupons/repair.ts';
import { resume as resumeCoupon } from './staff/coupons/resume.ts';
import { view as viewCoupon } from './staff/coupons/view.ts';
import { declare as declareChange } from './staff/event-changes/declare.ts';
import { list as listChanges } from './staff/event-changes/list.ts';
import { preview as previewChange } from './staff/event-changes/preview.ts';
import { make as makeExport } from './staff/exports/make.ts';
import { options as exportOptions } from './staff/exports/options.ts';
import { countAnswers } from './staff/forms/count-answers.ts';
import { save as saveForm } from './staff/forms/save.ts';
import { view as viewForms } from './staff/forms/view.ts';
import { weigh as weighForm } from './staff/forms/weigh.ts';
import { list as listJobs } from './staff/jobs/list.ts';
import { rerun as rerunJob } from './staff/jobs/rerun.ts';
import { me } from './staff/me.ts';
import { correctReceipt } from './staff/orders/correct-receipt.ts';
import { list as listOrders } from './staff/orders/list.ts';
import { resendReceipt } from './staff/orders/resend-receipt.ts';
import { timeline as orderTimeline } from './staff/orders/timeline.ts';
import { view as viewOrder } from './staff/orders/view.ts';
import { view as viewOverview } from './staff/overview/view.ts';
import { list as listReminders } from './staff/reminders/list.ts';
import { ofTicket as remindersOfTicket } from './staff/reminders/of-ticket.ts';
import { remove as removeReminder } from './staff/reminders/remove.ts';
import { save as saveReminder } from './staff/reminders/save.ts';
import { list as listTickets } from './staff/tickets/list.ts';
import { renew as renewTicket } from './staff/tickets/renew.ts';
import { resendLink } from './staff/tickets/resend-link.ts';
import { timeline as ticketTimeline } from './staff/tickets/timeline.ts';
import { offerTransfer } from './staff/tickets/transfers/offer-transfer.ts';
import { setTransferLock } from './staff/tickets/transfers/set-transfer-lock.ts';
import { withdrawTransfer } from './staff/tickets/transfers/withdraw-transfer.ts';
import { view as viewTicket } from './staff/tickets/view.ts';
import { find as findAnything } from './staff/search/find.ts';
import { freeNoShows } from './staff/workshops/free-no-shows.ts';
import { list as listWorkshops } from './staff/workshops/list.ts';
import { markPresence } from './staff/workshops/mark-presence.ts';
import { removeFromLine } from './staff/workshops/remove-from-line.ts';
import { seatPastLine } from './staff/workshops/seat-past-line.ts';
import { setPriority } from './staff/workshops/set-priority.ts';
import { setSeats } from './staff/workshops/set-seats.ts';
import { view as viewWorkshop } from './staff/workshops/view.ts';
import { drift as driftOfSystem } from './system/drift.ts';
import { repair as repairSystem } from './system/repair.ts';
import { view as viewSystem } from './system/view.ts';
import { router } from './trpc.ts';

/** Everything the dashboard's browser can ask. What both apps serve stands here and in `public-router.ts`. */
export const staffRouter = router({
  session: router({ me }),
  overview: router({ view: viewOverview }),
  orders: router({
    list: listOrders,
    view: viewOrder,
    timeline: orderTimeline,
    resendReceipt,
    correctReceipt,
  }),
  tickets: router({
    list: listTickets,
    view: viewTicket,
    timeline: ticketTimeline,
    offerTransfer,
    withdrawTransfer,
    setTransferLock,
    renew: renewTicket,
    resendLink,
  }),
  search: router({ find: findAnything }),
  attention: router({ list: listAttention, resolve: resolveAttention }),
  cancellations: router({
    list: listCancellations,
    view: viewCancellation,
    approve: approveCancellation,
    decline: declineCancellation,
    retryRefund,
  }),
  events: router({ view: viewEvent, availability }),
  pricing: router({ quote }),
  coupons: router({
    check: checkCoupon,
    list: listCoupons,
    view: viewCoupon,
    create: createCoupon,
    changeCapacity: changeCouponCapacity,
    changeLabel: changeCouponLabel,
    pause: pauseCoupon,
    resume: resumeCoupon,
    extend: extendCoupon,
    atSource: codesAtSource,
    adopt: adoptCoupon,
    repair: repairCoupon,
    makeBatch,
    viewBatch,
    stopBatch,
    continueBatch,
    batchCsv,
  }),
  workshops: router({
    list: listWorkshops,
    view: viewWorkshop,
    setSeats,
    setPriority,
    removeFromLine,
    seatPastLine,
    markPresence,
    freeNoShows,
  }),
  reminders: router({
    list: listReminders,
    ofTicket: remindersOfTicket,
    save: saveReminder,
    remove: removeReminder,
  }),
  eventChanges: router({ list: listChanges, preview: previewChange, declare: declareChange }),
  forms: router({ view: viewForms, countAnswers, weigh: weighForm, save: saveForm }),
  jobs: router({ list: listJobs, rerun: rerunJob }),
  exports: router({ options: exportOptions, make: makeExport }),
  system: router({ view: viewSystem, drift: driftOfSystem, repair: repairSystem }),
});

/** The dashboard's interface, for its client's types. */
export type StaffRouter = typeof staffRouter;
