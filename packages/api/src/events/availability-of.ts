import type { CountSheet } from '@lanyard/domain/stats/count-sheet';
import type {
  Availability,
  EventView,
  SwagAvailability,
  TicketTypeAvailability,
  WorkshopAvailability,
} from '@lanyard/domain/events/event-view';
import { publicSeats } from '@lanyard/domain/workshops/seat-counts';

/**
 * Live numbers of an event's ticket types, swag and workshops: of a type, what is left in the tightest of its quotas. What the
 * sheet does not know is left out rather than called sold out.
 */
export function availabilityOf(
  event: Pick<EventView, 'ticketTypes' | 'swag' | 'workshops'>,
  sheet: CountSheet | null,
  asOf: string | null,
): Availability {
  const quotas = new Map(sheet?.quotas.map((quota) => [quota.key, quota]));
  const ticketTypes = event.ticketTypes.flatMap(({ key, quotas: drawnFrom }): TicketTypeAvailability[] => {
    const drawn = drawnFrom.flatMap((name) => quotas.get(name) ?? []);
    if (drawn.length === 0 || drawn.length < drawnFrom.length) return [];
    const [tightest] = drawn
      .map(({ capacity, held, sold }) => ({ capacity, remaining: Math.max(0, capacity - held - sold) }))
      .toSorted((left, right) => left.remaining - right.remaining || left.capacity - right.capacity);
    return tightest ? [{ key, ...tightest }] : [];
  });
  const variants = new Map(sheet?.variants.map((variant) => [variant.key, variant]));
  const swag = event.swag.flatMap((item) =>
    item.variants.flatMap((variant): SwagAvailability[] => {
      const counted = variants.get(`${item.key}/${variant.key}`);
      if (!counted) return [];
      const remaining = Math.max(0, counted.stock - counted.held - counted.sold);
      return [{ itemKey: item.key, variantKey: variant.key, remaining }];
    }),
  );
  const counts = new Map(sheet?.workshops.map((workshop) => [workshop.key, workshop]));
  const workshops = event.workshops.flatMap(({ key }): WorkshopAvailability[] => {
    const counted = counts.get(key);
    if (!counted) return [];
    const { capacity, waiting } = counted;
    return [{ key, remaining: publicSeats(counted), capacity, waiting }];
  });
  return { ticketTypes, swag, workshops, asOf: sheet ? asOf : null };
}
