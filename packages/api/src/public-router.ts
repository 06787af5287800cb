import { check as checkCoupon } from './coupons/check.ts';
import { availability } from './events/availability.ts';
import { view as viewEvent } from './events/view.ts';
import { place } from './orders/place.ts';
import { offerTransfer as offerFromOrder } from './orders/offer-transfer.ts';
import { progress } from './orders/progress.ts';
import { returned } from './orders/returned.ts';
import { view as viewOrder } from './orders/view.ts';
import { withdrawTransfer as withdrawFromOrder } from './orders/withdraw-transfer.ts';
import { quote } from './pricing/quote.ts';
import { nameAttendee } from './tickets/name-attendee.ts';
import { offerTransfer } from './tickets/offer-transfer.ts';
import { register } from './tickets/register.ts';
import { saveDraft } from './tickets/save-draft.ts';
import { view as viewTicket } from './tickets/view.ts';
import { withdrawConsent } from './tickets/withdraw-consent.ts';
import { withdrawTransfer } from './tickets/withdraw-transfer.ts';
import { accept as acceptTransfer } from './transfers/accept.ts';
import { decline as declineTransfer } from './transfers/decline.ts';
import { view as viewTransfer } from './transfers/view.ts';
import { router } from './trpc.ts';

/** Everything the storefront's browser can ask. */
export const publicRouter = router({
  events: router({ view: viewEvent, availability }),
  orders: router({
    place,
    view: viewOrder,
    progress,
    returned,
    offerTransfer: offerFromOrder,
    withdrawTransfer: withdrawFromOrder,
  }),
  pricing: router({ quote }),
  coupons: router({ check: checkCoupon }),
  tickets: router({
    view: viewTicket,
    nameAttendee,
    register,
    saveDraft,
    withdrawConsent,
    offerTransfer,
    withdrawTransfer,
  }),
  transfers: router({ view: viewTransfer, accept: acceptTransfer, decline: declineTransfer }),
});

/** The storefront's interface, for its client's types. */
export type PublicRouter = typeof publicRouter;
