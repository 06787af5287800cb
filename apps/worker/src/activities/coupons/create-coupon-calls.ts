import { recordCoupon } from '@lanyard/commands/coupons/record-coupon';
import type { CouponLookup, LookUpCouponInput } from '@lanyard/contracts/coupons/coupon-calls';
import { activityInfo } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { outsideCall } from '../outside-call.ts';
import type { CouponCache } from './coupon-cache.ts';

/** How many tries there are to ask the source; then the answer is that it could not be asked. */
const tries = 3;

/** Calls to where codes live. */
export function createCouponCalls(deps: ActivityDeps, cache: CouponCache) {
  return {
    /**
     * Looks a code up at its source and keeps what it says in our row. A source that does not answer is an
     * answer after three tries: nothing is taken off on trust.
     */
    async lookUpCoupon({ eventId, code, orderId }: LookUpCouponInput): Promise<CouponLookup> {
      const known = cache.get({ eventId, code });
      if (known) return known;
      const turn = cache.turn();
      const ctx = commandContext(deps);
      const subject = { key: `coupon/${eventId}/${code}`, ...(orderId ? { orderId } : {}) };
      try {
        const found = await outsideCall(deps, subject, () => deps.coupons.lookUp(code));
        const lookup = await recordCoupon(ctx, { eventId, code, found });
        cache.set({ eventId, code }, lookup, turn);
        return lookup;
      } catch (error) {
        if (activityInfo().attempt >= tries) return { found: 'UNVERIFIED' };
        throw error;
      }
    },
  };
}
