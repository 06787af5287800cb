import type { ReminderRuleId, TicketId } from '@lanyard/domain/ids/ids';
import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import { reminderName } from '@lanyard/domain/reminders/reminder-words';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** How a claimed reminder ended: it left, the provider refused it for good, or there was nobody to tell. */
export type ReminderEnd = 'SENT' | 'REFUSED' | 'NOBODY';

/** Notes once how a claimed reminder ended, and tells on the ticket's timeline that it left. */
export async function endReminder(
  ctx: CommandContext,
  {
    ticketId,
    ruleId,
    end,
  }: { readonly ticketId: TicketId; readonly ruleId: ReminderRuleId; readonly end: ReminderEnd },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.reminder.updateMany({
      where: { ticketId, ruleId, status: 'CLAIMED' },
      data: { status: end, endedAt: ctx.now },
    });
    if (count === 0 || end !== 'SENT') return;
    const { kind, days, ticket } = await tx.reminder.findUniqueOrThrow({
      where: { ticketId_ruleId: { ticketId, ruleId } },
      include: { ticket: { select: { eventId: true, orderId: true } } },
    });
    await appendTimeline(tx, {
      ...{ eventId: ticket.eventId, orderId: ticket.orderId, ticketId },
      kind: 'REMINDER_SENT',
      once: ruleId,
      // The column holds what `claimReminder` copied from a typed rule.
      facts: { reminder: reminderName({ kind: kind as ReminderKind, days }) },
      at: ctx.now,
    });
  });
}
