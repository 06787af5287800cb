import { recordCheckout } from '@lanyard/commands/payments/record-checkout';
import { recordDiscountDrift } from '@lanyard/commands/payments/record-discount-drift';
import { recordPaymentFact } from '@lanyard/commands/payments/record-payment-fact';
import type { OrderId, PaymentId } from '@lanyard/domain/ids/ids';
import type { Money } from '@lanyard/domain/money/money';
import type { CheckoutFact } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { outsideCall } from '../outside-call.ts';
import { checkoutRequest, payableOrder } from './checkout-request.ts';

/** A payment page, or that its discount came out wrong and it was closed unseen. */
export type OpenedCheckoutPage =
  | { readonly state: 'OPEN'; /** Milliseconds since 1970 UTC. */ readonly pageEndsAt: number }
  | { readonly state: 'DRIFTED' };

/** Calls to the payment processor. */
export function createPaymentCalls(deps: ActivityDeps) {
  const { db, payments } = deps;

  const findPayment = (paymentId: PaymentId) =>
    db.prisma.payment.findUniqueOrThrow({ where: { id: paymentId }, include: payableOrder });

  /** Keeps what the processor said of a page, and says whether it was paid. */
  const note = async (paymentId: PaymentId, fact: CheckoutFact): Promise<'PAID' | 'CLOSED' | 'OPEN'> => {
    if (fact.state === 'PAID') {
      const { processorPaymentId, paid } = fact;
      await recordPaymentFact(commandContext(deps), {
        paymentId,
        fact: { kind: 'PAID', processorPaymentId, paid },
      });
      return 'PAID';
    }
    if (fact.state !== 'EXPIRED') return 'OPEN';
    await recordPaymentFact(commandContext(deps), { paymentId, fact: { kind: 'EXPIRED' } });
    return 'CLOSED';
  };

  const drifted = async (paymentId: PaymentId, sessionId: string | null, shown: Money | null) => {
    await recordDiscountDrift(commandContext(deps), { paymentId, sessionId, shown });
    return { state: 'DRIFTED' } as const;
  };

  return {
    /**
     * Opens the payment page of one attempt, once; answers when the processor itself will close it
     * (milliseconds). `DRIFTED` says that the code came out wrong there: another attempt goes without it.
     */
    async openCheckout(input: {
      readonly orderId: OrderId;
      readonly paymentId: PaymentId;
    }): Promise<OpenedCheckoutPage> {
      const payment = await findPayment(input.paymentId);
      if (payment.sessionExpiresAt) return { state: 'OPEN', pageEndsAt: payment.sessionExpiresAt.getTime() };
      if (payment.sessionClosedAt) return { state: 'DRIFTED' };
      const { order } = payment;
      const key = `order/${order.id}/attempt/${payment.attempt}`;
      return outsideCall(deps, { key, orderId: order.id }, async () => {
        const request = await checkoutRequest(deps, payment);
        const page = await payments.openCheckout(request).catch((error: unknown) => {
          // A code that was taken back since it was accepted here: it is honoured, by our own prices.
          if (request.promotion && error instanceof PortError && error.code === 'REFUSED') return null;
          throw error;
        });
        if (!page) return drifted(input.paymentId, null, null);
        // The amount on the processor's page equals the amount shown, or the page is not given away.
        const { amountMinor, currency } = page.total;
        if (amountMinor !== payment.amountMinor || currency.toUpperCase() !== payment.currency) {
          if (!request.promotion) throw new PortError('REFUSED', 'amount_differs');
          const fact = await payments.expireCheckout(page.sessionId);
          if (fact.state !== 'EXPIRED') throw new PortError('UNREACHABLE', 'still_open');
          return drifted(input.paymentId, page.sessionId, page.total);
        }
        const isWanted = await recordCheckout(commandContext(deps), {
          paymentId: input.paymentId,
          sessionId: page.sessionId,
          url: page.url,
          expiresAt: page.expiresAt,
        });
        if (!isWanted) {
          await payments.expireCheckout(page.sessionId);
          throw new PortError('REFUSED', 'order_over');
        }
        return { state: 'OPEN', pageEndsAt: page.expiresAt.getTime() };
      });
    },

    /** Asks the processor what became of a page, and keeps the answer. */
    async lookUpPayment(input: {
      readonly paymentId: PaymentId;
    }): Promise<{ state: 'PAID' | 'CLOSED' | 'OPEN' }> {
      const payment = await findPayment(input.paymentId);
      const { sessionId } = payment;
      if (payment.status === 'PAID') return { state: 'PAID' };
      if (payment.sessionClosedAt) return { state: 'CLOSED' };
      if (!sessionId) return { state: 'OPEN' };
      return outsideCall(deps, { key: `look/${payment.id}`, orderId: payment.orderId }, async () => ({
        state: await note(input.paymentId, await payments.lookUpCheckout(sessionId)),
      }));
    },

    /** Closes a page for good, or finds that it was paid. */
    async closeCheckout(input: { readonly paymentId: PaymentId }): Promise<{ state: 'PAID' | 'CLOSED' }> {
      const payment = await findPayment(input.paymentId);
      const { sessionId } = payment;
      if (payment.status === 'PAID') return { state: 'PAID' };
      if (!sessionId || payment.sessionClosedAt) return { state: 'CLOSED' };
      return outsideCall(deps, { key: `close/${payment.id}`, orderId: payment.orderId }, async () => {
        const state = await note(input.paymentId, await payments.expireCheckout(sessionId));
        if (state === 'OPEN') throw new PortError('UNREACHABLE', 'still_open');
        return { state };
      });
    },
  };
}
