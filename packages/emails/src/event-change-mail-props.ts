import type { EventInMail } from './event-in-mail.ts';

/** What the mails about a changed event say; addresses are absolute. */
export interface EventChangedProps {
  readonly event: EventInMail;
  readonly readerName: string;
  /** The change as the part of a sentence: "moved from … to …". */
  readonly what: string;
  /** What the organizers say besides; empty for nothing. */
  readonly words: string;
  /** Until when the reader can choose, in words; null where nothing is asked. */
  readonly chooseBy: string | null;
  /** What holds for who does not choose. */
  readonly otherwise: 'KEEP' | 'REFUND';
  readonly isCancelled: boolean;
  readonly pageUrl: string;
}

/** What the mail says that confirms a choice; addresses are absolute. */
export interface ChangeChosenProps {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly reference: string;
  readonly choice: 'KEEP' | 'REFUND';
  /** Until when it can be chosen anew, in words. */
  readonly chooseBy: string;
  readonly pageUrl: string;
}
