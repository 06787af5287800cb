import { roundHalfUp } from '../pricing/price-lines.ts';

/** Per cent of an amount, halves rounded up, less a fee; never less than nothing. All in minor units. */
export function refundDue(grossMinor: number, percent: number, feeMinor = 0): number {
  return Math.max(0, roundHalfUp(grossMinor * percent, 100) - feeMinor);
}
