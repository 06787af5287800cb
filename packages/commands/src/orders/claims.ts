import type { Tx } from '@lanyard/db/client';
import type { LockedOrder } from './lock-order.ts';
import {
  heldDraws,
  holdSeats,
  quotaDraws,
  releaseHeldSeats,
  sellHeldSeats,
  type QuotaDraw,
} from './quota-moves.ts';
import {
  heldStock,
  holdStock,
  releaseHeldStock,
  sellHeldStock,
  stockDraws,
  type StockDraw,
} from './stock-moves.ts';

/** What an order claims of the counters that decide, each list by id: the fixed order in which they are locked. */
export interface Claims {
  readonly seats: readonly QuotaDraw[];
  readonly stock: readonly StockDraw[];
}

/** Which counter was short of what an order asked for. */
export type Shortage = { readonly quotaId: string } | { readonly variantId: string };

/** What an order's lines ask for. */
export async function wantedClaims(tx: Tx, order: LockedOrder): Promise<Claims> {
  return { seats: await quotaDraws(tx, order.id), stock: stockDraws(order.items) };
}

/** What an order holds. */
export async function heldClaims(tx: Tx, order: LockedOrder): Promise<Claims> {
  const hasSwag = order.items.some((item) => item.swagVariantId !== null);
  return { seats: await heldDraws(tx, order.id), stock: hasSwag ? await heldStock(tx, order.id) : [] };
}

/**
 * Moves counters from one order's holds to another's: each is first given back, then claimed, seats by quota id
 * and then stock by variant id, so that no two moves ever wait for each other crosswise. Answers the first
 * counter that was short; the caller's transaction must then be given up.
 */
export async function moveClaims(tx: Tx, given: Claims, taken: Claims): Promise<Shortage | null> {
  for (const quotaId of idsOf(given.seats, taken.seats, (draw) => draw.quotaId)) {
    const back = given.seats.find((draw) => draw.quotaId === quotaId);
    if (back) await releaseHeldSeats(tx, back);
    const wanted = taken.seats.find((draw) => draw.quotaId === quotaId);
    if (wanted && !(await holdSeats(tx, wanted))) return { quotaId };
  }
  for (const variantId of idsOf(given.stock, taken.stock, (draw) => draw.variantId)) {
    const back = given.stock.find((draw) => draw.variantId === variantId);
    if (back) await releaseHeldStock(tx, back);
    const wanted = taken.stock.find((draw) => draw.variantId === variantId);
    if (wanted && !(await holdStock(tx, wanted))) return { variantId };
  }
  return null;
}

/** Turns what is held into what is sold, in the fixed order. */
export async function sellClaims(tx: Tx, claims: Claims): Promise<void> {
  for (const draw of claims.seats) await sellHeldSeats(tx, draw);
  for (const draw of claims.stock) await sellHeldStock(tx, draw);
}

/** No claims at all. */
export const noClaims: Claims = { seats: [], stock: [] };

function idsOf<Draw>(one: readonly Draw[], other: readonly Draw[], idOf: (draw: Draw) => string): string[] {
  return [...new Set([...one, ...other].map(idOf))].toSorted((a, b) => (a < b ? -1 : 1));
}
