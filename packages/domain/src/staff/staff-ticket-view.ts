import type { TicketWordKey } from '../tickets/ticket-words.ts';
import type { PersonView } from './order-list-view.ts';
import type { ProcessView } from './process-view.ts';
import type { StaffMail } from './staff-order-view.ts';

/** A ticket as support and the desk see it. Instants are ISO 8601 UTC. */
export interface StaffTicketView {
  readonly ticketId: string;
  readonly reference: string;
  readonly orderReference: string;
  readonly event: { readonly slug: string; readonly name: string; readonly timeZone: string };
  /** Row of `ticketWords`. */
  readonly state: TicketWordKey;
  readonly typeName: string;
  readonly includes: readonly string[];
  /** What it was sold for: its share of its line. Null for whoever may not read orders. */
  readonly price: { readonly grossMinor: number; readonly currency: string } | null;
  /** Null when nobody is named, and for whoever may not read names. */
  readonly attendee: PersonView | null;
  readonly isNamed: boolean;
  readonly namedAt: string | null;
  /** Whether the attendee is who bought it. */
  readonly isBuyers: boolean;
  readonly issuedAt: string;
  readonly process: ProcessView;
  readonly mails: readonly StaffMail[];
}
