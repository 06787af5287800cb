import { derivedId } from '@lanyard/crypto/random';
import { asId, type PaymentId } from '@lanyard/domain/ids/ids';

/** The id of an order's n-th attempt to be paid, from 1. */
export function paymentIdOf(orderId: string, attempt: number): PaymentId {
  return asId('payment', derivedId('pay', orderId, attempt));
}
