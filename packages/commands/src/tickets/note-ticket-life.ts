import type { TicketId } from '@lanyard/domain/ids/ids';
import { nextWake } from '@lanyard/domain/tickets/next-wake';
import type { TicketLife } from '@lanyard/domain/tickets/ticket-life';
import type { CommandContext } from '../context.ts';
import { readTicketLife } from './read-ticket-life.ts';

/**
 * Reads what decides when a ticket's process wakes next, and notes on the ticket's row what it is about to wait for,
 * so that lists can be narrowed by it. What is due at once is not waited for. It says nothing new where nothing is.
 */
export async function noteTicketLife(
  { db, now }: CommandContext,
  { ticketId }: { readonly ticketId: TicketId },
): Promise<TicketLife> {
  const life = await readTicketLife(db, ticketId, now.getTime());
  const wake = nextWake(life, now.getTime());
  if (wake && wake.at <= now.getTime()) return life;
  const waitsFor = wake?.why ?? 'NOTHING';
  const wakesAt = wake && new Date(wake.at);
  await db.prisma.$executeRaw`
    UPDATE "Ticket" SET "waitsFor" = ${waitsFor}, "wakesAt" = ${wakesAt}
    WHERE "id" = ${ticketId} AND ("waitsFor", "wakesAt") IS DISTINCT FROM (${waitsFor}, ${wakesAt}::timestamptz)`;
  return life;
}
