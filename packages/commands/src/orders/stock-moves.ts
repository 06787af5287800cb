import type { Tx } from '@lanyard/db/client';

/** Pieces an order takes of one variant. */
export interface StockDraw {
  readonly variantId: string;
  readonly quantity: number;
}

/** What an order's lines take, one row a variant, by variant id: the fixed order in which counters are locked. */
export function stockDraws(
  items: readonly { readonly swagVariantId: string | null; readonly quantity: number }[],
): StockDraw[] {
  const counts = new Map<string, number>();
  for (const { swagVariantId, quantity } of items)
    if (swagVariantId !== null) counts.set(swagVariantId, (counts.get(swagVariantId) ?? 0) + quantity);
  return [...counts]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

/** Claims pieces if they are there: the one write that decides. Answers false, changing nothing, if they are not. */
export async function holdStock(tx: Tx, draw: StockDraw): Promise<boolean> {
  const moved = await tx.$executeRaw`
    UPDATE "SwagVariant" SET "held" = "held" + ${draw.quantity}, "version" = "version" + 1
    WHERE "id" = ${draw.variantId} AND "held" + "sold" + ${draw.quantity} <= "stock"`;
  return moved === 1;
}

/** Turns held pieces into sold ones. */
export async function sellHeldStock(tx: Tx, draw: StockDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SwagVariant" SET "held" = "held" - ${draw.quantity}, "sold" = "sold" + ${draw.quantity},
      "version" = "version" + 1 WHERE "id" = ${draw.variantId}`;
}

/** Gives held pieces back. */
export async function releaseHeldStock(tx: Tx, draw: StockDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SwagVariant" SET "held" = "held" - ${draw.quantity}, "version" = "version" + 1
    WHERE "id" = ${draw.variantId}`;
}

/** Gives back pieces that had been sold. */
export async function releaseSoldStock(tx: Tx, draw: StockDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "SwagVariant" SET "sold" = "sold" - ${draw.quantity}, "version" = "version" + 1
    WHERE "id" = ${draw.variantId}`;
}

/** The pieces an order holds, by variant id. */
export async function heldStock(tx: Tx, orderId: string): Promise<StockDraw[]> {
  return tx.stockHold.findMany({
    where: { orderId },
    select: { variantId: true, quantity: true },
    orderBy: { variantId: 'asc' },
  });
}
