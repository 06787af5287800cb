import type { TicketTypeAvailability, TicketTypeView } from '@lanyard/domain/events/event-view';

/** Chosen quantities by ticket type key; nothing chosen is left out. */
export type Basket = Readonly<Record<string, number>>;

/** One chosen ticket type with its quantity. */
export interface BasketLine {
  readonly type: TicketTypeView;
  readonly quantity: number;
}

/** Reads a basket from an address such as `?conference=2`; unknown keys and nonsense are ignored. */
export function basketFromSearch(search: string, types: readonly TicketTypeView[]): Basket {
  const params = new URLSearchParams(search);
  const entries = types.flatMap((type) => {
    const quantity = Math.min(Math.trunc(Number(params.get(type.key) ?? 0)), type.maxPerOrder);
    return quantity > 0 ? [[type.key, quantity] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Sets one quantity in an address; zero takes it out. */
export function setQuantity(params: URLSearchParams, key: string, quantity: number): void {
  if (quantity > 0) params.set(key, String(quantity));
  else params.delete(key);
}

/** The basket in the order the event lists its tickets. */
export function basketLines(basket: Basket, types: readonly TicketTypeView[]): readonly BasketLine[] {
  return types.flatMap((type) => {
    const quantity = basket[type.key] ?? 0;
    return quantity > 0 ? [{ type, quantity }] : [];
  });
}

/** Gross total in minor units. */
export function basketTotal(lines: readonly BasketLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.type.priceMinor, 0);
}

/** Where a basket is bought: `/e/demo/checkout?conference=2`. */
export function checkoutPath(slug: string, lines: readonly BasketLine[]): string {
  const params = new URLSearchParams(lines.map((line) => [line.type.key, String(line.quantity)]));
  const query = params.toString();
  return `/e/${slug}/checkout${query ? `?${query}` : ''}`;
}

/** How many of a type can be chosen now; without a live count only the rule of the event limits it. */
export function mostOf(type: TicketTypeView, seats: TicketTypeAvailability | undefined): number {
  return seats ? Math.min(type.maxPerOrder, seats.remaining) : type.maxPerOrder;
}

/** Whether few enough are left that a buyer should know: at most one in twenty, or ten. */
export function isLow(seats: TicketTypeAvailability): boolean {
  return seats.remaining <= Math.max(10, seats.capacity * 0.05);
}
