import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CommandContext } from '../context.ts';

/**
 * One small read: are there, at this moment, seats for this order? Answers the refusal, or null. It decides
 * nothing (holding does), but in a rush it spares the losers a process of their own.
 */
export async function checkAvailability(ctx: CommandContext, orderId: string): Promise<DomainError | null> {
  const rows = await ctx.db.prisma.$queryRaw<{ name: string }[]>`
    SELECT MIN(i."name") AS "name"
    FROM "OrderItem" i
    JOIN "TicketTypeQuota" tq ON tq."ticketTypeId" = i."ticketTypeId"
    JOIN "Quota" q ON q."id" = tq."quotaId"
    WHERE i."orderId" = ${orderId}
    GROUP BY q."id", q."capacity", q."held", q."sold"
    HAVING q."held" + q."sold" + SUM(i."quantity") > q."capacity"
    LIMIT 1`;
  const short = rows[0];
  return short ? new DomainError('SOLD_OUT', { what: short.name }) : null;
}
