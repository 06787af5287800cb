/**
 * Why a code's terms at its source close it by themselves: a key in its metadata that means nothing, a value
 * there that cannot be read, a condition that only the source could check, or nothing it could take off.
 */
export type CouponFault =
  | { readonly kind: 'UNKNOWN_KEY' | 'UNREADABLE'; readonly key: string }
  | { readonly kind: 'CONDITION' | 'DISCOUNT' };

/** A fault as a row keeps it. */
interface FaultColumns {
  readonly faultKind: string | null;
  readonly faultKey: string | null;
}

/** The columns that keep a fault. */
export function couponFaultColumns(fault: CouponFault | null): FaultColumns {
  return { faultKind: fault?.kind ?? null, faultKey: fault && 'key' in fault ? fault.key : null };
}

/** What is to be put right at the code's source, in words; null when nothing is. */
export function couponFaultWords({ faultKind, faultKey }: FaultColumns): string | null {
  const opens = 'Put it right in Stripe, and the code opens by itself.';
  switch (faultKind) {
    case 'UNKNOWN_KEY':
      return `Its metadata in Stripe has “${faultKey}”, which means nothing here. ${opens}`;
    case 'UNREADABLE':
      return `The value of “${faultKey}” in its metadata in Stripe cannot be read. ${opens}`;
    case 'CONDITION':
      return 'It has a condition in Stripe that only Stripe could check, such as a minimum sum. Make another code without it.';
    case 'DISCOUNT':
      return 'What it takes off cannot be read: its coupon in Stripe is gone, or finer than a hundredth of one per cent.';
    default:
      return null;
  }
}
