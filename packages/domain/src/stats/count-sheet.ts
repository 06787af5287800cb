import type { SeatCounts } from '../workshops/seat-counts.ts';

/** One quota's numbers as its row had them; the higher version is the newer. */
export interface QuotaCount {
  readonly key: string;
  readonly version: number;
  readonly capacity: number;
  readonly held: number;
  readonly sold: number;
}

/** One ticket type's sales; `quotas` are the keys it draws from. */
export interface TicketTypeCount {
  readonly key: string;
  readonly version: number;
  readonly sold: number;
  readonly revenueMinor: number;
  readonly quotas: readonly string[];
}

/** One swag variant's numbers; its key is `item/variant`. */
export interface VariantCount {
  readonly key: string;
  readonly version: number;
  readonly stock: number;
  readonly held: number;
  readonly sold: number;
}

/** One workshop's seats and its line. */
export interface WorkshopCount extends SeatCounts {
  readonly key: string;
  readonly version: number;
}

/** A reading of an event's counters; each row is true for its version. */
export interface CountSheet {
  /** Version of the event's own content: a reader with an older copy loads it again. */
  readonly eventVersion: number;
  readonly quotas: readonly QuotaCount[];
  readonly ticketTypes: readonly TicketTypeCount[];
  readonly variants: readonly VariantCount[];
  readonly workshops: readonly WorkshopCount[];
}

/** What merging a newer sheet gave: the sheet, and how many rows differed at the same version (drift). */
export interface MergedSheet {
  readonly sheet: CountSheet;
  readonly drifts: number;
}

/**
 * Keeps the newest of each row. Sheets may arrive late, twice or in any order: the result is the same. Rows
 * that differ although their version is the same are counted as drift and the incoming one is believed.
 */
export function mergeCountSheets(known: CountSheet, told: CountSheet): MergedSheet {
  const quotas = mergeRows(known.quotas, told.quotas);
  const ticketTypes = mergeRows(known.ticketTypes, told.ticketTypes);
  const variants = mergeRows(known.variants, told.variants);
  const workshops = mergeRows(known.workshops, told.workshops);
  return {
    sheet: {
      eventVersion: Math.max(known.eventVersion, told.eventVersion),
      quotas: quotas.rows,
      ticketTypes: ticketTypes.rows,
      variants: variants.rows,
      workshops: workshops.rows,
    },
    drifts: quotas.drifts + ticketTypes.drifts + variants.drifts + workshops.drifts,
  };
}

function mergeRows<Row extends { readonly key: string; readonly version: number }>(
  known: readonly Row[],
  told: readonly Row[],
): { rows: Row[]; drifts: number } {
  const rows = new Map(known.map((row) => [row.key, row]));
  let drifts = 0;
  for (const row of told) {
    const before = rows.get(row.key);
    if (before && before.version > row.version) continue;
    if (before?.version === row.version && JSON.stringify(before) !== JSON.stringify(row)) drifts++;
    rows.set(row.key, row);
  }
  return { rows: [...rows.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)), drifts };
}
