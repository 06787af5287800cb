import type { Id } from '../ids/ids.ts';

/** A code as it is compared and stored: capital letters, digits and dashes. */
export type CouponCode = Id<'couponCode'>;

const pattern = /^[A-Z0-9][A-Z0-9-]{1,39}$/;

/**
 * A typed code in the one spelling that is looked up: trimmed, wide letters narrowed, capitals. Null when no
 * code could look like that (2 to 40 letters, digits and dashes), so that nothing else is ever looked up.
 */
export function couponCodeOf(text: string): CouponCode | null {
  const code = text.normalize('NFKC').trim().toUpperCase();
  // The pattern has just been checked, and a brand exists for the compiler only.
  return pattern.test(code) ? (code as CouponCode) : null;
}
