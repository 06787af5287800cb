import type { PlannedReminder } from '../reminders/reminder-plan.ts';
import type { TicketStatus } from './ticket-states.ts';

/** What decides when a ticket's process wakes next, as the rows say it; instants in milliseconds since 1970 UTC. */
export interface TicketLife {
  readonly status: TicketStatus;
  readonly eventEndsAt: number;
  readonly keepOpenMs: number;
  /** When its open offer runs out; null when it is offered to nobody. */
  readonly transferExpiresAt: number | null;
  /** What is still to be sent to its holder, soonest first. */
  readonly reminders: readonly PlannedReminder[];
}
