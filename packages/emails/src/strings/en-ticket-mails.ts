/** Sentences of mails that carry a ticket, and of the one that gathers links. */
export const enTicketMails = {
  ticketMail: {
    subject: {
      READY: (event: string) => `Your ticket and QR code for ${event}`,
      CHANGED: (event: string) => `Your details for ${event} were changed`,
      RENEWED: (event: string) => `New link and QR code: your ticket for ${event}`,
      AGAIN: (event: string) => `Your ticket for ${event}, once more`,
    },
    heading: {
      READY: 'You are in.',
      CHANGED: 'Your details were changed.',
      RENEWED: 'A new code for your ticket.',
      AGAIN: 'Here is your ticket again.',
    },
    lead: {
      READY: (name: string, event: string) => `Hello ${name}. You are registered for ${event}.`,
      CHANGED: (name: string, event: string) =>
        `Hello ${name}. The name on your ticket for ${event} was changed. The code stays the same.`,
      RENEWED: (name: string, event: string) =>
        `Hello ${name}. Your ticket for ${event} has a new link and a new QR code. The old ones open nothing any more: delete them.`,
      AGAIN: (name: string, event: string) =>
        `Hello ${name}. Somebody asked us to send you the link to your ticket for ${event} once more.`,
    },
    papers:
      'Show the code below at the door, on your phone or printed. It is attached as a PDF, too, with a calendar entry. Whoever has it can come in your place, so keep it to yourself.',
    noPapers: 'The link is yours alone: whoever has it can come in your place, so keep it to yourself.',
    qr: (reference: string) => `QR code for the door, ticket ${reference}`,
    open: 'Open your ticket',
    ticket: 'Ticket',
    name: 'Name',
    reference: 'Reference',
    starts: 'Starts',
    address: 'Where',
    why: {
      READY: (event: string) => `You get this mail because you registered for ${event}.`,
      CHANGED: (event: string) => `You get this mail because you have a ticket for ${event}.`,
      RENEWED: (event: string) =>
        `You get this mail because somebody with your ticket’s old link, or the organizers of ${event}, asked for a new one. If it was not you, make a new one yourself on your ticket page.`,
      AGAIN: (event: string) =>
        `You get this mail because the buyer or the organizers of ${event} asked us to send it. If you did not expect it, you can leave it unanswered.`,
    },
  },
  nudge: {
    subject: (buyer: string | null, event: string) =>
      buyer === null
        ? `Your registration for ${event} is not finished`
        : `${buyer} asks you to register for ${event}`,
    heading: 'Your registration is waiting.',
    lead: (name: string, buyer: string | null, event: string) =>
      `Hello ${name}. ${buyer ?? 'The buyer of your ticket'} has a ticket for ${event} for you, and your registration is not finished yet.`,
    how: 'It takes a minute, and then your ticket is ready for the door. If you cannot come, you can say so on the same page.',
    open: 'Finish your registration',
    why: (buyer: string | null, event: string) =>
      `You get this mail because ${buyer ?? 'somebody'} bought your ticket for ${event} and asked us to remind you. They can do so once a day.`,
  },
  links: {
    subject: (event: string) => `Your links for ${event}`,
    heading: 'Here are your links.',
    lead: (name: string, event: string) =>
      `Hello ${name}. Somebody gave your address on “Find my tickets”. This is what belongs to it at ${event}.`,
    orders: 'Orders',
    tickets: 'Tickets',
    openOrder: 'Open the order',
    openTicket: 'Open the ticket',
    why: 'You get this mail because your address was given on “Find my tickets”. If it was not you, you can leave it unanswered: nobody else got the links.',
  },
} as const;
