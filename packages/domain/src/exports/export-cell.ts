/**
 * A cell of an export as it is kept until the file is written: a text, a count, an amount in minor units of the
 * event's currency, or an instant in milliseconds since 1970 UTC.
 */
export type ExportCell = string | number | null | { readonly minor: number } | { readonly at: number };

/** One row of an export; its cells stand in the order of the chosen columns. */
export type ExportRow = readonly ExportCell[];

/** What a file of cells needs to know of its event. */
export interface SheetLocale {
  readonly currency: string;
  readonly timeZone: string;
}

/** A cell of an instant; null stays empty. */
export function atCell(at: Date | null): ExportCell {
  return at === null ? null : { at: at.getTime() };
}

/** A cell of an amount in minor units; null stays empty. */
export function moneyCell(minor: number | null): ExportCell {
  return minor === null ? null : { minor };
}
