import type { CouponCode } from '../coupons/coupon-code.ts';
import type { CouponChange, SourceCoupon } from './coupons.ts';

/** A code that is kept by ourselves; there is one of a spelling. */
export type BuiltInCode = Omit<SourceCoupon, 'sourceId' | 'fault' | 'timesRedeemed' | 'ridesOnProcessor'>;

/** Where built-in codes are kept. It decides nothing and may throw whatever it throws. */
export interface BuiltInCodeStore {
  find(code: CouponCode): Promise<BuiltInCode | null>;
  /** Keeps a code unless one of its spelling is there; answers the one that stands. */
  insert(code: BuiltInCode): Promise<BuiltInCode>;
  /** Writes what the change names in one step; null when there is no such code. */
  change(code: CouponCode, change: CouponChange): Promise<BuiltInCode | null>;
  /** At most `limit` codes of an event and for any event, in a fixed order, from the one behind `after` on. */
  list(options: {
    readonly eventSlug: string;
    readonly after: CouponCode | null;
    readonly limit: number;
  }): Promise<readonly BuiltInCode[]>;
}
