import type {
  EventView,
  SwagAvailability,
  SwagItemView,
  TicketTypeAvailability,
  TicketTypeView,
} from '@lanyard/domain/events/event-view';
import type { Basket, ChosenWorkshop } from '@lanyard/domain/pricing/basket';
import { quoteBasket, type Quote } from '@lanyard/domain/pricing/quote-basket';

/** What of an event a basket is filled from. */
export type Offer = Pick<EventView, 'ticketTypes' | 'swag' | 'workshops'>;

/** Name of a ticket type's quantity in an address and in a form. */
export const ticketParam = (ticketTypeKey: string): string => ticketTypeKey;

/** The same for a variant of a swag item: `t-shirt.m`; keys have no dots, so the two kinds never meet. */
export const swagParam = (itemKey: string, variantKey: string): string => `${itemKey}.${variantKey}`;

/** The same for a workshop, whose value says for which tickets: `workshop..sagas=conference.1,student.1`. */
export const workshopParam = (workshopKey: string): string => `workshop..${workshopKey}`;

/** Names of a basket's tickets by position, each by its type and number: they stay when other quantities change. */
export function ticketNames(lines: Basket['lines']): readonly string[] {
  return lines.flatMap(({ ticketTypeKey, quantity }) =>
    Array.from({ length: quantity }, (_, n) => `${ticketTypeKey}.${n + 1}`),
  );
}

/** Name of a code in an address, so that a link can carry one. */
export const couponParam = 'coupon';

/**
 * Reads a basket from an address such as `?conference=2&t-shirt.m=1`. Unknown keys and nonsense are ignored and
 * no more is taken than one order may have, so what comes out can always be priced.
 */
export function basketFromSearch(search: string, offer: Offer): Basket {
  const params = new URLSearchParams(search);
  const read = (name: string, most: number) => {
    const quantity = Math.min(Math.trunc(Number(params.get(name) ?? 0)), most);
    return quantity > 0 ? quantity : 0;
  };
  const lines = offer.ticketTypes.flatMap(({ key, maxPerOrder }) => {
    const quantity = read(ticketParam(key), maxPerOrder);
    return quantity > 0 ? [{ ticketTypeKey: key, quantity }] : [];
  });
  const swag = offer.swag.flatMap((item) => {
    let left = item.maxPerOrder;
    return item.variants.flatMap((variant) => {
      const quantity = read(swagParam(item.key, variant.key), left);
      left -= quantity;
      return quantity > 0 ? [{ itemKey: item.key, variantKey: variant.key, quantity }] : [];
    });
  });
  return { lines, swag, workshops: workshopsFromSearch(params, offer, lines) };
}

/** Workshops of an address for tickets that there are; whether the rules let them is said where they are chosen. */
function workshopsFromSearch(
  params: URLSearchParams,
  { workshops }: Offer,
  lines: Basket['lines'],
): readonly ChosenWorkshop[] {
  const names = ticketNames(lines);
  return workshops.flatMap(({ key }) => {
    const wanted = (params.get(workshopParam(key)) ?? '').split(',');
    return names.flatMap((name, ticketPosition) =>
      wanted.includes(name) ? [{ workshopKey: key, ticketPosition }] : [],
    );
  });
}

/** Chooses a workshop for one ticket in an address, or not any more. */
export function setWorkshop(
  params: URLSearchParams,
  workshopKey: string,
  { ticket, isChosen }: { readonly ticket: string; readonly isChosen: boolean },
): void {
  const name = workshopParam(workshopKey);
  const others = (params.get(name) ?? '').split(',').filter((one) => one !== '' && one !== ticket);
  const tickets = isChosen ? [...others, ticket] : others;
  if (tickets.length > 0) params.set(name, tickets.join(','));
  else params.delete(name);
}

/** Sets one quantity in an address, by `ticketParam` or `swagParam`; zero takes it out. */
export function setQuantity(params: URLSearchParams, name: string, quantity: number): void {
  if (quantity > 0) params.set(name, String(quantity));
  else params.delete(name);
}

/** The code that an address carries; null for none. */
export function codeFromSearch(search: string): string | null {
  return new URLSearchParams(search).get(couponParam)?.trim() || null;
}

/** Where a basket is bought, with the code a link has brought along: `/e/demo/checkout?conference=2&t-shirt.m=1`. */
export function checkoutPath(slug: string, basket: Basket, code: string | null = null): string {
  const params = new URLSearchParams([
    ...basket.lines.map((line) => [ticketParam(line.ticketTypeKey), String(line.quantity)]),
    ...basket.swag.map((line) => [swagParam(line.itemKey, line.variantKey), String(line.quantity)]),
    ...workshopParams(basket),
  ]);
  if (code !== null) params.set(couponParam, code);
  const query = params.toString();
  return `/e/${slug}/checkout${query ? `?${query}` : ''}`;
}

function workshopParams({ lines, workshops = [] }: Basket): [name: string, value: string][] {
  const names = ticketNames(lines);
  const keys = [...new Set(workshops.map(({ workshopKey }) => workshopKey))];
  return keys.map((key) => [
    workshopParam(key),
    workshops
      .filter(({ workshopKey }) => workshopKey === key)
      .flatMap(({ ticketPosition }) => names[ticketPosition] ?? [])
      .join(','),
  ]);
}

/** Whether nothing is chosen. */
export function isEmpty(basket: Basket): boolean {
  return basket.lines.length + basket.swag.length === 0;
}

/** How many tickets of a type are chosen. */
export function ticketsIn(basket: Basket, ticketTypeKey: string): number {
  return basket.lines.find((line) => line.ticketTypeKey === ticketTypeKey)?.quantity ?? 0;
}

/** How many of an item are chosen, of one variant or of all. */
export function swagIn(basket: Basket, itemKey: string, variantKey?: string): number {
  return basket.swag
    .filter((line) => line.itemKey === itemKey && (variantKey ?? line.variantKey) === line.variantKey)
    .reduce((sum, line) => sum + line.quantity, 0);
}

/** What a basket read from an address costs without a code, in minor units; `now` in milliseconds since 1970. */
export function basketQuote(offer: Offer, basket: Basket, now: number): Quote {
  return quoteBasket(offer, basket, { now, coupon: null });
}

/** How many of a type can be chosen now; without a live count only the rule of the event limits it. */
export function mostOf(type: TicketTypeView, seats: TicketTypeAvailability | undefined): number {
  return seats ? Math.min(type.maxPerOrder, seats.remaining) : type.maxPerOrder;
}

/** How many of a variant can be chosen now: what is in stock, and what the item's other variants leave of its limit. */
export function mostSwagOf(
  item: SwagItemView,
  variantKey: string,
  basket: Basket,
  stock: SwagAvailability | undefined,
): number {
  const others = swagIn(basket, item.key) - swagIn(basket, item.key, variantKey);
  return Math.max(0, Math.min(item.maxPerOrder - others, stock?.remaining ?? item.maxPerOrder));
}

/** Whether few enough are left that a buyer should know: at most one in twenty, or ten. */
export function isLow(seats: TicketTypeAvailability): boolean {
  return seats.remaining <= Math.max(10, seats.capacity * 0.05);
}
