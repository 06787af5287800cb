import type { Availability } from '@lanyard/domain/events/event-view';
import type { SharedServices } from '../context.ts';
import { availabilityOf } from './availability-of.ts';
import type { CatalogEntry } from './load-event.ts';

/** An event and its live numbers, as one look at the caches gives them. */
export interface EventReading {
  readonly entry: CatalogEntry;
  readonly availability: Availability;
}

/** What was worked out for a reading of the tally, or for an event whose tally has never answered. */
const workedOut = new WeakMap<object, EventReading>();

/** Reads an event and its numbers from memory; the database is asked only for an event that is new or changed. */
export async function readEvent(
  { eventCatalog, tallies }: Pick<SharedServices, 'eventCatalog' | 'tallies'>,
  slug: string,
): Promise<EventReading | null> {
  const found = await eventCatalog.find(slug);
  if (!found) return null;
  const reading = await tallies.read(found.eventId);
  const entry = reading ? await eventCatalog.refresh(found, reading.tally.eventVersion) : found;
  const known = workedOut.get(reading ?? entry);
  if (known?.entry === entry) return known;
  const [sheet, readAt] = reading ? [reading.tally, reading.readAt] : [entry.sheet, entry.loadedAt];
  const availability = availabilityOf(entry.view, sheet, new Date(readAt).toISOString());
  const worked = { entry, availability };
  workedOut.set(reading ?? entry, worked);
  return worked;
}
