import type { TicketLife } from '../ticket-life.ts';
import type { Wake } from '../wake.ts';

/** The end of a ticket's life, when nothing can happen to its money any more. */
export function closeWake(life: TicketLife, now: number): Wake | null {
  const at = life.eventEndsAt + life.keepOpenMs;
  return now < at ? { at, why: 'CLOSE' } : null;
}
