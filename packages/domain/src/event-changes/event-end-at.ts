import type { EventStatus } from './event-change-states.ts';

/** How long processes of an event without dates wait for new ones: two years. */
const undatedMs = 2 * 365 * 24 * 60 * 60 * 1000;

/** When an event is over, as far as its processes are concerned, in milliseconds since 1970 UTC. */
export function eventEndAt(event: { readonly status: EventStatus; readonly endsAt: Date }): number {
  return event.endsAt.getTime() + (event.status === 'POSTPONED' ? undatedMs : 0);
}
