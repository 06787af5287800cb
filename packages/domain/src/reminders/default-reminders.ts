import type { reminderFileNames } from './reminder-kinds.ts';

/** A rule as an event file says it. */
export interface ReminderInFile {
  key: string;
  send: (typeof reminderFileNames)[keyof typeof reminderFileNames];
  days: number;
  ticketTypes: string[] | null;
  registration: 'open' | 'done' | null;
  essential: boolean;
  active: boolean;
  subject: string | null;
  opening: string | null;
}

const rule = (send: ReminderInFile['send'], days: number, isEssential: boolean = false): ReminderInFile => ({
  ...{ key: `${send}-${days}`, send, days, essential: isEssential, active: true },
  ...{ ticketTypes: null, registration: null, subject: null, opening: null },
});

/** What an event sends by itself when its file says nothing about it. */
export const defaultReminders: ReminderInFile[] = [
  rule('registration-open', 3),
  rule('registration-open', 14),
  rule('registration-open', 30),
  rule('event-near', 14),
  rule('event-near', 3, true),
  rule('event-near', 1),
  rule('workshop-details', 2, true),
  rule('after-event', 1),
];
