import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { minorDigits } from '@lanyard/domain/money/money';
import { priceAt } from '@lanyard/domain/pricing/price-at';

const schemaOrg = 'https://schema.org';

/** The event as schema.org describes it, with one offer a ticket type, for search engines. */
export function eventJsonLd(
  event: EventView,
  availability: Availability,
  now: number,
  webUrl: string,
): object {
  const { content } = event;
  const page = `${webUrl}/e/${event.slug}`;
  const digits = minorDigits(event.currency);
  const isSoldOut = (key: string) =>
    availability.asOf !== null &&
    availability.ticketTypes.find((seats) => seats.key === key)?.remaining === 0;
  return {
    '@context': schemaOrg,
    '@type': 'Event',
    name: event.name,
    description: content.lead,
    url: page,
    image: [new URL(content.heroImage ?? '/images/og.png', webUrl).href],
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: `${schemaOrg}/EventScheduled`,
    eventAttendanceMode: `${schemaOrg}/OfflineEventAttendanceMode`,
    location: {
      '@type': 'Place',
      name: content.venue.name,
      address: {
        '@type': 'PostalAddress',
        streetAddress: content.venue.address,
        addressLocality: content.venue.city,
        addressCountry: content.venue.country,
      },
    },
    performer: content.speakers.map((speaker) => ({ '@type': 'Person', name: speaker.name })),
    offers: event.ticketTypes.map((type) => ({
      '@type': 'Offer',
      name: type.name,
      url: `${page}#tickets`,
      price: (priceAt(type, now).priceMinor / 10 ** digits).toFixed(digits),
      priceCurrency: event.currency,
      availability: `${schemaOrg}/${isSoldOut(type.key) ? 'SoldOut' : 'InStock'}`,
    })),
  };
}
