import { recordReceiptResent } from '@lanyard/commands/emails/record-receipt-resent';
import { wasReceiptRequested } from '@lanyard/commands/emails/request-receipt';
import type { ResendReceiptInput } from '@lanyard/contracts/emails/resend-receipt';
import type { OrderId, TicketId } from '@lanyard/domain/ids/ids';
import { ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { deliverEmail } from './deliver-email.ts';
import { composeReceipt } from './compose-receipt.ts';
import { composeTicketLink } from './compose-ticket-link.ts';

/** Mails that processes send. */
export function createEmailCalls(deps: ActivityDeps) {
  return {
    /** Sends the receipt of a completed order, once. */
    async sendReceipt({ orderId }: { readonly orderId: OrderId }): Promise<void> {
      await deliverEmail(deps, await composeReceipt(deps, orderId));
    },

    /** Sends the receipt of a completed order once more, once for each request that is in our books. */
    async resendReceipt({ orderId, requestId }: ResendReceiptInput): Promise<void> {
      const ctx = commandContext(deps);
      if (!(await wasReceiptRequested(ctx, { orderId, requestId })))
        throw ApplicationFailure.nonRetryable('nobody asked for this receipt', 'NOT_REQUESTED');
      const mail = await composeReceipt(deps, orderId, `receipt/${orderId}/${requestId}`);
      const mailId = await deliverEmail(deps, mail);
      await recordReceiptResent(ctx, { orderId, requestId, mailId });
    },

    /**
     * Sends a ticket's link to its attendee, once a version. Nothing leaves when the attendee is the buyer,
     * whose receipt carries the link, or when a newer version is on its way.
     */
    async sendTicketLink(input: { readonly ticketId: TicketId; readonly version: number }): Promise<void> {
      const mail = await composeTicketLink(deps, input);
      if (mail) await deliverEmail(deps, mail);
    },
  };
}
