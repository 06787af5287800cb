import type { ReminderRuleId } from '../ids/ids.ts';

/** A reminder that will be sent, if nothing happens before. */
export interface PlannedReminder {
  readonly ruleId: ReminderRuleId;
  /** Milliseconds since 1970 UTC; one that is not later than now is due. */
  readonly at: number;
}

/** Why a rule sends a ticket nothing, as things stand. */
export type ReminderSkip =
  | 'OFF'
  | 'OTHER_TYPE'
  | 'OTHER_STATE'
  | 'NO_WORKSHOPS'
  | 'NOBODY_NAMED'
  | 'OTHER_TICKET'
  | 'NOT_WANTED'
  | 'CANCELLING'
  | 'CANCELLED'
  | 'TOO_LATE'
  | 'MISSED';

/** What becomes of one rule for one ticket. */
export type ReminderFate =
  | (PlannedReminder & { readonly state: 'PLANNED' })
  | { readonly ruleId: ReminderRuleId; readonly state: 'SENT'; readonly at: number }
  | { readonly ruleId: ReminderRuleId; readonly state: 'SKIPPED'; readonly why: ReminderSkip };
