import type { TicketLife } from '../ticket-life.ts';
import type { Wake } from '../wake.ts';

/** The first reminder that is still to be sent; due as long as it is not. */
export function reminderWake({ reminders: [next] }: TicketLife): Wake | null {
  return next ? { at: next.at, why: 'REMINDER', ruleId: next.ruleId } : null;
}
