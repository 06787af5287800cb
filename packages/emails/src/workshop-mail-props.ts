import type { ParkedReason } from '@lanyard/domain/workshops/waitlist-states';
import type { EventInMail } from './event-in-mail.ts';

/** What a mail about a workshop tells of. */
export type WorkshopMailCause =
  | 'SEATED'
  | 'OFFERED'
  | 'OFFER_EXPIRED'
  | 'PARKED'
  | 'REMOVED'
  | 'SEAT_TAKEN'
  | 'SWAPPED';

/** What a ticket's holder is told about a workshop; times in words. */
export interface WorkshopMailProps {
  readonly event: EventInMail;
  readonly cause: WorkshopMailCause;
  readonly readerName: string;
  readonly reference: string;
  readonly workshop: { readonly title: string; readonly when: string; readonly room: string };
  /** Titles of the seats that were given up for this one; null for none. */
  readonly gaveUp: string | null;
  /** Until when an offered seat is kept, and what it costs; null where it is not offered, or costs nothing. */
  readonly until: string | null;
  readonly price: string | null;
  /** Why somebody's turn was put off, and the workshops that are in the way. */
  readonly parkedWhy: ParkedReason | null;
  readonly clashing: string | null;
  readonly ticketUrl: string;
  readonly contact?: string | null;
}
