// Writes every sample mail as HTML and text, to be looked at: `pnpm --filter @lanyard/emails preview [folder]`.
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderEmail } from '../render-email.ts';
import {
  approved,
  askedByAttendee,
  askedByBuyer,
  cancelledForAttendee,
  declined,
  lateRefund,
  refundSent,
} from './cancellation-samples.ts';
import {
  accessCode,
  couponCode,
  discountedReceipt,
  freeReceipt,
  singleReceipt,
  swagReceipt,
  teamReceipt,
  ticketLink,
} from './sample-props.ts';
import { nudge, nudgeByNobody } from './ticket-mail-samples.ts';
import { receiptCorrected } from './receipt-samples.ts';
import * as reminders from './reminder-samples.ts';
import * as workshops from './workshop-samples.ts';
import * as transfers from './transfer-samples.ts';
import { links, ticketAgain, ticketChanged, ticketReady, ticketRenewed } from './ticket-mail-samples.ts';

const folder = process.argv[2] ?? join(tmpdir(), 'lanyard-emails');
await mkdir(folder, { recursive: true });

const mails = {
  'receipt-team': await renderEmail('order-receipt', teamReceipt),
  'receipt-single': await renderEmail('order-receipt', singleReceipt),
  'receipt-discounted': await renderEmail('order-receipt', discountedReceipt),
  'receipt-swag': await renderEmail('order-receipt', swagReceipt),
  'receipt-free': await renderEmail('order-receipt', freeReceipt),
  'ticket-link': await renderEmail('ticket-link', ticketLink),
  'ticket-ready': await renderEmail('ticket-ready', ticketReady),
  'ticket-changed': await renderEmail('ticket-changed', ticketChanged),
  'ticket-renewed': await renderEmail('ticket-renewed', ticketRenewed),
  'ticket-again': await renderEmail('ticket-again', ticketAgain),
  links: await renderEmail('links', links),
  'coupon-code': await renderEmail('coupon-code', couponCode),
  'coupon-code-access': await renderEmail('coupon-code', accessCode),
  'cancellation-asked-buyer': await renderEmail('cancellation-asked', askedByBuyer),
  'cancellation-asked-told': await renderEmail('cancellation-asked', askedByAttendee),
  'cancellation-approved': await renderEmail('cancellation-decided', approved),
  'cancellation-attendee': await renderEmail('cancellation-decided', cancelledForAttendee),
  'cancellation-declined': await renderEmail('cancellation-decided', declined),
  'refund-sent': await renderEmail('refund-sent', refundSent),
  'transfer-offer': await renderEmail('transfer-offer', transfers.transferOffer),
  'transfer-offer-organizers': await renderEmail('transfer-offer', transfers.transferOfferByOrganizers),
  'transfer-offered': await renderEmail('transfer-offered', transfers.transferOffered),
  'transfer-accepted': await renderEmail('transfer-accepted', transfers.transferAccepted),
  'transfer-handed-on': await renderEmail('transfer-handed-on', transfers.transferHandedOn),
  'transfer-handed-on-buyer': await renderEmail('transfer-handed-on', transfers.transferHandedOnByBuyer),
  'transfer-declined': await renderEmail('transfer-ended', transfers.transferDeclined),
  'transfer-withdrawn': await renderEmail('transfer-ended', transfers.transferWithdrawn),
  'registration-nudge': await renderEmail('registration-nudge', nudge),
  'registration-nudge-nobody': await renderEmail('registration-nudge', nudgeByNobody),
  'reminder-register': await renderEmail('reminder', reminders.reminderToRegister),
  'reminder-name': await renderEmail('reminder', reminders.reminderToName),
  'reminder-event': await renderEmail('reminder', reminders.reminderOfEvent),
  'reminder-workshops': await renderEmail('reminder', reminders.reminderOfWorkshops),
  'reminder-thanks': await renderEmail('reminder', reminders.reminderThanks),
  'workshop-seated': await renderEmail('workshop', workshops.workshopSeated),
  'workshop-seated-instead': await renderEmail('workshop', workshops.workshopSeatedInstead),
  'workshop-offered': await renderEmail('workshop', workshops.workshopOffered),
  'workshop-offer-expired': await renderEmail('workshop', workshops.workshopOfferExpired),
  'workshop-parked': await renderEmail('workshop', workshops.workshopParked),
  'workshop-removed': await renderEmail('workshop', workshops.workshopRemoved),
  'workshop-seat-taken': await renderEmail('workshop', workshops.workshopSeatTaken),
  'workshop-swapped': await renderEmail('workshop', workshops.workshopSwapped),
  'receipt-corrected': await renderEmail('receipt-corrected', receiptCorrected),
  'refund-late': await renderEmail('refund-sent', lateRefund),
};
for (const [name, { subject, html, text }] of Object.entries(mails)) {
  await writeFile(join(folder, `${name}.html`), html);
  await writeFile(join(folder, `${name}.txt`), `${subject}\n\n${text}`);
}
process.stdout.write(`${Object.keys(mails).length} mails in ${folder}\n`);
