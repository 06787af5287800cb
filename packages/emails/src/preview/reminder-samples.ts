import type { ReminderProps } from '../email-props.ts';

/** An attendee who has not finished to register. */
export const reminderToRegister: ReminderProps = {
  event: { name: 'Perennial 2027', dates: '11–13 May 2027', venue: 'Estufa Fria, Lisbon', accent: null },
  kind: 'REGISTRATION_OPEN',
  readerName: 'Tomás Figueiredo',
  typeName: 'Conference + workshops',
  reference: 'K7M2QX-3',
  startsIn: 'in 76 days',
  startsAt: '11 May 2027, 09:00 WEST',
  isOpen: true,
  unnamed: 0,
  workshops: [],
  subject: null,
  opening: null,
  pageUrl: 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE',
  stopUrl: 'https://tickets.example.org/r/7LpQz3Yd9NwKr5UvBm2XcF',
  contact: 'Write to hello@perennial.example.',
};

/** The buyer of tickets without names. */
export const reminderToName: ReminderProps = {
  ...reminderToRegister,
  readerName: 'Inês Duarte',
  unnamed: 2,
  pageUrl: 'https://tickets.example.org/o/2Zt5mB0aQpYv8LrXc1NfWg',
};

/** The last days before, essential and in the organizers' words. */
export const reminderOfEvent: ReminderProps = {
  ...reminderToRegister,
  kind: 'EVENT_NEAR',
  startsIn: 'in 3 days',
  isOpen: false,
  subject: 'Three days: how to get in',
  opening: 'The doors open at eight. Bring a jumper: the greenhouse is warm, its cellar is not.',
  stopUrl: null,
};

/** The seats somebody has in workshops, registration still unfinished. */
export const reminderOfWorkshops: ReminderProps = {
  ...reminderOfEvent,
  kind: 'WORKSHOP_DETAILS',
  startsIn: 'in 2 days',
  isOpen: true,
  workshops: [
    { title: 'Sagas by hand', when: 'Tuesday 11 May, 14:00', room: 'Room 2' },
    { title: 'Timers that outlive you', when: 'Wednesday 12 May, 09:30', room: 'Cellar' },
  ],
  subject: null,
  opening: null,
};

/** Afterwards, in another colour and with nothing optional. */
export const reminderThanks: ReminderProps = {
  ...reminderToRegister,
  event: {
    name: 'Lisbon Durable Meetup',
    dates: '4 March 2027',
    venue: 'Casa do Largo, Lisbon',
    accent: '#7c3aed',
  },
  kind: 'AFTER_EVENT',
  readerName: '王小明',
  startsIn: 'today',
  isOpen: false,
  contact: null,
};
