import type { CommandContext } from '@lanyard/commands/context';
import { completeOrder } from '@lanyard/commands/orders/complete-order';
import { holdOrder, type HoldResult } from '@lanyard/commands/orders/hold-order';
import { storeDraft, type StoredDraft } from '@lanyard/commands/orders/store-draft';
import type { IssuedTicket } from '@lanyard/commands/tickets/issue-tickets';
import { recordPaymentFact } from '@lanyard/commands/payments/record-payment-fact';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { aBasket, type BasketWishes } from './a-basket.ts';

/** A stored draft and what the browser had sent. */
export interface MadeDraft {
  readonly orderId: OrderId;
  readonly input: PlaceOrderInput;
  readonly draft: StoredDraft;
}

/** An order that holds its seats. */
export interface MadeHold extends MadeDraft {
  readonly held: Extract<HoldResult, { kind: 'HELD' }>;
}

/** An order with tickets. */
export interface MadeSale extends MadeHold {
  readonly tickets: readonly IssuedTicket[];
}

/** A draft, through the real command. */
export async function aDraft(ctx: CommandContext, wishes: BasketWishes): Promise<MadeDraft> {
  const input = await aBasket(ctx, wishes);
  const draft = await storeDraft(ctx, input);
  return { orderId: draft.orderId, input, draft };
}

/** A pending order; throws when its seats were refused. */
export async function aHeldOrder(ctx: CommandContext, wishes: BasketWishes): Promise<MadeHold> {
  const made = await aDraft(ctx, wishes);
  const held = await holdOrder(ctx, { orderId: made.orderId, coupon: wishes.lookup });
  if (held.kind !== 'HELD') throw new Error(`not held: ${JSON.stringify(held)}`);
  return { ...made, held };
}

/** A pending order whose exact price has been paid. */
export async function aPaidOrder(ctx: CommandContext, wishes: BasketWishes): Promise<MadeHold> {
  const made = await aHeldOrder(ctx, wishes);
  await payExactly(ctx, made.orderId);
  return made;
}

/** A completed order with its tickets. */
export async function aCompletedOrder(ctx: CommandContext, wishes: BasketWishes): Promise<MadeSale> {
  const made = await aHeldOrder(ctx, wishes);
  if (made.held.needsPayment) await payExactly(ctx, made.orderId);
  const sale = await completeOrder(ctx, { orderId: made.orderId });
  if (sale.kind !== 'COMPLETED') throw new Error(`not completed: ${sale.kind}`);
  return { ...made, tickets: sale.tickets };
}

/** Lets an order's newest attempt be paid with exactly what it costs. */
export async function payExactly(
  ctx: CommandContext,
  orderId: OrderId,
  processorPaymentId = `pi_${orderId}`,
): Promise<void> {
  const payment = await ctx.db.prisma.payment.findFirstOrThrow({
    where: { orderId },
    orderBy: { attempt: 'desc' },
  });
  const paid = { amountMinor: payment.amountMinor, currency: payment.currency };
  await recordPaymentFact(ctx, {
    paymentId: asId('payment', payment.id),
    fact: { kind: 'PAID', processorPaymentId, paid },
  });
}
