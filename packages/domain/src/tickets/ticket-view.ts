import type { TicketCancellationView } from '../cancellations/cancellation-view.ts';
import type { ChangeView } from '../event-changes/change-view.ts';
import type { RegistrationView } from '../registration/registration-view.ts';
import type { ReminderChoice } from '../reminders/reminder-choice.ts';
import type { TransferView } from '../transfers/transfer-view.ts';
import type { TicketWorkshops } from '../workshops/ticket-workshops-view.ts';
import type { RegistrationStatus, TicketStatus } from './ticket-states.ts';

/** A ticket as the holder of its link sees it. */
export interface TicketView {
  readonly reference: string;
  /** Where its page is now: another address than the one it was read by means that its link was made new. */
  readonly path: string;
  readonly status: TicketStatus;
  readonly registration: RegistrationStatus;
  readonly typeName: string;
  readonly includes: readonly string[];
  readonly attendee: { readonly name: string; readonly email: string } | null;
  /** Names who bought it when the attendee is not named yet; empty once it was handed on. */
  readonly buyerName: string;
  /** Content of the QR code; a secret. */
  readonly entryCode: string;
  /** Raised with every change of the attendee or the answers: a form based on an older one is told so. */
  readonly version: number;
  /** What the attendee is asked; null where nothing is. */
  readonly form: RegistrationView | null;
  readonly transfer: TransferView;
  readonly reminders: ReminderChoice;
  /** Its seats in workshops and its places in their lines; null where the event has none. */
  readonly workshops: TicketWorkshops | null;
  readonly cancellation: TicketCancellationView;
  /** What became of its event since it was bought; null while nothing did. */
  readonly change: ChangeView | null;
  readonly event: {
    readonly slug: string;
    readonly name: string;
    readonly timeZone: string;
    readonly startsAt: string;
    readonly endsAt: string;
    /** It was postponed and has no dates: those here are the old ones. */
    readonly datesFollow?: boolean;
    readonly venue: string;
    readonly address: string;
    readonly accent: string | null;
  };
}
