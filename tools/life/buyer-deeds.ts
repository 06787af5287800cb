import { completeOrder } from '@lanyard/commands/orders/complete-order';
import { holdOrder } from '@lanyard/commands/orders/hold-order';
import { releaseOrder } from '@lanyard/commands/orders/release-order';
import { appendOutbox } from '@lanyard/commands/outbox/append-outbox';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { aDraft, payExactly } from '@lanyard/testing/factories/orders';
import { LIFE_CODE, type LifeStage } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';
import { mayBeRefused } from './refusals.ts';

/** Holds what somebody wants to buy; some of it has a code, a shirt or a name on it. */
export async function buy(stage: LifeStage, { pick, coin }: LifeStep): Promise<void> {
  const { ctx, event, people, lookup } = stage;
  const type = pick % 2 === 0 ? 'plus' : 'standard';
  const quantity = 1 + (pick % 3);
  const price = type === 'plus' ? 25_000 : 10_000;
  const { orderId } = await aDraft(ctx, {
    slug: event.slug,
    lines: { [type]: quantity },
    ...(pick % 5 === 0 ? { swag: { 'shirt/m': 1 } } : {}),
    ...(coin ? { coupon: { code: LIFE_CODE, shownDiscountMinor: (price * quantity) / 5 } } : {}),
    buyer: people.next('Buyer'),
    attendees: pick % 4 === 0 ? [{ position: 0, person: people.next('Named') }] : [],
  });
  const held = await holdOrder(ctx, { orderId, coupon: lookup });
  if (held.kind === 'HELD' && pick % 3 !== 0) await payFor(stage, orderId);
}

/** Pays for one of the orders that are held. */
export async function pay(stage: LifeStage, { pick }: LifeStep): Promise<void> {
  const pending = await stage.pending();
  const orderId = pending[pick % Math.max(pending.length, 1)];
  if (orderId) await mayBeRefused(payFor(stage, orderId));
}

/** Ends the hold of the oldest order that waits. */
export async function letHoldEnd({ ctx, pending }: LifeStage): Promise<void> {
  const [orderId] = await pending();
  if (orderId) await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
}

async function payFor({ ctx, prisma, processor }: LifeStage, orderId: OrderId): Promise<void> {
  const { grossMinor } = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  processor.take(`pi_${orderId}`, grossMinor);
  await payExactly(ctx, orderId);
  const sale = await completeOrder(ctx, { orderId });
  if (sale.kind !== 'COMPLETED') return;
  // What the order's process tells the processes of the tickets when it starts them.
  for (const { ticketId, mailLinkOfVersion: version } of sale.tickets)
    if (version !== null)
      await prisma.$transaction((tx) =>
        appendOutbox(tx, {
          target: 'ticket',
          targetId: ticketId,
          message: { kind: 'attendeeNamed', version },
        }),
      );
}
