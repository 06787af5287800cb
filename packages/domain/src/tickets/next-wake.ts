/** What decides when a ticket's process wakes next; instants in milliseconds since 1970 UTC. */
export interface TicketClock {
  readonly eventEndsAt: number;
  readonly keepOpenMs: number;
}

/** When a ticket's process wakes next, and for what. */
export type Wake = { readonly at: number; readonly why: 'EVENT_END' | 'CLOSE' };

/** The next moment at which a ticket has something to do by itself; null when its life is over. */
export function nextWake(clock: TicketClock, now: number): Wake | null {
  if (now < clock.eventEndsAt) return { at: clock.eventEndsAt, why: 'EVENT_END' };
  const closesAt = clock.eventEndsAt + clock.keepOpenMs;
  return now < closesAt ? { at: closesAt, why: 'CLOSE' } : null;
}
