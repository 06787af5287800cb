import type { TicketStatus } from './ticket-states.ts';

/** What decides when a ticket's process wakes next, as the rows say it; instants in milliseconds since 1970 UTC. */
export interface TicketLife {
  readonly status: TicketStatus;
  readonly eventEndsAt: number;
  readonly keepOpenMs: number;
}

/** When a ticket's process wakes next, and for what. */
export type Wake = { readonly at: number; readonly why: 'EVENT_END' | 'CLOSE' };

/** What a ticket's process waits for: a mail to leave, its next wake, or nothing more. */
export type TicketWait = 'MAIL' | Wake['why'] | 'NOTHING';

/** The next moment at which a ticket has something to do by itself; null when its life is over. */
export function nextWake(life: TicketLife, now: number): Wake | null {
  if (now < life.eventEndsAt) return { at: life.eventEndsAt, why: 'EVENT_END' };
  const closesAt = life.eventEndsAt + life.keepOpenMs;
  return now < closesAt ? { at: closesAt, why: 'CLOSE' } : null;
}
