/** Words about mails that leave by themselves. */
export const reminderWords = {
  page: {
    documentTitle: (event: string) => `Reminders · ${event}`,
    title: 'Reminders',
    all: (event: string) =>
      `You get reminders for ${event}: what is left to do, and what is near. You can have the essential ones only.`,
    essential: (event: string) =>
      `You get only what is essential for ${event}: your tickets, answers to what you ask, and what you must know to get in.`,
  },
  card: {
    title: 'Reminders',
    all: 'We remind you of what is left to do and of the event when it is near.',
    essential: 'You get the essential ones only: what you must know to get in.',
  },
  stop: 'Essential reminders only',
  resume: 'All reminders again',
  busy: 'One moment',
  stopped: 'From now on you get the essential reminders only.',
  resumed: 'You get all reminders again.',
} as const;
