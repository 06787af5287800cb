/** What somebody wants of the reminders of an event: all of them, or the essential ones only. */
export interface ReminderChoice {
  readonly wantsAll: boolean;
}
