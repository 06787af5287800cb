import type { EventInclude } from '@lanyard/db/generated/prisma/models/Event';
import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import type { PricedEvent } from '@lanyard/domain/pricing/quote-basket';
import type { BookingEvent } from '@lanyard/domain/pricing/workshop-choices';
import { policiesOf } from '../events/policies-of.ts';
import { bookableOf } from '../workshops/bookable-of.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;

/** Which rows of an event pricing reads, in the event's own order. */
export const pricedRows = {
  ticketTypes: { ...inOrder, include: { tiers: inOrder } },
  swag: { ...inOrder, include: { variants: inOrder } },
  workshops: { orderBy: [{ startsAt: 'asc' }, { position: 'asc' }] },
} as const satisfies EventInclude;

interface Keyed {
  readonly key: string;
  readonly name: string;
}

interface Priced extends Keyed {
  readonly priceMinor: number;
  readonly taxRateBp: number;
  readonly maxPerOrder: number;
}

/** Rows as `pricedRows` finds them. */
export interface PricedRows {
  readonly ticketTypes: readonly (Priced & {
    readonly id: string;
    readonly hidden: boolean;
    readonly tiers: readonly (Keyed & {
      readonly priceMinor: number;
      readonly startsAt: Date | null;
      readonly endsAt: Date | null;
    })[];
  })[];
  readonly swag: readonly (Priced & { readonly variants: readonly (Keyed & { readonly id: string })[] })[];
  readonly workshops: readonly WorkshopModel[];
  readonly timeZone: string;
  readonly policies: unknown;
}

/** What pricing needs of an event, out of its rows: the one mapping from columns to prices. */
export function pricedEventOf(event: PricedRows): PricedEvent & BookingEvent {
  const { ticketTypes, swag, workshops, timeZone } = event;
  return {
    timeZone,
    policies: policiesOf(event),
    workshops: workshops.map((workshop) => {
      const { clash, ticketTypeKeys } = bookableOf(workshop);
      const { key, title, priceMinor, taxRateBp, startsAt, endsAt, bookableFrom, bookableUntil } = workshop;
      return {
        ...{ key, title, priceMinor, taxRateBp, clash, ticketTypeKeys },
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        bookableFrom: bookableFrom?.toISOString() ?? null,
        bookableUntil: bookableUntil?.toISOString() ?? null,
      };
    }),
    ticketTypes: ticketTypes.map((type) => ({
      ...pricedOf(type),
      tiers: type.tiers.map(({ key, name, priceMinor, startsAt, endsAt }) => ({
        key,
        name,
        priceMinor,
        startsAt: startsAt?.toISOString() ?? null,
        endsAt: endsAt?.toISOString() ?? null,
      })),
    })),
    swag: swag.map((item) => ({
      ...pricedOf(item),
      variants: item.variants.map(({ key, name }) => ({ key, name })),
    })),
  };
}

const pricedOf = ({ key, name, priceMinor, taxRateBp, maxPerOrder }: Priced): Priced => ({
  key,
  name,
  priceMinor,
  taxRateBp,
  maxPerOrder,
});
