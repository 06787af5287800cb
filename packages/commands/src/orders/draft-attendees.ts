import { columnAad } from '@lanyard/crypto/seal';

/** An attendee named at checkout, by position over all tickets of the order. */
export interface DraftAttendee {
  readonly position: number;
  readonly person: { readonly name: string; readonly email: string };
}

/** The place a draft's sealed attendees belong to. */
export const draftAttendeesAad = (orderId: string): string => columnAad('Order', 'attendeesSealed', orderId);

/** Writes attendees as the text to be sealed. */
export const writeDraftAttendees = (attendees: readonly DraftAttendee[]): string => JSON.stringify(attendees);

/** Reads them back. */
export function readDraftAttendees(text: string): DraftAttendee[] {
  // Our own writing, opened by an authenticated cipher.
  return JSON.parse(text) as DraftAttendee[];
}
