import { me } from './staff/me.ts';
import { view as viewSystem } from './system/view.ts';
import { router } from './trpc.ts';

/** Everything the dashboard's browser can ask. What both apps serve stands here and in `public-router.ts`. */
export const staffRouter = router({
  session: router({ me }),
  system: router({ view: viewSystem }),
});

/** The dashboard's interface, for its client's types. */
export type StaffRouter = typeof staffRouter;
