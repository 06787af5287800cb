import type { LinksProps, RegistrationNudgeProps, TicketMailProps } from '../ticket-mail-props.ts';

/** Somebody who has registered. */
export const ticketReady: TicketMailProps = {
  event: {
    name: 'Perennial 2027',
    dates: '11–13 May 2027',
    venue: 'Estufa Fria, Lisbon',
    accent: '#145ec1',
  },
  cause: 'READY',
  readerName: 'Tomás Figueiredo',
  attendeeName: 'Tomás Figueiredo',
  typeName: 'Conference + workshops',
  reference: 'K7M2QX-3',
  starts: 'Tuesday 11 May 2027, 09:00 (Lisbon time)',
  address: 'Estufa Fria, Parque Eduardo VII, 1070-051 Lisboa',
  ticketUrl: 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE',
  hasPapers: true,
  contact: 'Write to hello@perennial.example.',
};

/** The same after the name was put right, in letters and a length of their own. */
export const ticketChanged: TicketMailProps = {
  ...ticketReady,
  cause: 'CHANGED',
  readerName: 'Μαρία-Αλεξάνδρα Παπαδοπούλου-Οικονομίδου του Κωνσταντίνου και της Ελένης',
  attendeeName: 'Μαρία-Αλεξάνδρα Παπαδοπούλου-Οικονομίδου του Κωνσταντίνου και της Ελένης',
  contact: null,
};

/** A stolen phone. */
export const ticketRenewed: TicketMailProps = {
  ...ticketReady,
  cause: 'RENEWED',
  readerName: '王小明',
  attendeeName: '王小明',
};

/** Sent again to the buyer, since nobody is named; there is no code to show yet. */
export const ticketAgain: TicketMailProps = {
  ...ticketReady,
  cause: 'AGAIN',
  readerName: 'שרה כהן',
  attendeeName: null,
  hasPapers: false,
  contact: null,
};

/** An attendee whom the buyer asks to register. */
export const nudge: RegistrationNudgeProps = {
  event: ticketReady.event,
  readerName: 'Tomás Figueiredo',
  buyerName: 'Inês Duarte',
  typeName: ticketReady.typeName,
  reference: ticketReady.reference,
  starts: ticketReady.starts,
  ticketUrl: ticketReady.ticketUrl,
  contact: 'Write to hello@perennial.example.',
};

/** The same where the buyer was forgotten, in other letters and with nothing optional. */
export const nudgeByNobody: RegistrationNudgeProps = {
  ...nudge,
  readerName: 'محمد بن سلمان العتيبي',
  buyerName: null,
  contact: null,
};

/** An order and two tickets. */
export const links: LinksProps = {
  event: ticketReady.event,
  readerName: 'Inês Duarte',
  orders: [
    { title: 'Order', reference: 'K7M2QX', url: 'https://tickets.example.org/o/2Zt5mB0aQpYv8LrXc1NfWg' },
  ],
  tickets: [
    {
      title: 'Conference',
      reference: 'K7M2QX-1',
      url: 'https://tickets.example.org/t/9QkT4xV7bNsH3mYd0RfGzA',
    },
    {
      title: 'Conference',
      reference: 'P3WD9H-2',
      url: 'https://tickets.example.org/t/4HsWm2Vc8KxJq6TzPn5RbE',
    },
  ],
};
