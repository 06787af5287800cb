import { eventFileSchema, type EventFile } from '@lanyard/domain/events/event-file.schema';

/** What a test cares about in an event; the rest is filled in. */
export interface EventWishes {
  readonly slug?: string;
  /** Capacity by quota key; one quota `hall` of 100 unless told otherwise. */
  readonly quotas?: Readonly<Record<string, number>>;
  /** Ticket types by key; one type `standard` drawing on every quota unless told otherwise. */
  readonly types?: Readonly<Record<string, TypeWishes>>;
  readonly policies?: Partial<EventFile['policies']>;
  /** Local times in Lisbon like `2027-05-11T09:00`. */
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** What a test cares about in a ticket type: gross price in major units, quotas it draws on (all by default). */
export interface TypeWishes {
  readonly price?: number;
  readonly taxPercent?: number;
  readonly maxPerOrder?: number;
  readonly quotas?: readonly string[];
}

/** A complete event file around what a test cares about; it starts on 11 May 2027 in Lisbon. */
export function anEventFile(wishes: EventWishes = {}): EventFile {
  const quotas = wishes.quotas ?? { hall: 100 };
  const types = wishes.types ?? { standard: {} };
  return eventFileSchema.parse({
    slug: wishes.slug ?? 'test-event',
    name: 'Test Conf',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    startsAt: wishes.startsAt ?? '2027-05-11T09:00',
    endsAt: wishes.endsAt ?? '2027-05-13T18:00',
    tagline: 'For tests',
    headline: 'An event that exists for tests.',
    lead: 'It sells tickets that nobody will ever show at a door.',
    venue: { name: 'Hall', address: 'Rua 1', city: 'Lisbon', country: 'Portugal', about: 'A hall.' },
    quotas: Object.entries(quotas).map(([key, capacity]) => ({ key, name: `Seats ${key}`, capacity })),
    ticketTypes: Object.entries(types).map(([key, type]) => ({
      key,
      name: `Ticket ${key}`,
      audience: 'For whoever tests.',
      includes: ['One seat'],
      price: type.price ?? 290,
      taxPercent: type.taxPercent ?? 23,
      maxPerOrder: type.maxPerOrder ?? 50,
      quotas: type.quotas ?? Object.keys(quotas),
    })),
    policies: wishes.policies ?? {},
  });
}
