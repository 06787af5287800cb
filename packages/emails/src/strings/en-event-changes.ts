/** Words of the mails about an event that changed. */
export const eventChangeStrings = {
  changed: {
    subject: (event: string) => `${event} has changed`,
    subjectCancelled: (event: string) => `${event} is cancelled`,
    heading: 'Something has changed',
    headingCancelled: 'The event is cancelled',
    lead: (name: string, event: string, what: string) => `Hello ${name}, about ${event}: ${what}.`,
    leadCancelled: (name: string, event: string) =>
      `Hello ${name}, ${event} will not take place. Your ticket is cancelled, and you need to do nothing.`,
    money: 'What was paid goes back the way it was paid; whoever bought the tickets is told when it leaves.',
    choose: (until: string) => `You can choose until ${until} what becomes of your ticket.`,
    convert: (type: string) =>
      `One choice is to change it to “${type}”: what it costs less goes back to whoever paid.`,
    otherwise: {
      KEEP: 'If you do nothing, your ticket stays valid.',
      REFUND: 'If you do nothing, your ticket is cancelled and the money goes back to whoever paid.',
    },
    stays: 'Your ticket stays valid, with the same code. You need to do nothing.',
    said: (words: string) => `The organizers say: ${words}`,
    open: 'See what it means for you',
    why: (event: string) =>
      `You get this mail because there is a ticket to ${event} in your name or in your order.`,
  },
  chosen: {
    subject: (event: string) => `Your choice about ${event}`,
    heading: 'We noted your choice',
    lead: {
      KEEP: (name: string, event: string) => `Hello ${name}, the ticket to ${event} stays valid.`,
      REFUND: (name: string, event: string) =>
        `Hello ${name}, you want the money for the ticket to ${event} back.`,
      CONVERT: (name: string, event: string, type: string) =>
        `Hello ${name}, you want the ticket to ${event} to become one of the type “${type}”.`,
    },
    until: {
      KEEP: (until: string) => `Until ${until} you can choose anew.`,
      REFUND: (until: string) =>
        `Until ${until} you can choose anew. After that the ticket is cancelled, and the money goes back to whoever paid.`,
      CONVERT: (until: string) =>
        `Until ${until} you can choose anew. After that the ticket is changed, if one of that type is left, and what it costs less goes back to whoever paid.`,
    },
    open: 'Open the page',
    ticket: 'Ticket',
  },
  converted: {
    subject: (event: string) => `Your ticket to ${event} has changed`,
    subjectNot: (event: string) => `Your ticket to ${event} stays as it was`,
    heading: 'Your ticket has changed',
    headingNot: 'Your ticket stays as it was',
    lead: (name: string, event: string, type: string) =>
      `Hello ${name}, your ticket to ${event} is of the type “${type}” now, with the same code. What it costs less goes back to whoever paid.`,
    leadNot: (name: string, event: string, type: string) =>
      `Hello ${name}, no ticket of the type “${type}” to ${event} was left. Yours stays valid as it was; the organizers know, and will write to you.`,
    asks: 'It asks something that you have not answered yet: please open the page and answer it.',
    open: 'Open your ticket',
  },
} as const;
