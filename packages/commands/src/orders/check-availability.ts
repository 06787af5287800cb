import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CommandContext } from '../context.ts';
import { itemWords } from '../timeline/fact-words.ts';

interface Short {
  readonly name: string;
  readonly variantName: string | null;
  readonly code: 'SOLD_OUT' | 'SWAG_SOLD_OUT' | 'WORKSHOP_FULL';
}

/**
 * One small read: are there, at this moment, seats, pieces and seats in workshops for this order, counting as free what the order
 * it replaces holds? Answers the refusal, or null. It decides nothing (holding does), but in a rush it spares
 * the losers a process of their own.
 */
export async function checkAvailability(ctx: CommandContext, orderId: string): Promise<DomainError | null> {
  const [short] = await ctx.db.prisma.$queryRaw<Short[]>`
    SELECT MIN(i."name") AS "name", NULL AS "variantName", 'SOLD_OUT' AS "code"
    FROM "Order" o
    JOIN "OrderItem" i ON i."orderId" = o."id"
    JOIN "TicketTypeQuota" tq ON tq."ticketTypeId" = i."ticketTypeId"
    JOIN "Quota" q ON q."id" = tq."quotaId"
    LEFT JOIN "Hold" h ON h."quotaId" = q."id" AND h."orderId" = o."replacesId"
    WHERE o."id" = ${orderId}
    GROUP BY q."id", h."quantity"
    HAVING q."held" + q."sold" - COALESCE(h."quantity", 0) + SUM(i."quantity") > q."capacity"
    UNION ALL
    SELECT MIN(i."name"), MIN(i."variantName"), 'SWAG_SOLD_OUT'
    FROM "Order" o
    JOIN "OrderItem" i ON i."orderId" = o."id"
    JOIN "SwagVariant" v ON v."id" = i."swagVariantId"
    LEFT JOIN "StockHold" h ON h."variantId" = v."id" AND h."orderId" = o."replacesId"
    WHERE o."id" = ${orderId}
    GROUP BY v."id", h."quantity"
    HAVING v."held" + v."sold" - COALESCE(h."quantity", 0) + SUM(i."quantity") > v."stock"
    UNION ALL
    SELECT MIN(i."name"), NULL, 'WORKSHOP_FULL'
    FROM "Order" o
    JOIN "OrderItem" i ON i."orderId" = o."id"
    JOIN "Workshop" w ON w."id" = i."workshopId"
    LEFT JOIN "WaitlistEntry" e ON e."id" = o."takesEntryId"
    LEFT JOIN LATERAL (
      SELECT COUNT(*) AS "quantity" FROM "WorkshopSeat" s
      WHERE s."workshopId" = w."id" AND s."orderId" = o."replacesId" AND s."status" = 'HELD'
    ) h ON true
    WHERE o."id" = ${orderId} AND e."id" IS NULL
    GROUP BY w."id", h."quantity"
    HAVING w."seated" + w."held" + w."offered" + w."waiting" - h."quantity" + SUM(i."quantity") > w."capacity"
    LIMIT 1`;
  if (!short) return null;
  return new DomainError(short.code, { what: itemWords(short) });
}
