import { asId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/**
 * Lets an address have all reminders of an event, or the essential ones only: for every ticket it holds there. Their
 * processes look again when they wake. Asked for what is so already, nothing happens.
 */
export async function setReminders(
  ctx: CommandContext,
  input: { readonly eventId: string; readonly emailIndex: string; readonly wantsAll: boolean },
): Promise<void> {
  const { eventId, emailIndex, wantsAll } = input;
  await inTransaction(ctx, async (tx) => {
    const row = { eventId, emailIndex };
    const { count } = wantsAll
      ? await tx.reminderStop.deleteMany({ where: row })
      : await tx.reminderStop.createMany({ data: { ...row, stoppedAt: ctx.now }, skipDuplicates: true });
    if (count === 0) return;
    const tickets = await tx.ticket.findMany({
      where: { eventId, holder: { emailIndex }, status: { not: 'CANCELLED' } },
      orderBy: { id: 'asc' },
      select: { id: true, orderId: true, reference: true },
    });
    for (const { id, orderId, reference } of tickets) {
      const ticketId = asId('ticket', id);
      await appendTimeline(tx, {
        ...{ eventId, orderId, ticketId },
        kind: wantsAll ? 'REMINDERS_RESUMED' : 'REMINDERS_STOPPED',
        once: ctx.now.toISOString(),
        facts: { ticket: reference },
        at: ctx.now,
      });
      await appendAudit(ctx, tx, {
        action: wantsAll ? 'reminders.resume' : 'reminders.stop',
        subjectKind: 'ticket',
        subjectId: ticketId,
      });
      await appendOutbox(tx, { target: 'ticket', targetId: ticketId, message: { kind: 'plansChanged' } });
    }
  });
}
