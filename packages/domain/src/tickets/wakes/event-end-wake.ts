import type { TicketLife } from '../ticket-life.ts';
import type { Wake } from '../wake.ts';

/** The end of the event. */
export function eventEndWake({ eventEndsAt: at }: TicketLife, now: number): Wake | null {
  return now < at ? { at, why: 'EVENT_END' } : null;
}
