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
  /** Name of the type that tickets can be changed to; null where that is no choice. */
  readonly convertTo: string | null;
  readonly isCancelled: boolean;
  readonly pageUrl: string;
}

/** What the mail says that confirms a choice; addresses are absolute. */
export interface ChangeChosenProps {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly reference: string;
  readonly choice: 'KEEP' | 'REFUND' | 'CONVERT';
  /** Name of the type that was chosen; null where none was. */
  readonly convertTo: string | null;
  /** Until when it can be chosen anew, in words. */
  readonly chooseBy: string;
  readonly pageUrl: string;
}

/** What the mail says about a ticket for which another type was chosen; addresses are absolute. */
export interface TicketConvertedProps {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly reference: string;
  /** Name of the other type. */
  readonly typeName: string;
  /** Whether it is of that type now; otherwise none was left, and it stays as it was. */
  readonly isDone: boolean;
  /** Whether the new type asks something that was not answered yet. */
  readonly asksMore: boolean;
  readonly pageUrl: string;
}
