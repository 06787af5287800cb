import type { OrderId } from '@lanyard/domain/ids/ids';
import { database, persistent } from '../steps.ts';
import type { Completed } from './issue-tickets.ts';
import type { OrderStory } from './order-story.ts';

/**
 * Makes the refunds that were asked for, one after the other, however long the processor is away. One that it
 * refuses for good is a task for a person; the mail follows the money.
 */
export async function makeRefunds(story: OrderStory): Promise<void> {
  for (let refundId = story.refunds[0]; refundId; refundId = story.refunds[0]) {
    const made = await persistent.refundPayment({ refundId });
    // A refused address is a task for a person, too.
    if (made.state === 'SENT') await persistent.sendRefundMail({ refundId }).catch(() => undefined);
    story.refunds.splice(story.refunds.indexOf(refundId), 1);
  }
}

/** Settles money that came after the order had ended unsold: answers the sale it still became, if it did. */
export async function settleLateMoney(orderId: OrderId, story: OrderStory): Promise<Completed | null> {
  for (let paymentId = story.latePayments[0]; paymentId; paymentId = story.latePayments[0]) {
    const settled = await database.settleLatePayment({ orderId, paymentId, at: Date.now() });
    story.latePayments.shift();
    if (settled.kind === 'COMPLETED') return settled;
    if (settled.kind === 'REFUND' && !story.refunds.includes(settled.refundId))
      story.refunds.push(settled.refundId);
  }
  await makeRefunds(story);
  return null;
}
