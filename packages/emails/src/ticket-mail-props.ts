import type { EventInMail } from './event-in-mail.ts';

/** Why a ticket is mailed: registered, its details changed, its link and code made new, or asked for again. */
export type TicketMailCause = 'READY' | 'CHANGED' | 'RENEWED' | 'AGAIN';

/** What a mail says that carries a ticket to whoever holds it; addresses are absolute. */
export interface TicketMailProps {
  readonly event: EventInMail;
  readonly cause: TicketMailCause;
  /** The attendee, or the buyer while nobody is named. */
  readonly readerName: string;
  readonly attendeeName: string | null;
  readonly typeName: string;
  readonly reference: string;
  /** The start in words, with its zone. */
  readonly starts: string;
  readonly address: string;
  readonly ticketUrl: string;
  /** Whether QR code, PDF and calendar entry are attached; they are not while the form is still to be filled in. */
  readonly hasPapers: boolean;
  readonly contact?: string | null;
}

/** What an attendee is told whom the buyer asks to register. */
export interface RegistrationNudgeProps {
  readonly event: EventInMail;
  readonly readerName: string;
  /** Null when the buyer is nobody's any more. */
  readonly buyerName: string | null;
  readonly typeName: string;
  readonly reference: string;
  /** The start in words, with its zone. */
  readonly starts: string;
  readonly ticketUrl: string;
  readonly contact?: string | null;
}

/** One link in a mail that gathers them. */
export interface LinkInMail {
  readonly title: string;
  readonly reference: string;
  readonly url: string;
}

/** The links to all that somebody has at an event. */
export interface LinksProps {
  readonly event: EventInMail;
  readonly readerName: string;
  readonly orders: readonly LinkInMail[];
  readonly tickets: readonly LinkInMail[];
  readonly contact?: string | null;
}

/** Content id of the QR code in a ticket's mail. */
export const QR_CONTENT_ID = 'ticket-qr';
