import type { EventView } from '@lanyard/domain/events/event-view';
import type { CatalogEntry } from './load-event.ts';

/** The event as somebody sees it whose code opens these of its hidden ticket types, in the event's own order. */
export function withUnlocked({ view, ticketTypes }: CatalogEntry, keys: readonly string[]): EventView {
  const isShown = (key: string) => keys.includes(key) || view.ticketTypes.some((type) => type.key === key);
  return { ...view, ticketTypes: ticketTypes.filter(({ key }) => isShown(key)) };
}
