import type { ShortEventFile } from './event-file.schema.ts';

type Taxed<Row> = Omit<Row, 'taxPercent'> & { readonly taxPercent: number };

/**
 * An event as organizers write it, complete: every default is filled in and everything sold says its own tax.
 * Prices are gross in major units with at most the currency's decimals, times are local to the event's zone.
 */
export interface EventFile extends Omit<ShortEventFile, 'taxPercent' | 'ticketTypes' | 'swag' | 'workshops'> {
  readonly ticketTypes: Taxed<ShortEventFile['ticketTypes'][number]>[];
  readonly swag: Taxed<ShortEventFile['swag'][number]>[];
  readonly workshops: Taxed<ShortEventFile['workshops'][number]>[];
}

/** A code that a file asks for. */
export type EventFileCoupon = EventFile['coupons'][number];
