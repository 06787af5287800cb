import { check as checkCoupon } from './coupons/check.ts';
import { availability } from './events/availability.ts';
import { view as viewEvent } from './events/view.ts';
import { quote } from './pricing/quote.ts';
import { list as listAttention } from './staff/attention/list.ts';
import { resolve as resolveAttention } from './staff/attention/resolve.ts';
import { me } from './staff/me.ts';
import { list as listOrders } from './staff/orders/list.ts';
import { resendReceipt } from './staff/orders/resend-receipt.ts';
import { timeline as orderTimeline } from './staff/orders/timeline.ts';
import { view as viewOrder } from './staff/orders/view.ts';
import { view as viewOverview } from './staff/overview/view.ts';
import { list as listTickets } from './staff/tickets/list.ts';
import { timeline as ticketTimeline } from './staff/tickets/timeline.ts';
import { view as viewTicket } from './staff/tickets/view.ts';
import { view as viewSystem } from './system/view.ts';
import { router } from './trpc.ts';

/** Everything the dashboard's browser can ask. What both apps serve stands here and in `public-router.ts`. */
export const staffRouter = router({
  session: router({ me }),
  overview: router({ view: viewOverview }),
  orders: router({ list: listOrders, view: viewOrder, timeline: orderTimeline, resendReceipt }),
  tickets: router({ list: listTickets, view: viewTicket, timeline: ticketTimeline }),
  attention: router({ list: listAttention, resolve: resolveAttention }),
  events: router({ view: viewEvent, availability }),
  pricing: router({ quote }),
  coupons: router({ check: checkCoupon }),
  system: router({ view: viewSystem }),
});

/** The dashboard's interface, for its client's types. */
export type StaffRouter = typeof staffRouter;
