import type { CouponSource } from '@lanyard/domain/ports/coupons';
import { createStripeCouponSource } from '@lanyard/integrations/coupons/stripe/stripe-coupon-source';
import { z } from 'zod';

const schema = z.object({
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_API_BASE: z.url().optional(),
});

/** Where codes are made, and whether that is the local stand-in; null when no processor is set. */
export interface ToolsCouponSource {
  readonly source: CouponSource;
  readonly isStandIn: boolean;
}

/** Opens the payment processor's codes for a command typed at a terminal. */
export function openCouponSource(): ToolsCouponSource | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase } = schema.parse(process.env);
  if (!secretKey) return null;
  return {
    source: createStripeCouponSource({ secretKey, ...(apiBase ? { apiBase } : {}) }),
    isStandIn: apiBase !== undefined,
  };
}
