import type { ReminderRuleId, TicketId } from '../ids/ids.ts';
import type { RegistrationStatus, TicketStatus } from '../tickets/ticket-states.ts';
import type { ReminderRule } from './reminder-rule.ts';

/** What decides a ticket's reminders, as the rows say it; instants in milliseconds since 1970 UTC. */
export interface ReminderFacts {
  readonly ticketId: TicketId;
  readonly ticketTypeKey: string;
  readonly status: TicketStatus;
  readonly registration: RegistrationStatus;
  /** Since when whoever holds it does: the sale, or the day it was handed on. */
  readonly heldSince: number;
  /** Whom its reminders go to: its attendee, or the buyer while nobody is named. */
  readonly addressee: ReminderAddressee;
  /** Whether whoever holds it wants the essential ones only. */
  readonly wantsEssentialOnly: boolean;
  /** How many workshops it has a seat in. */
  readonly workshops: number;
  readonly event: ReminderEvent;
  readonly rules: readonly ReminderRule[];
  /** What was sent, or tried and refused. */
  readonly sent: readonly SentReminder[];
}

/** `OTHER_TICKET`: nobody is named, and the order's first ticket without a name speaks to the buyer for all of them. */
export type ReminderAddressee = 'ATTENDEE' | 'BUYER' | 'OTHER_TICKET';

/** The event's times, which reminders are counted from. */
export interface ReminderEvent {
  readonly startsAt: number;
  readonly endsAt: number;
  /** IANA. */
  readonly timeZone: string;
}

/** A reminder that left, by its rule. */
export interface SentReminder {
  readonly ruleId: ReminderRuleId;
  readonly at: number;
  readonly isEssential: boolean;
}
