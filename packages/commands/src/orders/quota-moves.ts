import type { Tx } from '@lanyard/db/client';

/** Seats an order draws from one quota. */
export interface QuotaDraw {
  readonly quotaId: string;
  readonly quantity: number;
}

/** What an order's items draw, one row a quota, by quota id: the fixed order in which counters are locked. */
export async function quotaDraws(tx: Tx, orderId: string): Promise<QuotaDraw[]> {
  const rows = await tx.$queryRaw<{ quotaId: string; quantity: bigint }[]>`
    SELECT q."quotaId", SUM(i."quantity") AS "quantity"
    FROM "OrderItem" i JOIN "TicketTypeQuota" q ON q."ticketTypeId" = i."ticketTypeId"
    WHERE i."orderId" = ${orderId} GROUP BY q."quotaId" ORDER BY q."quotaId"`;
  return rows.map((row) => ({ quotaId: row.quotaId, quantity: Number(row.quantity) }));
}

/** Claims seats if they are there: the one write that decides. Answers false, changing nothing, if they are not. */
export async function holdSeats(tx: Tx, draw: QuotaDraw): Promise<boolean> {
  const moved = await tx.$executeRaw`
    UPDATE "Quota" SET "held" = "held" + ${draw.quantity}, "version" = "version" + 1
    WHERE "id" = ${draw.quotaId} AND "held" + "sold" + ${draw.quantity} <= "capacity"`;
  return moved === 1;
}

/** Turns held seats into sold ones. */
export async function sellHeldSeats(tx: Tx, draw: QuotaDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Quota" SET "held" = "held" - ${draw.quantity}, "sold" = "sold" + ${draw.quantity},
      "version" = "version" + 1 WHERE "id" = ${draw.quotaId}`;
}

/** Gives held seats back. */
export async function releaseHeldSeats(tx: Tx, draw: QuotaDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Quota" SET "held" = "held" - ${draw.quantity}, "version" = "version" + 1
    WHERE "id" = ${draw.quotaId}`;
}

/** Gives back seats that had been sold. */
export async function releaseSoldSeats(tx: Tx, draw: QuotaDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Quota" SET "sold" = "sold" - ${draw.quantity}, "version" = "version" + 1
    WHERE "id" = ${draw.quotaId}`;
}

/** The seats that some tickets draw, one row a quota, by quota id. */
export async function ticketDraws(tx: Tx, ticketIds: readonly string[]): Promise<QuotaDraw[]> {
  const rows = await tx.$queryRaw<{ quotaId: string; quantity: bigint }[]>`
    SELECT q."quotaId", COUNT(*) AS "quantity"
    FROM "Ticket" t JOIN "TicketTypeQuota" q ON q."ticketTypeId" = t."ticketTypeId"
    WHERE t."id" = ANY(${[...ticketIds]}) GROUP BY q."quotaId" ORDER BY q."quotaId"`;
  return rows.map((row) => ({ quotaId: row.quotaId, quantity: Number(row.quantity) }));
}

/** The holds an order has, by quota id. */
export async function heldDraws(tx: Tx, orderId: string): Promise<QuotaDraw[]> {
  return tx.hold.findMany({
    where: { orderId },
    select: { quotaId: true, quantity: true },
    orderBy: { quotaId: 'asc' },
  });
}
