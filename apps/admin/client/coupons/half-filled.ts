import { couponFormWords as words } from '../strings/en/coupon-form.ts';
import type { CouponFormProblems } from './read-coupon-form.ts';

/** A date with its day and without its time, or the other way round, reads as empty: only the browser knows. */
export function halfFilled(form: HTMLFormElement): CouponFormProblems {
  const isHalf = (name: string) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement && field.validity.badInput;
  };
  return {
    ...(isHalf('from') && { from: words.dates.half }),
    ...(isHalf('until') && { until: words.dates.half }),
  };
}
