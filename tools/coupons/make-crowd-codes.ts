import { createBuiltInCodeStore } from '@lanyard/commands/coupons/built-in-code-store';
import type { Db } from '@lanyard/db/client';
import type { CouponSource } from '@lanyard/domain/ports/coupons';
import { createBuiltInCouponSource } from '@lanyard/integrations/coupons/built-in/built-in-coupon-source';
import { combineCouponSources } from '@lanyard/integrations/coupons/combine-coupon-sources';
import { createStripeCouponSource } from '@lanyard/integrations/coupons/stripe/stripe-coupon-source';
import { crowdCodes, type CrowdCode } from './crowd-codes.ts';

/** All places where codes live as one source, by where it makes new ones. */
export type CrowdSources = Readonly<Record<CrowdCode['home'], CouponSource>>;

/** Makes the codes of one event where they live, and answers these places. */
export async function makeCrowdCodes(
  at: { readonly db: Db; readonly secretKey: string; readonly apiBase: string },
  event: { readonly slug: string; readonly suffix: string },
): Promise<CrowdSources> {
  const { db, ...access } = at;
  const stripe = createStripeCouponSource(access);
  const builtIn = createBuiltInCouponSource(createBuiltInCodeStore(db));
  const both = [builtIn, stripe];
  const sources = {
    STRIPE: combineCouponSources(both, stripe),
    BUILT_IN: combineCouponSources(both, builtIn),
  };
  for (const { home, coupon } of crowdCodes(event)) await sources[home].create(coupon);
  return sources;
}
