import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';

const tickets = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'ticket' : 'tickets'}`;
const mails = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'mail' : 'mails'}`;

/** Words of the room in which organizers say what leaves by itself. */
export const reminderWords = {
  title: 'Reminders',
  totals: (valid: number, stopped: number) =>
    `${tickets(valid)}${stopped === 0 ? '' : `, ${stopped.toLocaleString('en')} with essential reminders only`}`,
  newRule: 'New rule',
  notAllowed: 'Rules are made by organizers.',
  explained: (city: string) =>
    `Each ticket gets a rule’s mail once at most, never between 22:00 and 08:00 ${city} time, and spread over an hour. Of those that are not essential it gets one a day.`,
  upcoming: {
    title: 'Leaves next',
    none: 'Nothing is planned. It will be when tickets are sold that a rule is for.',
    line: (count: number, name: string) => `${mails(count)}: ${name}`,
    when: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  },
  rules: 'Rules',
  empty: { title: 'No rules', sentence: 'Nothing leaves by itself until there is a rule.' },
  essential: 'Essential',
  off: 'Switched off',
  for: {
    all: 'All ticket types',
    OPEN: 'registration unfinished',
    DONE: 'registration finished',
  },
  sent: (count: number) => `${count.toLocaleString('en')} sent`,
  planned: (count: number, next: string | null) =>
    `${count.toLocaleString('en')} planned${next === null ? '' : `, from ${next}`}`,
  skipped: (count: number) => `${count.toLocaleString('en')} not`,
  skippedOf: (count: number, why: string) => `${tickets(count)}: ${why}`,
  why: 'Why not',
  edit: 'Change',
  editNamed: (name: string) => `Change: ${name}`,
  removeNamed: (name: string) => `Take out: ${name}`,
  remove: 'Take out',
  lookUp: {
    title: 'One ticket',
    label: 'Reference',
    help: 'Such as K7M2QX-1. It shows what this ticket got and will get.',
    submit: 'Show',
    busy: 'Looking',
  },
  plan: {
    title: 'Reminders',
    next: 'Wakes next',
    planned: 'Will be sent',
    sent: 'Sent',
    skipped: 'Will not be sent',
    nothing: 'Nothing is planned for this ticket.',
    stopped: 'Its holder wants the essential ones only.',
  },
  form: {
    newTitle: 'New rule',
    editTitle: 'Change the rule',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    saving: 'Saving',
    kind: 'What about',
    days: {
      REGISTRATION_OPEN: 'Days after the sale',
      EVENT_NEAR: 'Days before the start',
      WORKSHOP_DETAILS: 'Days before the start',
      AFTER_EVENT: 'Days after the end',
    } satisfies Record<ReminderKind, string>,
    daysHelp: 'Calendar days, at the same time of day.',
    daysWrong: 'Type a whole number of days, 0 to 365.',
    types: 'For which tickets',
    allTypes: 'All types',
    someTypes: 'Some types',
    typesWrong: 'Choose at least one type.',
    registration: 'Registration',
    states: { ANY: 'Any', OPEN: 'Unfinished', DONE: 'Finished' },
    essential: 'Essential: also for who wants no reminders',
    active: 'Switched on',
    subject: 'Subject',
    subjectHelp: 'Left empty, the mail has its own.',
    opening: 'First words',
    openingHelp: 'After the greeting. Left empty, the mail has its own.',
  },
  takeOut: {
    title: 'Take this rule out?',
    sentence: 'Nothing more is sent by it. What was sent stays in the story of each ticket.',
    confirm: 'Take out',
    busy: 'Taking out',
    keep: 'Keep it',
  },
} as const;
