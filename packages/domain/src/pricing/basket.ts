/** A workshop for one ticket of a basket, counted from 0 over its tickets in the event's own order of types. */
export interface ChosenWorkshop {
  readonly workshopKey: string;
  readonly ticketPosition: number;
}

/** What somebody wants to buy, in any order. */
export interface Basket {
  readonly lines: readonly { readonly ticketTypeKey: string; readonly quantity: number }[];
  readonly swag: readonly {
    readonly itemKey: string;
    readonly variantKey: string;
    readonly quantity: number;
  }[];
  readonly workshops?: readonly ChosenWorkshop[];
  /** Whether the workshops are for a ticket that is there already, whose rows say what it may have. */
  readonly isUpgrade?: boolean;
}
