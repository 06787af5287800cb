import type { QuoteLine } from '@lanyard/domain/pricing/quote-basket';
import { readJson, type TextStore } from '../browser/storage.ts';

/** A person as typed so far. */
export interface TypedPerson {
  readonly name: string;
  readonly email: string;
}

/** For whom a ticket is: the buyer, somebody named now, or nobody yet. */
export type AttendeeChoice = 'me' | 'now' | 'later';

/** What was said about one ticket. */
export interface TypedAttendee extends TypedPerson {
  readonly choice: AttendeeChoice;
}

/** Everything typed into the checkout, kept in this tab so that Back restores it. */
export interface CheckoutDraft {
  readonly buyer: TypedPerson;
  /** By slot, so that a ticket keeps its name when other quantities change. */
  readonly attendees: Readonly<Record<string, TypedAttendee>>;
  /** The code as typed, applied or not; the address has the applied one. */
  readonly coupon?: string;
}

/** One ticket to be bought: its place in the order, and a key that survives changes of other lines. */
export interface TicketSlot {
  readonly key: string;
  readonly position: number;
  readonly typeName: string;
}

export const emptyDraft: CheckoutDraft = { buyer: { name: '', email: '' }, attendees: {} };

const draftKey = (slug: string) => `lanyard:draft:${slug}`;

/** The draft of this tab; an empty one when there is none. */
export function readDraft(store: TextStore, slug: string): CheckoutDraft {
  const value = readJson(store, draftKey(slug));
  // Written by `writeDraft`; anything else has no buyer and is dropped.
  return typeof value === 'object' && value !== null && 'buyer' in value && 'attendees' in value
    ? (value as CheckoutDraft)
    : emptyDraft;
}

/** Keeps the draft for this tab. */
export function writeDraft(store: TextStore, slug: string, draft: CheckoutDraft): void {
  store.setItem(draftKey(slug), JSON.stringify(draft));
}

/** One slot a ticket, in the order of the lines. */
export function ticketSlots(lines: readonly QuoteLine[]): readonly TicketSlot[] {
  return lines
    .filter((line) => line.kind === 'TICKET')
    .flatMap((line) =>
      Array.from({ length: line.quantity }, (_, index) => ({
        key: `${line.key}-${index + 1}`,
        typeName: line.name,
      })),
    )
    .map((slot, position) => ({ ...slot, position }));
}

/** What is known of a slot; the first ticket is the buyer's unless they say otherwise. */
export function attendeeOf(draft: CheckoutDraft, slot: TicketSlot): TypedAttendee {
  const typed = draft.attendees[slot.key] ?? { name: '', email: '', choice: 'later' };
  if (slot.position === 0) return draft.attendees[slot.key] ? typed : { ...typed, choice: 'me' };
  return typed.choice === 'me' ? { ...typed, choice: 'later' } : typed;
}
