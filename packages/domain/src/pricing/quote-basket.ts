import { takeOff, type DiscountTerms } from '../coupons/take-off.ts';
import { DomainError } from '../errors/error-codes.ts';
import type { SwagItemView, TicketTypeView, WorkshopView } from '../events/event-view.ts';
import { priceAt } from './price-at.ts';
import { priceLine, sumLines, type Totals } from './price-lines.ts';
import type { Basket, ChosenWorkshop } from './basket.ts';

/** What pricing needs of an event. */
export interface PricedEvent {
  readonly ticketTypes: readonly Pick<
    TicketTypeView,
    'key' | 'name' | 'priceMinor' | 'tiers' | 'taxRateBp' | 'maxPerOrder'
  >[];
  readonly swag: readonly Pick<
    SwagItemView,
    'key' | 'name' | 'priceMinor' | 'taxRateBp' | 'maxPerOrder' | 'variants'
  >[];
  readonly workshops: readonly Pick<WorkshopView, 'key' | 'title' | 'priceMinor' | 'taxRateBp'>[];
}

/** What a line sells. */
export type LineKind = 'TICKET' | 'SWAG' | 'WORKSHOP';

/** A priced line of a basket; gross = unit × quantity − discount, and net + tax = gross. */
export interface QuoteLine {
  readonly kind: LineKind;
  /** Key of the ticket type, of the swag item, or of the workshop. */
  readonly key: string;
  readonly variantKey: string | null;
  readonly name: string;
  /** Name of the size or colour; null where there is only one. */
  readonly variantName: string | null;
  /** Name of the dated price; null for the regular one. */
  readonly tierName: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  readonly discounted: number;
  readonly taxRateBp: number;
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Of a workshop: for which tickets of the order, from 0; null for what is no workshop, and for an upgrade. */
  readonly ticketPositions: readonly number[] | null;
}

/** A priced basket in minor units of the event's currency. */
export interface Quote extends Totals {
  readonly lines: readonly QuoteLine[];
  readonly discountMinor: number;
  /** Discounted tickets: how many uses of the code this takes. */
  readonly couponUses: number;
}

type BareLine = Omit<
  QuoteLine,
  'discountMinor' | 'discounted' | 'grossMinor' | 'netMinor' | 'taxMinor' | 'quantity'
>;

/**
 * Prices a basket at a moment (milliseconds since 1970 UTC), with a code that has been checked or none. Lines
 * come in the event's own order, whatever order they were chosen in. Throws `TICKET_TYPE_UNKNOWN`,
 * `SWAG_UNKNOWN`, `TOO_MANY_TICKETS`, `TOO_MANY_SWAG`, or `WORKSHOP_NOT_FOUND`; whether a ticket
 * may book a workshop is `checkWorkshops`'s to say.
 */
export function quoteBasket(
  event: PricedEvent,
  basket: Basket,
  options: { readonly now: number; readonly coupon: DiscountTerms | null },
): Quote {
  const tickets = ticketLines(event, basket, options.now);
  const chosen = [...tickets, ...swagLines(event, basket), ...workshopLines(event, basket, tickets)];
  const discounts = options.coupon ? takeOff(chosen.map(discountable), options.coupon) : [];
  const lines = chosen.map((line, n): QuoteLine => {
    const { discountMinor = 0, discounted = 0 } = discounts[n] ?? {};
    return { ...line, discounted, ...priceLine({ ...line, discountMinor }) };
  });
  return {
    lines,
    ...sumLines(lines),
    discountMinor: lines.reduce((sum, line) => sum + line.discountMinor, 0),
    couponUses: lines.reduce((sum, line) => sum + line.discounted, 0),
  };
}

/** A line as a coupon looks at it. */
export function discountable(line: Pick<QuoteLine, 'kind' | 'key' | 'quantity' | 'unitGrossMinor'>) {
  const { kind, key, quantity, unitGrossMinor } = line;
  return { ticketTypeKey: kind === 'TICKET' ? key : null, quantity, unitGrossMinor };
}

function ticketLines(
  event: PricedEvent,
  basket: Basket,
  now: number,
): (BareLine & { readonly quantity: number })[] {
  if (basket.lines.some((line) => !event.ticketTypes.some((type) => type.key === line.ticketTypeKey)))
    throw new DomainError('TICKET_TYPE_UNKNOWN');
  return event.ticketTypes.flatMap((type) => {
    const line = basket.lines.find(({ ticketTypeKey }) => ticketTypeKey === type.key);
    if (!line) return [];
    if (line.quantity > type.maxPerOrder)
      throw new DomainError('TOO_MANY_TICKETS', { max: type.maxPerOrder, what: type.name });
    const price = priceAt(type, now);
    return [
      {
        ticketPositions: null,
        kind: 'TICKET' as const,
        key: type.key,
        variantKey: null,
        name: type.name,
        variantName: null,
        tierName: price.tier?.name ?? null,
        quantity: line.quantity,
        unitGrossMinor: price.priceMinor,
        taxRateBp: type.taxRateBp,
      },
    ];
  });
}

function swagLines(event: PricedEvent, basket: Basket): (BareLine & { readonly quantity: number })[] {
  const isOffered = (line: Basket['swag'][number]) =>
    event.swag.some(
      (item) => item.key === line.itemKey && item.variants.some(({ key }) => key === line.variantKey),
    );
  if (!basket.swag.every(isOffered)) throw new DomainError('SWAG_UNKNOWN');
  return event.swag.flatMap((item) => {
    const wanted = basket.swag.filter((line) => line.itemKey === item.key);
    const count = wanted.reduce((sum, line) => sum + line.quantity, 0);
    if (count > item.maxPerOrder)
      throw new DomainError('TOO_MANY_SWAG', { max: item.maxPerOrder, what: item.name });
    return item.variants.flatMap((variant) => {
      const line = wanted.find(({ variantKey }) => variantKey === variant.key);
      if (!line) return [];
      return [
        {
          ticketPositions: null,
          kind: 'SWAG' as const,
          key: item.key,
          variantKey: variant.key,
          name: item.name,
          variantName: item.variants.length > 1 ? variant.name : null,
          tierName: null,
          quantity: line.quantity,
          unitGrossMinor: item.priceMinor,
          taxRateBp: item.taxRateBp,
        },
      ];
    });
  });
}

function workshopLines(
  event: PricedEvent,
  { workshops = [], isUpgrade = false }: Basket,
  tickets: readonly { readonly quantity: number }[],
): (BareLine & { readonly quantity: number })[] {
  const count = tickets.reduce((sum, { quantity }) => sum + quantity, 0);
  const isThere = ({ workshopKey, ticketPosition }: ChosenWorkshop) =>
    event.workshops.some(({ key }) => key === workshopKey) && (isUpgrade || ticketPosition < count);
  if (!workshops.every(isThere)) throw new DomainError('WORKSHOP_NOT_FOUND');
  return event.workshops.flatMap((workshop) => {
    const positions = workshops
      .filter(({ workshopKey }) => workshopKey === workshop.key)
      .map(({ ticketPosition }) => ticketPosition)
      .toSorted((a, b) => a - b);
    if (positions.length === 0) return [];
    return [
      {
        ticketPositions: isUpgrade ? null : positions,
        kind: 'WORKSHOP' as const,
        key: workshop.key,
        variantKey: null,
        name: workshop.title,
        variantName: null,
        tierName: null,
        quantity: positions.length,
        unitGrossMinor: workshop.priceMinor,
        taxRateBp: workshop.taxRateBp,
      },
    ];
  });
}
