const tickets = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`);

/** Sentences of the mails that leave by themselves. */
export const enReminders = {
  reminder: {
    subject: {
      REGISTRATION_OPEN: (event: string) => `Your ticket for ${event} is not ready yet`,
      EVENT_NEAR: (event: string, startsIn: string) => `${event} begins ${startsIn}`,
      WORKSHOP_DETAILS: (event: string) => `Your workshops at ${event}`,
      AFTER_EVENT: (event: string) => `Thank you for coming to ${event}`,
    },
    heading: {
      REGISTRATION_OPEN: 'A few answers are missing.',
      EVENT_NEAR: 'See you soon.',
      WORKSHOP_DETAILS: 'Your workshops.',
      AFTER_EVENT: 'Thank you for coming.',
    },
    headingUnnamed: 'Who is coming?',
    hello: (name: string) => `Hello ${name}.`,
    opening: {
      REGISTRATION_OPEN: (event: string) =>
        `Your registration for ${event} is not finished. It takes a minute, and then your ticket is ready for the door.`,
      EVENT_NEAR: (event: string, startsIn: string) => `${event} begins ${startsIn}.`,
      WORKSHOP_DETAILS: (event: string, startsIn: string) =>
        `${event} begins ${startsIn}, and these seats are yours:`,
      AFTER_EVENT: (event: string) => `It was good to have you at ${event}. We hope you took something home.`,
    },
    unnamed: (count: number) =>
      count === 1
        ? '1 ticket of your order has no name yet. Say on your order page who comes, and we send them their ticket.'
        : `${tickets(count)} of your order have no names yet. Say on your order page who comes, and we send each of them their own ticket.`,
    stillOpen:
      'Your registration is not finished yet. Do it before you come, and you are through the door at once.',
    bring:
      'Your ticket with the code for the door is on its page. It opens on your phone without a network, too.',
    thanks: 'Your ticket’s page stays where it is, with everything about your order.',
    workshop: (title: string, when: string, room: string) => `${title}: ${when}, ${room}`,
    open: {
      REGISTRATION_OPEN: 'Finish your registration',
      EVENT_NEAR: 'Open your ticket',
      WORKSHOP_DETAILS: 'Open your ticket',
      AFTER_EVENT: 'Open your ticket',
    },
    openOrder: 'Open your order',
    begins: 'Begins',
    where: 'Where',
    type: 'Ticket',
    reference: 'Reference',
    why: (event: string) => `You get this mail because you have a ticket for ${event}.`,
    whyBuyer: (event: string) => `You get this mail because you bought tickets for ${event}.`,
    stop: 'Stop reminders like this one',
  },
} as const;
