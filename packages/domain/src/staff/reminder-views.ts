import type { ReminderKind } from '../reminders/reminder-kinds.ts';
import type { ReminderSkip } from '../reminders/reminder-plan.ts';
import type { ReminderRuleForm } from '../reminders/reminder-rule-form.schema.ts';

/** An event's reminders as staff see them: the rules, and who gets what when next. Instants are ISO 8601 UTC. */
export interface ReminderList {
  readonly timeZone: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly ticketTypes: readonly { readonly key: string; readonly name: string }[];
  readonly rules: readonly ReminderRuleView[];
  /** What leaves next, soonest first, by rule and day; the first dozen. */
  readonly upcoming: readonly UpcomingReminders[];
  /** Valid tickets, and how many of them are held by who wants the essential ones only. */
  readonly tickets: number;
  readonly stopped: number;
}

/** A rule, and how many tickets have got it, will, or will not as things stand. */
export interface ReminderRuleView extends ReminderRuleForm {
  readonly key: string;
  readonly version: number;
  readonly sent: number;
  readonly planned: number;
  readonly skipped: readonly { readonly why: ReminderSkip; readonly count: number }[];
  /** When the first of the planned ones leaves; null when none does. */
  readonly nextAt: string | null;
}

/** Mails of one rule that leave on one day of the event's zone. */
export interface UpcomingReminders {
  readonly key: string;
  readonly kind: ReminderKind;
  readonly days: number;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** What one ticket was sent and will be, soonest first. */
export interface TicketReminders {
  readonly reference: string;
  readonly timeZone: string;
  readonly wantsEssentialOnly: boolean;
  readonly planned: readonly TicketReminder[];
  readonly sent: readonly TicketReminder[];
  readonly skipped: readonly { readonly name: string; readonly why: ReminderSkip }[];
}

/** One of them; `name` says the rule in a few words. */
export interface TicketReminder {
  readonly name: string;
  readonly at: string;
}
