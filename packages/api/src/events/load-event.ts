import { policiesOf } from '@lanyard/commands/events/policies-of';
import { readCountSheet } from '@lanyard/commands/stats/read-count-sheet';
import type { Db } from '@lanyard/db/client';
import type { EventContent, EventView, TicketTypeView } from '@lanyard/domain/events/event-view';
import { bookableOf } from '@lanyard/commands/workshops/bookable-of';
import type { WaitlistPolicy } from '@lanyard/domain/workshops/waitlist-states';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import type { CountSheet } from '@lanyard/domain/stats/count-sheet';

/** An event as a server keeps it in memory, with the counters as they stood when it was read. */
export interface CatalogEntry {
  readonly eventId: EventId;
  readonly version: number;
  /** What everybody sees: without the ticket types that are hidden. */
  readonly view: EventView;
  /** All ticket types, the hidden ones too, in the event's own order. */
  readonly ticketTypes: readonly TicketTypeView[];
  /** Shown until the tally has answered for the first time. */
  readonly sheet: CountSheet;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
}

const inOrder = { orderBy: { position: 'asc' } } as const;

/** Reads one event from the database; null when there is none. */
export async function loadEvent(
  db: Db,
  where: { readonly slug: string } | { readonly id: EventId },
): Promise<CatalogEntry | null> {
  const event = await db.prisma.event.findUnique({
    where,
    include: {
      ticketTypes: { ...inOrder, include: { tiers: inOrder } },
      swag: { ...inOrder, include: { variants: { ...inOrder, select: { key: true, name: true } } } },
      workshops: { orderBy: [{ startsAt: 'asc' }, { position: 'asc' }] },
    },
  });
  if (!event) return null;
  const sheet = await readCountSheet(db, event.id);
  const quotasOf = new Map(sheet.ticketTypes.map(({ key, quotas }) => [key, quotas]));
  const ticketTypes = event.ticketTypes.map((type): TicketTypeView => ({
    key: type.key,
    name: type.name,
    audience: type.audience,
    includes: texts(type.includes),
    priceMinor: type.priceMinor,
    tiers: type.tiers.map((tier) => ({
      key: tier.key,
      name: tier.name,
      priceMinor: tier.priceMinor,
      startsAt: tier.startsAt?.toISOString() ?? null,
      endsAt: tier.endsAt?.toISOString() ?? null,
    })),
    taxRateBp: type.taxRateBp,
    maxPerOrder: type.maxPerOrder,
    quotas: quotasOf.get(type.key) ?? [],
  }));
  const hidden = new Set(event.ticketTypes.filter((type) => type.hidden).map(({ key }) => key));
  const view: EventView = {
    slug: event.slug,
    name: event.name,
    currency: event.currency,
    timeZone: event.timeZone,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    // Checked against the event file's schema when it was stored.
    content: event.content as unknown as EventContent,
    policies: policiesOf(event),
    ...(event.status !== 'PLANNED' || event.isOnline
      ? { state: { status: eventStatusOf(event), isOnline: event.isOnline } }
      : {}),
    ticketTypes: ticketTypes.filter(({ key }) => !hidden.has(key)),
    swag: event.swag.map(({ key, name, about, image, priceMinor, taxRateBp, maxPerOrder, variants }) => ({
      key,
      name,
      about,
      image,
      priceMinor,
      taxRateBp,
      maxPerOrder,
      variants,
    })),
    workshops: event.workshops.map((workshop) => ({
      key: workshop.key,
      title: workshop.title,
      about: workshop.about,
      speaker: workshop.speaker,
      room: workshop.room,
      capacity: workshop.capacity,
      priceMinor: workshop.priceMinor,
      taxRateBp: workshop.taxRateBp,
      level: workshop.level,
      bookableFrom: workshop.bookableFrom?.toISOString() ?? null,
      bookableUntil: workshop.bookableUntil?.toISOString() ?? null,
      ticketTypeKeys: bookableOf(workshop).ticketTypeKeys,
      clash: bookableOf(workshop).clash,
      // Only the event file writes it, and its schema knows these.
      waitlist: workshop.waitlist as WaitlistPolicy,
      startsAt: workshop.startsAt.toISOString(),
      endsAt: workshop.endsAt.toISOString(),
    })),
  };
  const eventId = asId('event', event.id);
  return { eventId, version: event.version, view, ticketTypes, sheet, loadedAt: Date.now() };
}

/** The texts of a JSON list; anything else in it is left out. */
export function texts(json: unknown): string[] {
  return Array.isArray(json) ? json.filter((item) => typeof item === 'string') : [];
}
