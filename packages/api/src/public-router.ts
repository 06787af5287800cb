import { check as checkCoupon } from './coupons/check.ts';
import { availability } from './events/availability.ts';
import { view as viewEvent } from './events/view.ts';
import { askCancellation as askForOrder } from './orders/ask-cancellation.ts';
import { chooseAfterChange as chooseForOrder } from './orders/choose-after-change.ts';
import { correctAddress } from './orders/correct-address.ts';
import { correctReceipt } from './orders/correct-receipt.ts';
import { nameAttendees } from './orders/name-attendees.ts';
import { nudgeAttendees } from './orders/nudge-attendees.ts';
import { place } from './orders/place.ts';
import { offerTransfer as offerFromOrder } from './orders/offer-transfer.ts';
import { progress } from './orders/progress.ts';
import { resendLink } from './orders/resend-link.ts';
import { resendReceipt } from './orders/resend-receipt.ts';
import { returned } from './orders/returned.ts';
import { view as viewOrder } from './orders/view.ts';
import { withdrawCancellation as withdrawForOrder } from './orders/withdraw-cancellation.ts';
import { withdrawTransfer as withdrawFromOrder } from './orders/withdraw-transfer.ts';
import { quote } from './pricing/quote.ts';
import { askCancellation } from './tickets/ask-cancellation.ts';
import { find as findTickets } from './tickets/find.ts';
import { choose as chooseAllReminders } from './reminders/choose.ts';
import { view as viewReminders } from './reminders/view.ts';
import { chooseAfterChange } from './tickets/choose-after-change.ts';
import { chooseReminders } from './tickets/choose-reminders.ts';
import { nameAttendee } from './tickets/name-attendee.ts';
import { offerTransfer } from './tickets/offer-transfer.ts';
import { register } from './tickets/register.ts';
import { renew as renewTicket } from './tickets/renew.ts';
import { saveDraft } from './tickets/save-draft.ts';
import { view as viewTicket } from './tickets/view.ts';
import { withdrawCancellation } from './tickets/withdraw-cancellation.ts';
import { withdrawConsent } from './tickets/withdraw-consent.ts';
import { withdrawTransfer } from './tickets/withdraw-transfer.ts';
import { accept as acceptTransfer } from './transfers/accept.ts';
import { decline as declineTransfer } from './transfers/decline.ts';
import { view as viewTransfer } from './transfers/view.ts';
import { accept as acceptOffer } from './workshops/accept.ts';
import { book as bookWorkshop } from './workshops/book.ts';
import { join as joinLine } from './workshops/join.ts';
import { keep as keepWhich } from './workshops/keep.ts';
import { leave as leaveWorkshop } from './workshops/leave.ts';
import { leaveLine } from './workshops/leave-line.ts';
import { router } from './trpc.ts';

/** Everything the storefront's browser can ask. */
export const publicRouter = router({
  events: router({ view: viewEvent, availability }),
  orders: router({
    place,
    view: viewOrder,
    progress,
    returned,
    resendLink,
    resendReceipt,
    askCancellation: askForOrder,
    withdrawCancellation: withdrawForOrder,
    chooseAfterChange: chooseForOrder,
    offerTransfer: offerFromOrder,
    withdrawTransfer: withdrawFromOrder,
    nameAttendees,
    nudgeAttendees,
    correctAddress,
    correctReceipt,
  }),
  pricing: router({ quote }),
  coupons: router({ check: checkCoupon }),
  tickets: router({
    view: viewTicket,
    find: findTickets,
    renew: renewTicket,
    nameAttendee,
    register,
    saveDraft,
    withdrawConsent,
    chooseReminders,
    chooseAfterChange,
    askCancellation,
    withdrawCancellation,
    offerTransfer,
    withdrawTransfer,
  }),
  reminders: router({ view: viewReminders, choose: chooseAllReminders }),
  transfers: router({ view: viewTransfer, accept: acceptTransfer, decline: declineTransfer }),
  workshops: router({
    book: bookWorkshop,
    leave: leaveWorkshop,
    join: joinLine,
    leaveLine,
    accept: acceptOffer,
    keep: keepWhich,
  }),
});

/** The storefront's interface, for its client's types. */
export type PublicRouter = typeof publicRouter;
