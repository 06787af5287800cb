import type { FieldKind } from '../registration/form-field.ts';
import type { ConsentView } from '../registration/registration-view.ts';
import type { TicketWordKey } from '../tickets/ticket-words.ts';
import type { CancellationRow } from './cancellation-views.ts';
import type { PersonView } from './order-list-view.ts';
import type { ProcessView } from './process-view.ts';
import type { StaffMail } from './staff-order-view.ts';
import type { StaffTransferView } from './staff-transfer-view.ts';

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
  /** What the attendee answered, as far as whoever asks may see it; null where nothing is asked or may be seen. */
  readonly registration: StaffRegistration | null;
  readonly transfer: StaffTransferView;
  readonly process: ProcessView;
  readonly mails: readonly StaffMail[];
  /** The newest wish to cancel it; null when there never was one. */
  readonly cancellation: CancellationRow | null;
}

/** A ticket's form as staff see it. Instants are ISO 8601 UTC. */
export interface StaffRegistration {
  /** Null while nobody has sent the form. */
  readonly submittedAt: string | null;
  readonly changedAt: string | null;
  /** In the form's order; `words` is null where there is no answer. */
  readonly answers: readonly StaffAnswer[];
  /** Questions whose answers whoever asks may not see. */
  readonly hiddenCount: number;
}

/** One question, its answer in words, and what a consent's answer says of the law. */
export interface StaffAnswer {
  readonly key: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly words: string | null;
  /** Asked after the form was sent, and not answered yet. */
  readonly isOpen: boolean;
  readonly consents: readonly ConsentView[];
}
