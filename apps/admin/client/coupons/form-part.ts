import type { CouponFormFields } from './coupon-form-fields.ts';
import type { CouponFormProblems } from './read-coupon-form.ts';

/** What every part of the form gets: what is typed, how to change it, and what is wrong with it. */
export interface FormPartProps {
  readonly fields: CouponFormFields;
  readonly change: (changed: Partial<CouponFormFields>) => void;
  readonly problems: CouponFormProblems;
}
