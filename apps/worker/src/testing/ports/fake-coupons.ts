import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponSource, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';

/** A source of codes in memory, which can be away. */
export interface FakeCoupons extends Pick<CouponSource, 'lookUp'> {
  /** What it knows, by code. */
  readonly codes: Map<CouponCode, SourceCoupon>;
  /** How often it was asked. */
  asked(): number;
  /** The next so many questions get no answer. */
  loseAnswers(count: number): void;
}

/** Makes a source that knows no code yet. */
export function fakeCoupons(): FakeCoupons {
  const codes = new Map<CouponCode, SourceCoupon>();
  let asked = 0;
  let lost = 0;
  return {
    codes,
    asked: () => asked,
    async lookUp(code) {
      asked++;
      if (lost > 0) {
        lost--;
        throw new PortError('UNREACHABLE', 'answer_lost');
      }
      return codes.get(code) ?? null;
    },
    loseAnswers: (count) => void (lost = count),
  };
}
