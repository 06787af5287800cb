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
import { moveSeats } from '../workshops/move-seats.ts';
import { heldWorkshops, workshopDraws, type WorkshopDraw } from '../workshops/order-seats.ts';

/** What an order claims of the counters that decide, each list by id: the fixed order in which they are locked. */
export interface Claims {
  readonly seats: readonly QuotaDraw[];
  readonly stock: readonly StockDraw[];
  readonly workshops: readonly WorkshopDraw[];
}

/** Which counter was short of what an order asked for. */
export type Shortage =
  | { readonly quotaId: string }
  | { readonly variantId: string }
  | { readonly workshopId: string };

/** What an order's lines ask for. */
export async function wantedClaims(tx: Tx, order: LockedOrder): Promise<Claims> {
  return {
    seats: await quotaDraws(tx, order.id),
    stock: stockDraws(order.items),
    workshops: await workshopDraws(tx, order),
  };
}

/** What an order holds at `now`: whether a seat goes back to an offer hangs on whether that still runs. */
export async function heldClaims(tx: Tx, order: LockedOrder, now: Date): Promise<Claims> {
  const hasSwag = order.items.some((item) => item.swagVariantId !== null);
  const hasWorkshops = order.items.some((item) => item.workshopId !== null);
  return {
    seats: await heldDraws(tx, order.id),
    stock: hasSwag ? await heldStock(tx, order.id) : [],
    workshops: hasWorkshops ? await heldWorkshops(tx, order, now) : [],
  };
}

/**
 * Moves counters from one order's holds to another's: each is first given back, then claimed, seats by quota id
 * then stock by variant id and seats in workshops by workshop id, so that no two moves ever wait for each other crosswise. Answers the first
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
  for (const workshopId of idsOf(given.workshops, taken.workshops, (draw) => draw.workshopId)) {
    const back = given.workshops.find((draw) => draw.workshopId === workshopId);
    if (back) await moveSeats(tx, back.isOffered ? 'offerHeld' : 'releaseHeld', back);
    const wanted = taken.workshops.find((draw) => draw.workshopId === workshopId);
    if (wanted && !(await moveSeats(tx, wanted.isOffered ? 'holdOffered' : 'hold', wanted)))
      return { workshopId };
  }
  return null;
}

/** Turns what is held into what is sold, in the fixed order. */
export async function sellClaims(tx: Tx, claims: Claims): Promise<void> {
  for (const draw of claims.seats) await sellHeldSeats(tx, draw);
  for (const draw of claims.stock) await sellHeldStock(tx, draw);
  for (const draw of claims.workshops) await moveSeats(tx, 'seatHeld', draw);
}

/** No claims at all. */
export const noClaims: Claims = { seats: [], stock: [], workshops: [] };

function idsOf<Draw>(one: readonly Draw[], other: readonly Draw[], idOf: (draw: Draw) => string): string[] {
  return [...new Set([...one, ...other].map(idOf))].toSorted((a, b) => (a < b ? -1 : 1));
}
