import { createEvent } from '@lanyard/commands/events/create-event';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { parseEventFile } from '@lanyard/domain/events/check-event-file';
import type { EventFile } from '@lanyard/domain/events/event-file';

/** What a test event is made of; the rest is filled in. */
export interface TestEvent {
  readonly slug: string;
  readonly quotas: Readonly<Record<string, number>>;
  /** Price in major units, quotas drawn from and dated prices, by ticket type. */
  readonly types: Readonly<
    Record<
      string,
      {
        readonly price: number;
        readonly quotas: readonly string[];
        readonly hidden?: boolean;
        readonly tiers?: EventFile['ticketTypes'][number]['tiers'];
        /** What its attendees are asked. */
        readonly registration?: readonly Partial<EventFile['ticketTypes'][number]['registration'][number]>[];
      }
    >
  >;
  /** Price in major units and stock by size, by swag item. */
  readonly swag?: Readonly<
    Record<string, { readonly price: number; readonly stock: Readonly<Record<string, number>> }>
  >;
  /** Workshops by key; included in the ticket and on the event's first morning unless told otherwise. */
  readonly workshops?: Readonly<Record<string, Partial<EventFile['workshops'][number]>>>;
  readonly policies?: Partial<EventFile['policies']>;
  /** None unless told otherwise, so that nothing leaves by itself. */
  readonly reminders?: readonly Partial<EventFile['reminders'][number]>[];
  /** Europe/Lisbon unless told otherwise; with it go local times in it. */
  readonly when?: { readonly timeZone: string; readonly startsAt: string; readonly endsAt: string };
}

/** A complete event file around what matters to a test; it starts a hundred days from now. */
function testEventFile(event: TestEvent): EventFile {
  const day = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
  return parseEventFile({
    slug: event.slug,
    name: `Test event ${event.slug}`,
    currency: 'EUR',
    ...(event.when ?? { timeZone: 'Europe/Lisbon', startsAt: `${day}T09:00`, endsAt: `${day}T18:00` }),
    tagline: 'For tests',
    headline: 'An event that exists for tests.',
    lead: 'It sells tickets that nobody will ever show at a door.',
    venue: {
      name: 'Test hall',
      address: 'Rua do Teste 1',
      city: 'Lisbon',
      country: 'Portugal',
      about: 'A hall.',
    },
    quotas: Object.entries(event.quotas).map(([key, capacity]) => ({ key, name: key, capacity })),
    ticketTypes: Object.entries(event.types).map(([key, type]) => ({
      key,
      name: `Ticket ${key}`,
      audience: 'For whoever tests.',
      includes: ['One seat'],
      taxPercent: 23,
      ...type,
    })),
    swag: Object.entries(event.swag ?? {}).map(([key, { price, stock }]) => ({
      key,
      name: `Swag ${key}`,
      about: 'For whoever tests.',
      price,
      taxPercent: 23,
      variants: Object.entries(stock).map(([size, left]) => ({
        key: size,
        name: size.toUpperCase(),
        stock: left,
      })),
    })),
    workshops: Object.entries(event.workshops ?? {}).map(([key, workshop]) => ({
      key,
      title: `Workshop ${key}`,
      about: 'For whoever tests.',
      room: `Room ${key}`,
      roomLimit: 1000,
      capacity: 20,
      startsAt: event.when?.startsAt ?? `${day}T09:00`,
      minutes: 90,
      taxPercent: 23,
      ...workshop,
    })),
    reminders: event.reminders ?? [],
    policies: event.policies ?? {},
  });
}

/** Makes a test event in a running stack's database. */
export async function makeTestEvent(
  stack: { readonly databaseUrl: string; readonly env: Readonly<Record<string, string>> },
  event: TestEvent,
): Promise<void> {
  const db = createDb({ url: stack.databaseUrl, applicationName: 'lanyard-test', poolSize: 2 });
  try {
    const keys = await loadKeys(db, parseKeyRing(stack.env['LANYARD_KEYS'] ?? ''));
    await createEvent({ db, keys, now: new Date(), actor: { kind: 'system' } }, testEventFile(event));
  } finally {
    await db.close();
  }
}
