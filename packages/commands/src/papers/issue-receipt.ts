import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { noBillingDetails, type PaperMoney } from '@lanyard/domain/papers/paper';
import { taxRows } from '@lanyard/domain/papers/tax-row';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { paperFrame } from './paper-frame.ts';
import { writePaper } from './write-paper.ts';

/**
 * Writes the receipt of an order that is being completed, once, in the caller's transaction and as its last write:
 * the number comes after every other counter. An order that cost nothing has none.
 */
export async function issueReceipt(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<void> {
  if (order.grossMinor === 0) return;
  const id = derivedId('pap', order.id, 'sale');
  if (await tx.paper.findUnique({ where: { id }, select: { id: true } })) return;
  await writePaper(ctx, tx, {
    ...{ id, order, kind: 'RECEIPT', cause: 'SALE', before: 0, billing: noBillingDetails },
    content: {
      ...paperFrame(order),
      lines: order.items.map((item) => ({
        name: item.name,
        detail: item.variantName ?? item.tierName,
        quantity: item.quantity,
        unitGrossMinor: item.unitGrossMinor,
        discountMinor: item.discountMinor,
        grossMinor: item.grossMinor,
        taxRateBp: item.taxRateBp,
      })),
      couponCode: order.discountMinor > 0 ? order.couponCode : null,
      credited: [],
      taxes: taxRows(order.items),
      money: await paymentOf(tx, order.id),
      tickets: [],
    },
  });
}

async function paymentOf(tx: Tx, orderId: string): Promise<PaperMoney | null> {
  const payment = await tx.payment.findFirst({
    where: { orderId, status: 'PAID', isExtra: false },
    orderBy: { paidAt: 'asc' },
  });
  if (!payment?.paidAt) return null;
  return {
    processor: payment.processor,
    reference: payment.processorPaymentId,
    at: payment.paidAt.toISOString(),
    amountMinor: payment.paidMinor ?? payment.amountMinor,
  };
}
