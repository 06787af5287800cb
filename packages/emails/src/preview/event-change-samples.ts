import type { ChangeChosenProps, EventChangedProps } from '../event-change-mail-props.ts';

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
  otherwise: 'REFUND',
  isCancelled: true,
};

/** An event at another venue, about which nothing is asked. */
export const eventElsewhere: EventChangedProps = {
  ...eventMoved,
  what: 'it takes place at Hall 2, Lisbon',
  words: '',
  chooseBy: null,
};

/** Somebody who wants the money back. */
export const chosenRefund: ChangeChosenProps = {
  event,
  readerName: 'محمد الفارسي',
  reference: 'K7M2QX-1',
  choice: 'REFUND',
  chooseBy: 'Thursday 1 April 2027, 12:00 (Lisbon time)',
  pageUrl: 'https://tickets.example.org/t/abc',
};
