import type { Availability } from '@lanyard/domain/events/event-view';
import type { PublicServices } from '../context.ts';
import { availabilityOf } from './availability-of.ts';
import type { CatalogEntry } from './load-event.ts';

/** An event and its live numbers, as one look at the caches gives them. */
export interface EventReading {
  readonly entry: CatalogEntry;
  readonly availability: Availability;
}

/** Reads an event and its numbers from memory; the database is asked only for an event that is new or changed. */
export async function readEvent(
  { eventCatalog, tallies }: Pick<PublicServices, 'eventCatalog' | 'tallies'>,
  slug: string,
): Promise<EventReading | null> {
  const known = await eventCatalog.find(slug);
  if (!known) return null;
  const reading = await tallies.read(known.eventId);
  const entry = reading ? await eventCatalog.refresh(known, reading.tally.eventVersion) : known;
  const [sheet, readAt] = reading ? [reading.tally, reading.readAt] : [entry.sheet, entry.loadedAt];
  return { entry, availability: availabilityOf(entry.view, sheet, new Date(readAt).toISOString()) };
}
