import { eventDatesWords } from '@lanyard/domain/time/event-words';
import { enPaper } from './en-paper.ts';

/** Every word of the documents, in English; a second language is a second object of this type. */
export const en = {
  locale: 'en',
  day: (at: Date, timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(at),
  days: (from: Date, to: Date, timeZone: string) => eventDatesWords(from, to, timeZone),
  percent: (basisPoints: number) => `${basisPoints / 100} %`,
  /** How payment partners write themselves. */
  processor: (name: string) => (name === 'stripe' ? 'Stripe' : name),
  paper: enPaper,
  calendar: {
    description: (url: string, workshops: readonly string[]) =>
      [
        `Bring your ticket: the link is in your mail. ${url}`,
        ...(workshops.length > 0 ? ['Your workshops when this was written:', ...workshops] : []),
      ].join('\n'),
  },
  ticket: {
    title: (type: string, event: string) => `${type} · ${event}`,
    who: 'Name',
    unnamed: 'Nobody is named yet',
    /** Stands for a name in letters that the document's faces do not have. */
    nameOnPage: 'As on your ticket page',
    when: 'When',
    zone: (city: string) => `${city} time`,
    where: 'Where',
    includes: 'Included',
    workshops: 'Workshops',
    reference: 'Ticket',
    door: 'Show this code at the door, printed or on a screen. It lets in one person, once.',
    page: 'Your ticket page',
    dead: 'When the ticket is passed on or a new code is made, this print opens nothing any more.',
  },
} as const;

/** What a catalogue of document words has to offer. */
export type DocumentStrings = typeof en;
