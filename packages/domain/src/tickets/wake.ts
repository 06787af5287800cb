import type { ReminderRuleId } from '../ids/ids.ts';

/** When a ticket's process wakes next, and for what; one that is not later than now is due. */
export type Wake =
  | { readonly at: number; readonly why: 'TRANSFER_EXPIRES' | 'EVENT_END' | 'CLOSE' }
  | { readonly at: number; readonly why: 'REMINDER'; readonly ruleId: ReminderRuleId };

/** What a ticket's process waits for: a mail to leave, its next wake, or nothing more. */
export type TicketWait = 'MAIL' | Wake['why'] | 'NOTHING';
