import type { EventView } from '@lanyard/domain/events/event-view';
import { priceAt } from '@lanyard/domain/pricing/price-at';
import type { LineKind, Quote } from '@lanyard/domain/pricing/quote-basket';

/**
 * The event with the prices that the server has just quoted, where they differ from its own: what the page
 * shows next must be what the server said last. `now` is the server's time, milliseconds since 1970.
 */
export function quotedPrices(event: EventView, quote: Quote, now: number): EventView {
  const quoted = (kind: LineKind, key: string) =>
    quote.lines.find((line) => line.kind === kind && line.key === key);
  return {
    ...event,
    ticketTypes: event.ticketTypes.map((type) => {
      const line = quoted('TICKET', type.key);
      if (!line || priceAt(type, now).priceMinor === line.unitGrossMinor) return type;
      const { tierName, unitGrossMinor: priceMinor } = line;
      return tierName === null
        ? { ...type, priceMinor, tiers: [] }
        : { ...type, tiers: [{ key: 'quoted', name: tierName, priceMinor, startsAt: null, endsAt: null }] };
    }),
    swag: event.swag.map((item) => ({
      ...item,
      priceMinor: quoted('SWAG', item.key)?.unitGrossMinor ?? item.priceMinor,
    })),
    workshops: event.workshops.map((workshop) => ({
      ...workshop,
      priceMinor: quoted('WORKSHOP', workshop.key)?.unitGrossMinor ?? workshop.priceMinor,
    })),
  };
}

/** Whether an event's own prices give another quote than the server did. */
export function differsFrom(event: EventView, quote: Quote, now: number): boolean {
  return quote.lines.some((line) => {
    if (line.kind === 'SWAG')
      return event.swag.find(({ key }) => key === line.key)?.priceMinor !== line.unitGrossMinor;
    if (line.kind === 'WORKSHOP')
      return event.workshops.find(({ key }) => key === line.key)?.priceMinor !== line.unitGrossMinor;
    const type = event.ticketTypes.find(({ key }) => key === line.key);
    return !type || priceAt(type, now).priceMinor !== line.unitGrossMinor;
  });
}
