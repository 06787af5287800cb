import type { OrderId, TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../deps.ts';
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
