import type { ReminderRuleId } from '../ids/ids.ts';
import type { RegistrationStatus } from '../tickets/ticket-states.ts';
import type { ReminderKind } from './reminder-kinds.ts';

/** When an organizer's rule sends, and to whom. */
export interface ReminderRule {
  readonly id: ReminderRuleId;
  readonly kind: ReminderKind;
  /** Calendar days from what the kind's days are counted from, in the event's zone. */
  readonly days: number;
  /** Keys of the ticket types it is for; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  /** Only tickets whose registration stands so; null for any. */
  readonly registration: RegistrationStatus | null;
  /** Sent also to who wants no reminders, and on a day that has one already. */
  readonly isEssential: boolean;
  readonly isActive: boolean;
  /** Since when it sends as it does now, in milliseconds since 1970 UTC. */
  readonly activeFrom: number;
}
