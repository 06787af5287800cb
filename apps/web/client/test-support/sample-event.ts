import type {
  Availability,
  EventView,
  SwagAvailability,
  SwagItemView,
  TicketTypeView,
  WorkshopView,
} from '@lanyard/domain/events/event-view';
import { defaultPolicies } from '@lanyard/domain/policies/policies';

/** A ticket type for tests, with what matters to the test replaced. */
export function sampleType(change: Partial<TicketTypeView> = {}): TicketTypeView {
  return {
    key: 'conference',
    name: 'Conference',
    audience: 'All talks.',
    includes: ['Talks'],
    priceMinor: 29_000,
    tiers: [],
    taxRateBp: 2300,
    maxPerOrder: 10,
    quotas: ['venue'],
    ...change,
  };
}

/** Swag for tests: a T-shirt in two sizes. */
export function sampleSwag(change: Partial<SwagItemView> = {}): SwagItemView {
  return {
    key: 't-shirt',
    name: 'T-shirt',
    about: 'Cotton.',
    image: null,
    priceMinor: 2_400,
    taxRateBp: 2300,
    maxPerOrder: 5,
    variants: [
      { key: 's', name: 'S' },
      { key: 'm', name: 'M' },
    ],
    ...change,
  };
}

/** A small event for tests. */
export function sampleEvent(change: Partial<EventView> = {}): EventView {
  return {
    slug: 'demo',
    name: 'Upkeep',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    startsAt: '2027-06-02T07:30:00.000Z',
    endsAt: '2027-06-04T16:30:00.000Z',
    content: {
      tagline: 'On looking after software',
      headline: 'Look after it.',
      lead: 'Three days </script> & "quotes".',
      facts: [],
      accent: null,
      heroImage: null,
      venue: {
        name: 'Cais',
        address: 'Rua 1',
        city: 'Lisbon',
        country: 'Portugal',
        about: 'A hall.',
        image: null,
      },
      programme: [
        { date: '2027-06-02', title: 'Hands on', items: [] },
        { date: '2027-06-03', title: 'Talks', items: [] },
      ],
      speakers: [],
      questions: [],
      seller: null,
    },
    ticketTypes: [
      sampleType(),
      sampleType({ key: 'student', name: 'Student', priceMinor: 9_000, maxPerOrder: 2 }),
    ],
    swag: [],
    workshops: [],
    policies: defaultPolicies,
    ...change,
  };
}

/** A workshop that costs nothing and that every ticket may book. */
export function sampleWorkshop(key: string, change: Partial<WorkshopView> = {}): WorkshopView {
  return {
    ...{ key, title: key, about: '', speaker: null, room: 'A', capacity: 20, priceMinor: 0, taxRateBp: 2300 },
    ...{ startsAt: '2027-06-02T08:00:00Z', endsAt: '2027-06-02T11:00:00Z', level: null },
    ...{ ticketTypeKeys: null, bookableFrom: null, bookableUntil: null, clash: 'WARN', waitlist: 'SEAT' },
    ...change,
  };
}

/** Live numbers for the sample event. */
export function sampleAvailability(
  remaining: Readonly<Record<string, number>>,
  swag: readonly SwagAvailability[] = [],
): Availability {
  return {
    ticketTypes: Object.entries(remaining).map(([key, left]) => ({ key, remaining: left, capacity: 100 })),
    swag,
    workshops: [],
    asOf: '2026-11-23T10:00:00.000Z',
  };
}

/** A store in memory. */
export function memoryStore() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}
