import { approveCancellation } from '@lanyard/commands/cancellations/approve-cancellation';
import { declineCancellation } from '@lanyard/commands/cancellations/decline-cancellation';
import { retryRefund } from '@lanyard/commands/refunds/retry-refund';
import { offerTransfer } from '@lanyard/commands/transfers/offer-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import type { LifeStage } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';
import { mayBeRefused } from './refusals.ts';

/** Support approves or declines the oldest wishes, now and then from two tabs at once, where one has to win. */
export async function decide(stage: LifeStage, { does, pick, coin }: LifeStep): Promise<void> {
  const { prisma, event, staff, press } = stage;
  const wishes = await prisma.cancellation.findMany({
    where: { eventId: event.eventId, status: 'ASKED' },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  const wish = wishes[pick % Math.max(wishes.length, 1)];
  if (!wish) return;
  const cancellationId = asId('cancellation', wish.id);
  const decline = () => declineCancellation(staff, { cancellationId, words: '', requestId: press() });
  const approve = (amountMinor: number) =>
    approveCancellation(staff, { cancellationId, amountMinor, words: '', requestId: press() });
  if (does === 'declineWish') return void (await mayBeRefused(decline()));
  const amountMinor = pick % 3 === 0 ? Math.floor(wish.dueMinor / 3) : wish.dueMinor;
  if (!coin) return void (await mayBeRefused(approve(amountMinor)));
  const tabs = await Promise.all(
    [approve(amountMinor), approve(0), decline()].map((tab) => mayBeRefused(tab)),
  );
  const won = tabs.filter(Boolean).length;
  // Somebody else at the same moment may have ended it before all of them.
  if (won > 1) throw new Error(`${won} tabs decided about ${wish.id}`);
}

/** Support has the newest failed refund made again, from two tabs at once. */
export async function retry({ prisma, event, staff }: LifeStage): Promise<void> {
  const { eventId } = event;
  const failed = await prisma.refund.findFirst({
    where: { eventId, status: 'FAILED', retriedById: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  if (!failed) return;
  const refundId = asId('refund', failed.id);
  await Promise.all([1, 2].map(() => mayBeRefused(retryRefund(staff, { eventId, refundId }))));
}

/** Support offers somebody's ticket to somebody else. */
export async function offerByStaff(stage: LifeStage, { pick }: LifeStep): Promise<void> {
  const { staff, press, people } = stage;
  const tickets = await stage.tickets();
  const ticket = tickets[pick % Math.max(tickets.length, 1)];
  if (!ticket) return;
  const wanted = { ticketId: asId('ticket', ticket.id), access: { as: 'STAFF' } as const };
  await mayBeRefused(
    offerTransfer(staff, { ...wanted, requestId: press(), recipient: people.next('Typed') }),
  );
}
