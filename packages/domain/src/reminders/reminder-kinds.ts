/** What a reminder is about, in the order in which a ticket meets them. */
export const reminderKinds = ['REGISTRATION_OPEN', 'EVENT_NEAR', 'WORKSHOP_DETAILS', 'AFTER_EVENT'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What a kind's days are counted from, and in which direction. */
export const reminderAnchors = {
  REGISTRATION_OPEN: 'AFTER_SALE',
  EVENT_NEAR: 'BEFORE_START',
  WORKSHOP_DETAILS: 'BEFORE_START',
  AFTER_EVENT: 'AFTER_END',
} as const satisfies Record<ReminderKind, 'AFTER_SALE' | 'BEFORE_START' | 'AFTER_END'>;

/** The kind's name in an event file. */
export const reminderFileNames = {
  REGISTRATION_OPEN: 'registration-open',
  EVENT_NEAR: 'event-near',
  WORKSHOP_DETAILS: 'workshop-details',
  AFTER_EVENT: 'after-event',
} as const satisfies Record<ReminderKind, string>;

/** The most days a rule can be away from what its days are counted from. */
export const mostReminderDays = 365;
