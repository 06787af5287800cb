import { asId } from '@lanyard/domain/ids/ids';
import type { EventView } from '@lanyard/domain/events/event-view';
import { defaultPolicies } from '@lanyard/domain/policies/policies';
import type { CatalogEntry } from '../events/load-event.ts';

/** A catalog entry around the quotas each ticket type draws from, for tests. */
export function anEntry(
  types: Readonly<Record<string, readonly string[]>> = { standard: ['hall'] },
  changes: Partial<CatalogEntry> = {},
): CatalogEntry {
  const view: EventView = {
    slug: 'demo',
    name: 'Demo',
    currency: 'EUR',
    timeZone: 'Europe/Lisbon',
    startsAt: '2027-05-11T08:00:00.000Z',
    endsAt: '2027-05-13T17:00:00.000Z',
    policies: defaultPolicies,
    content: {
      tagline: '',
      headline: '',
      lead: '',
      facts: [],
      accent: null,
      heroImage: null,
      venue: { name: 'Hall', address: '', city: 'Lisbon', country: 'Portugal', about: '', image: null },
      programme: [],
      speakers: [],
      questions: [],
      seller: null,
    },
    ticketTypes: Object.entries(types).map(([key, quotas]) => ({
      key,
      name: key,
      audience: '',
      includes: [],
      priceMinor: 1000,
      tiers: [],
      taxRateBp: 2300,
      maxPerOrder: 10,
      quotas,
    })),
    swag: [],
    workshops: [],
  };
  const sheet = { eventVersion: 1, quotas: [], ticketTypes: [], variants: [], workshops: [] };
  return {
    eventId: asId('event', 'evt_00000000000000000000'),
    version: 1,
    view,
    ticketTypes: view.ticketTypes,
    sheet,
    loadedAt: 0,
    ...changes,
  };
}
