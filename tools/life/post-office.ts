import type { OrderMessage } from '@lanyard/contracts/outbox-message';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { asId, type RefundId, type TicketId } from '@lanyard/domain/ids/ids';
import { createEmailCalls } from '../../apps/worker/src/activities/emails/create-email-calls.ts';
import { createRefundCalls } from '../../apps/worker/src/activities/payments/create-refund-calls.ts';
import { runActivity } from '../../apps/worker/src/testing/run-activity.ts';
import { checkMail } from './check-mail.ts';
import type { LifeStage } from './life-stage.ts';

/**
 * Stands in for relay and processes: takes what commands left in the outbox, in its order and as late as a story
 * likes, to the worker's real activities, and looks at every mail the moment it leaves.
 */
export function createPostOffice(stage: LifeStage) {
  const { prisma, email, deps } = stage;
  const emails = createEmailCalls(deps);
  const refunds = createRefundCalls(deps);

  const tell = (ticketId: TicketId, news: TicketNews) =>
    runActivity('sendTicketNews', 1, () => emails.sendTicketNews({ ticketId, news }));
  const giveBack = async (refundId: RefundId) => {
    const { state } = await runActivity('refundPayment', 1, () => refunds.refundPayment({ refundId }));
    if (state === 'SENT') await runActivity('sendRefundMail', 1, () => emails.sendRefundMail({ refundId }));
  };
  const deliverOne = async (row: { target: string; targetId: string; message: unknown }) => {
    const before = email.left.length;
    if (row.target === 'ticket') {
      // Written by commands, which are typed.
      await tell(asId('ticket', row.targetId), row.message as TicketNews);
    }
    if (row.target === 'order') {
      const message = row.message as OrderMessage; // As above.
      if (message.kind === 'refundRequested') await giveBack(message.refundId);
    }
    for (const mail of email.left.slice(before)) await checkMail(stage, mail);
    return email.left.length - before;
  };

  return {
    /** Delivers the oldest messages; repeated, as after a crash before the delivery was noted, they mail nothing more. */
    async deliver({ isRepeated, atMost }: { isRepeated: boolean; atMost: number }): Promise<void> {
      const rows = await prisma.outbox.findMany({
        where: { deliveredAt: null },
        orderBy: { id: 'asc' },
        take: atMost,
      });
      for (const row of rows) {
        await deliverOne(row);
        if (isRepeated && (await deliverOne(row)) > 0)
          throw new Error(`told twice, mailed twice: ${JSON.stringify(row.message)}`);
        await prisma.outbox.update({ where: { id: row.id }, data: { deliveredAt: stage.ctx.now } });
      }
    },
  };
}

export type PostOffice = ReturnType<typeof createPostOffice>;
