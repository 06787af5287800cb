import type { EmailName, EmailProps } from '../email-props.ts';
import * as cancellations from './cancellation-samples.ts';
import * as eventChanges from './event-change-samples.ts';
import * as papers from './receipt-samples.ts';
import * as reminders from './reminder-samples.ts';
import * as receipts from './sample-props.ts';
import * as tickets from './ticket-mail-samples.ts';
import * as transfers from './transfer-samples.ts';
import * as workshops from './workshop-samples.ts';

/** Samples of every mail there is: one without any does not compile. */
export const everySample: {
  readonly [Name in EmailName]: readonly [EmailProps[Name], ...(readonly EmailProps[Name][])];
} = {
  'order-receipt': [
    receipts.teamReceipt,
    ...[receipts.singleReceipt, receipts.discountedReceipt, receipts.swagReceipt, receipts.freeReceipt],
  ],
  'receipt-corrected': [papers.receiptCorrected, papers.receiptCorrectedLong],
  'ticket-link': [receipts.ticketLink, { ...receipts.ticketLink, hasPapers: true }],
  'ticket-ready': [tickets.ticketReady],
  'ticket-changed': [tickets.ticketChanged],
  'ticket-renewed': [tickets.ticketRenewed],
  'ticket-again': [tickets.ticketAgain],
  'registration-nudge': [tickets.nudge, tickets.nudgeByNobody],
  links: [tickets.links],
  'event-changed': [eventChanges.eventMoved, eventChanges.eventCancelled, eventChanges.eventElsewhere],
  'change-chosen': [eventChanges.chosenRefund],
  'ticket-converted': [eventChanges.ticketConverted, eventChanges.ticketNotConverted],
  'transfer-offer': [transfers.transferOffer, transfers.transferOfferByOrganizers],
  'transfer-offered': [transfers.transferOffered],
  'transfer-accepted': [transfers.transferAccepted],
  'transfer-handed-on': [transfers.transferHandedOn, transfers.transferHandedOnByBuyer],
  'transfer-ended': [transfers.transferDeclined, transfers.transferWithdrawn],
  'coupon-code': [receipts.couponCode, receipts.accessCode],
  reminder: [
    reminders.reminderToRegister,
    ...[reminders.reminderToName, reminders.reminderOfEvent],
    ...[reminders.reminderOfWorkshops, reminders.reminderThanks],
  ],
  workshop: [
    workshops.workshopSeated,
    ...[workshops.workshopSeatedInstead, workshops.workshopOffered, workshops.workshopOfferExpired],
    ...[workshops.workshopParked, workshops.workshopRemoved, workshops.workshopSeatTaken],
    workshops.workshopSwapped,
  ],
  'cancellation-asked': [
    cancellations.askedByBuyer,
    cancellations.askedByAttendee,
    cancellations.askedForOwn,
  ],
  'cancellation-decided': [
    ...([cancellations.approved, cancellations.cancelledForAttendee, cancellations.declined] as const),
  ],
  'refund-sent': [cancellations.refundSent, cancellations.lateRefund],
};
