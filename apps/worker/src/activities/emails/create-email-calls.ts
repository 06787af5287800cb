import { recordReceiptResent } from '@lanyard/commands/emails/record-receipt-resent';
import { findReceiptRequest } from '@lanyard/commands/emails/request-receipt';
import type { ResendReceiptInput } from '@lanyard/contracts/emails/resend-receipt';
import type { SendLinksInput } from '@lanyard/contracts/emails/send-links';
import type { SendOrderMailInput } from '@lanyard/contracts/emails/send-order-mail';
import type { OrderId, RefundId } from '@lanyard/domain/ids/ids';
import { ApplicationFailure } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from '../deps.ts';
import { deliverEmail } from './deliver-email.ts';
import { composeLinks } from './compose-links.ts';
import { composeReceipt } from './compose-receipt.ts';
import { composeRefundSent } from './compose-refund-sent.ts';
import { composeOrderMail } from './order-mails/compose-order-mail.ts';
import { sendReminder, type SendReminderInput } from './send-reminder.ts';
import type { TicketNewsInput } from './ticket-news/mails-of-news.ts';
import { tellTicketNews } from './ticket-news/tell-ticket-news.ts';

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
      const asked = await findReceiptRequest(ctx, { orderId, requestId });
      if (!asked) throw ApplicationFailure.nonRetryable('nobody asked for this receipt', 'NOT_REQUESTED');
      const mail = await composeReceipt(deps, orderId, {
        key: `receipt/${orderId}/${requestId}`,
        readerId: asked.personId,
      });
      const mailId = await deliverEmail(deps, mail);
      await recordReceiptResent(ctx, { orderId, requestId, mailId });
    },

    /** Tells the buyer that money was sent back, once a refund. */
    async sendRefundMail({ refundId }: { readonly refundId: RefundId }): Promise<void> {
      const mail = await composeRefundSent(deps, refundId);
      if (mail) await deliverEmail(deps, mail);
    },

    /** Sends a reminder that is due to whoever holds a ticket, once. */
    sendReminder: (input: SendReminderInput): Promise<void> => sendReminder(deps, input),

    /** Mails somebody the links to what is theirs at an event, once a request; no mail when nothing is left. */
    async sendLinks(input: SendLinksInput): Promise<void> {
      const mail = await composeLinks(deps, input);
      if (mail) await deliverEmail(deps, mail);
    },

    /** Mails an order's buyer what no process mails, once a request; no mail when the rows have moved on. */
    async sendOrderMail(input: SendOrderMailInput): Promise<void> {
      const mail = await composeOrderMail(deps, input);
      if (mail) await deliverEmail(deps, mail);
    },

    /** Mails what happened to a ticket to whom it concerns, each mail once; news nobody needs a mail for sends none. */
    async sendTicketNews({ ticketId, news }: TicketNewsInput): Promise<void> {
      await tellTicketNews(deps, { ticketId, news });
    },
  };
}
