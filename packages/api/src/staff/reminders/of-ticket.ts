import { readEventReminders, readReminderFacts } from '@lanyard/commands/reminders/read-reminder-facts';
import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import { planReminders } from '@lanyard/domain/reminders/plan-reminders';
import { reminderName } from '@lanyard/domain/reminders/reminder-words';
import type { TicketReminders } from '@lanyard/domain/staff/reminder-views';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { z } from 'zod';
import { eventProcedure } from '../staff-procedure.ts';

/** What one ticket was sent and will be, as its own process plans it. Throws EVENT_NOT_FOUND and TICKET_NOT_FOUND. */
export const ofTicket = eventProcedure('reminders.read')
  .input(z.object({ reference: z.string().trim().toUpperCase().min(1).max(20) }))
  .query(async ({ ctx, input }): Promise<TicketReminders> => {
    const { prisma } = ctx.db;
    const { reference } = input;
    const of = await readEventReminders(prisma, ctx.event.id);
    const [facts] = await readReminderFacts(prisma, of, { where: { reference } });
    if (!facts) throw new DomainError('TICKET_NOT_FOUND');
    const left = await prisma.reminder.findMany({
      where: { ticketId: facts.ticketId, status: { in: ['CLAIMED', 'SENT'] } },
      orderBy: { claimedAt: 'asc' },
      select: { kind: true, days: true, claimedAt: true },
    });
    const names = new Map(of.rules.map((rule) => [rule.id, reminderName(rule)]));
    const plan = planReminders(facts, ctx.now().getTime());
    return {
      reference,
      timeZone: of.event.timeZone,
      wantsEssentialOnly: facts.wantsEssentialOnly,
      planned: plan.flatMap((fate) =>
        fate.state === 'PLANNED'
          ? [{ name: names.get(fate.ruleId) ?? '', at: new Date(fate.at).toISOString() }]
          : [],
      ),
      // From the books, for a rule may be gone by now; its columns were copied from a typed one.
      sent: left.map(({ kind, days, claimedAt }) => ({
        name: reminderName({ kind: kind as ReminderKind, days }),
        at: claimedAt.toISOString(),
      })),
      skipped: plan.flatMap((fate) =>
        fate.state === 'SKIPPED' ? [{ name: names.get(fate.ruleId) ?? '', why: fate.why }] : [],
      ),
    };
  });
