import type {
  ChangeChosenProps,
  EventChangedProps,
  TicketConvertedProps,
} from '../event-change-mail-props.ts';

const event = {
  name: 'Lanyard Conf 2027',
  dates: '14 to 16 October 2027',
  venue: 'LX Factory, Lisbon',
  accent: null,
};

/** An event that was moved, with a choice. */
export const eventMoved: EventChangedProps = {
  event,
  readerName: 'Joaquim Anastácio-Wolfeschlegelsteinhausenbergerdorff',
  what: 'moved from 11 May 2027, 09:00 to 14 October 2027, 09:00',
  words: 'The hall was flooded. We are sorry, and hope to see you in autumn.',
  chooseBy: 'Thursday 1 April 2027, 12:00 (Lisbon time)',
  otherwise: 'KEEP',
  convertTo: 'Remote',
  isCancelled: false,
  pageUrl: 'https://tickets.example.org/t/abc',
};

/** An event that will not take place, without words. */
export const eventCancelled: EventChangedProps = {
  ...eventMoved,
  readerName: '王小明',
  what: 'cancelled by its organizers',
  words: '',
  chooseBy: null,
  convertTo: null,
  otherwise: 'REFUND',
  isCancelled: true,
};

/** An event at another venue, about which nothing is asked. */
export const eventElsewhere: EventChangedProps = {
  ...eventMoved,
  what: 'it takes place at Hall 2, Lisbon',
  words: '',
  chooseBy: null,
  convertTo: null,
};

/** Somebody who wants the money back. */
export const chosenRefund: ChangeChosenProps = {
  event,
  readerName: 'محمد الفارسي',
  reference: 'K7M2QX-1',
  choice: 'REFUND',
  convertTo: null,
  chooseBy: 'Thursday 1 April 2027, 12:00 (Lisbon time)',
  pageUrl: 'https://tickets.example.org/t/abc',
};

/** A ticket that became one of another type. */
export const ticketConverted: TicketConvertedProps = {
  event,
  readerName: 'محمد الفارسي',
  reference: 'K7M2QX-1',
  typeName: 'Remote',
  isDone: true,
  asksMore: true,
  pageUrl: 'https://tickets.example.org/t/abc',
};

/** A ticket that stays as it was, since none of the other type was left. */
export const ticketNotConverted: TicketConvertedProps = {
  ...ticketConverted,
  isDone: false,
  asksMore: false,
};
