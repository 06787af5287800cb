import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { ReminderRuleId, TicketId } from '@lanyard/domain/ids/ids';
import { planReminders } from '@lanyard/domain/reminders/plan-reminders';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { readEventReminders, readReminderFacts } from './read-reminder-facts.ts';
import { stopToken } from './stop-token.ts';

/** What became of asking for a reminder: it is ours to send, it has left before, or it is not due (any more). */
export type ReminderClaim = 'CLAIMED' | 'OVER' | 'NOT_DUE';

/**
 * Puts a reminder in the books before it leaves: once for a ticket and a rule, whoever asks and however often, and
 * only while it is due as the rows say at `ctx.now`. One that was claimed and not ended is claimed again.
 */
export async function claimReminder(
  ctx: CommandContext,
  input: { readonly ticketId: TicketId; readonly ruleId: ReminderRuleId },
): Promise<ReminderClaim> {
  const { ticketId, ruleId } = input;
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
    const before = await tx.reminder.findUnique({ where: { ticketId_ruleId: { ticketId, ruleId } } });
    if (before) return before.status === 'CLAIMED' ? 'CLAIMED' : 'OVER';
    const { eventId, holderId } = await tx.ticket.findUniqueOrThrow({
      where: { id: ticketId },
      select: { eventId: true, holderId: true },
    });
    const event = await readEventReminders(tx, eventId);
    const rule = event.rules.find(({ id }) => id === ruleId);
    const [facts] = await readReminderFacts(tx, event, { where: { id: ticketId } });
    if (!rule || !facts) return 'NOT_DUE';
    const now = ctx.now.getTime();
    const isDue = planReminders(facts, now).some(
      (fate) => fate.ruleId === ruleId && fate.state === 'PLANNED' && fate.at <= now,
    );
    if (!isDue) return 'NOT_DUE';
    await tx.reminder.create({
      data: {
        ...{ ticketId, ruleId, eventId, personId: holderId, claimedAt: ctx.now },
        ...{ kind: rule.kind, days: rule.days, isEssential: rule.isEssential },
        stopTokenHash: hashLinkToken(stopToken(ctx.keys, input)),
      },
    });
    return 'CLAIMED';
  });
}
