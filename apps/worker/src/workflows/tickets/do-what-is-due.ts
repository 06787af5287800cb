import type { TicketId } from '@lanyard/domain/ids/ids';
import type { Wake } from '@lanyard/domain/tickets/wake';
import { database, persistent } from '../steps.ts';

/** Does what a ticket's process woke for; the rows say afterwards whether anything is left of it. */
export async function doWhatIsDue(ticketId: TicketId, wake: Wake): Promise<void> {
  switch (wake.why) {
    case 'TRANSFER_EXPIRES':
      return database.expireTransfer({ ticketId, at: Date.now() });
    case 'REMINDER':
      return persistent.sendReminder({ ticketId, ruleId: wake.ruleId, at: Date.now() });
    case 'EVENT_END':
    case 'CLOSE':
      return undefined;
  }
}
