import type { CouponSource } from '@lanyard/domain/ports/coupons';
import { createStripeCouponSource } from '@lanyard/integrations/coupons/stripe/stripe-coupon-source';

/** Where codes are made, and whether that is the local stand-in. */
export interface ToolsCouponSource {
  readonly source: CouponSource;
  readonly isStandIn: boolean;
}

/** Opens the payment processor's codes for a command typed at a terminal; null when no processor is set. */
export function openCouponSource(
  secretKey: string | undefined,
  apiBase: string | undefined,
): ToolsCouponSource | null {
  if (!secretKey) return null;
  return {
    source: createStripeCouponSource({ secretKey, ...(apiBase ? { apiBase } : {}) }),
    isStandIn: apiBase !== undefined,
  };
}
