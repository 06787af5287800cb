import { linkToken } from '@lanyard/crypto/link-token';
import { recordCheckout } from '@lanyard/commands/payments/record-checkout';
import { recordPaymentFact } from '@lanyard/commands/payments/record-payment-fact';
import { readPerson } from '@lanyard/db/people/people-repository';
import type { OrderId, PaymentId } from '@lanyard/domain/ids/ids';
import type { CheckoutFact } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { outsideCall } from '../outside-call.ts';

/** Calls to the payment processor. */
export function createPaymentCalls(deps: ActivityDeps) {
  const { db, keys, payments } = deps;

  const findPayment = (paymentId: PaymentId) =>
    db.prisma.payment.findUniqueOrThrow({
      where: { id: paymentId },
      include: { order: { include: { items: { orderBy: { position: 'asc' } }, event: true } } },
    });

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

  return {
    /** Opens the payment page of one attempt, once; answers when the processor itself will close it (milliseconds). */
    async openCheckout(input: {
      readonly orderId: OrderId;
      readonly paymentId: PaymentId;
    }): Promise<{ pageEndsAt: number }> {
      const payment = await findPayment(input.paymentId);
      if (payment.sessionExpiresAt) return { pageEndsAt: payment.sessionExpiresAt.getTime() };
      const { order } = payment;
      const key = `order/${order.id}/attempt/${payment.attempt}`;
      return outsideCall(deps, { key, orderId: order.id }, async () => {
        const buyer = await readPerson(db.prisma, keys, order.buyerId);
        const orderUrl = `${deps.webUrl}/o/${linkToken(keys.links, 'order', order.id, order.linkGeneration)}`;
        const page = await payments.openCheckout({
          orderId: order.id,
          paymentId: payment.id,
          attempt: payment.attempt,
          reference: order.reference,
          currency: order.currency,
          lines: order.items.map((item) => ({
            name: `${order.event.name}: ${item.name}`,
            quantity: item.quantity,
            unit: { amountMinor: item.unitGrossMinor, currency: order.currency },
          })),
          promotion: null,
          couponCode: null,
          buyerEmail: buyer.email,
          holdUntil: order.holdUntil ?? payment.createdAt,
          // The row's own instant, the same on every try: the processor compares repeated requests.
          now: payment.createdAt,
          successUrl: `${orderUrl}?from=payment`,
          cancelUrl: orderUrl,
        });
        // The amount on the processor's page equals the amount shown, or the page is not given away.
        const { amountMinor, currency } = page.total;
        if (amountMinor !== payment.amountMinor || currency.toUpperCase() !== payment.currency)
          throw new PortError('REFUSED', 'amount_differs');
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
        return { pageEndsAt: page.expiresAt.getTime() };
      });
    },

    /** Asks the processor what became of a page, and keeps the answer. */
    async lookUpPayment(input: {
      readonly paymentId: PaymentId;
    }): Promise<{ state: 'PAID' | 'CLOSED' | 'OPEN' }> {
      const payment = await findPayment(input.paymentId);
      const { sessionId } = payment;
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
