import { minorDigits, type Money } from '@lanyard/domain/money/money';
import { PortError } from '@lanyard/domain/ports/port-error';

// The lists and special cases of docs.stripe.com/currencies. They differ from the runtime's table (HUF, COP),
// and ISK and UGX are sent with two decimals that must be 00.
const zeroDecimal = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const threeDecimal = new Set('BHD JOD KWD OMR TND'.split(' '));

function stripeDigits(currency: string): number {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
}

/**
 * An amount in the unit Stripe expects for its currency. Throws a `PortError` with `REFUSED` for an amount
 * Stripe cannot charge (three-decimal currencies must end in 0).
 */
export function toStripeAmount(money: Money): number {
  const currency = money.currency.toUpperCase();
  const amount = rescale(money.amountMinor, minorDigits(currency), stripeDigits(currency));
  if (threeDecimal.has(currency) && amount % 10 !== 0) throw notRepresentable();
  return amount;
}

/** Stripe's amount in our minor units; throws a `PortError` with `REFUSED` when it would have to be rounded. */
export function fromStripeAmount(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase();
  return { amountMinor: rescale(amount, stripeDigits(currency), minorDigits(currency)), currency };
}

function rescale(amount: number, fromDigits: number, toDigits: number): number {
  if (toDigits >= fromDigits) return amount * 10 ** (toDigits - fromDigits);
  const divisor = 10 ** (fromDigits - toDigits);
  if (amount % divisor !== 0) throw notRepresentable();
  return amount / divisor;
}

function notRepresentable(): PortError {
  return new PortError('REFUSED', 'amount_not_representable');
}
