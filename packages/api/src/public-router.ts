import { check as checkCoupon } from './coupons/check.ts';
import { availability } from './events/availability.ts';
import { view as viewEvent } from './events/view.ts';
import { place } from './orders/place.ts';
import { progress } from './orders/progress.ts';
import { returned } from './orders/returned.ts';
import { view as viewOrder } from './orders/view.ts';
import { quote } from './pricing/quote.ts';
import { nameAttendee } from './tickets/name-attendee.ts';
import { view as viewTicket } from './tickets/view.ts';
import { router } from './trpc.ts';

/** Everything the storefront's browser can ask. */
export const publicRouter = router({
  events: router({ view: viewEvent, availability }),
  orders: router({ place, view: viewOrder, progress, returned }),
  pricing: router({ quote }),
  coupons: router({ check: checkCoupon }),
  tickets: router({ view: viewTicket, nameAttendee }),
});

/** The storefront's interface, for its client's types. */
export type PublicRouter = typeof publicRouter;
