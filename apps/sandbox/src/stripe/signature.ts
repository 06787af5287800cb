import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header of a webhook body. */
export function stripeSignature(body: string, secret: string, now: number): string {
  const timestamp = Math.floor(now / 1000);
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return `t=${timestamp},v1=${digest}`;
}
