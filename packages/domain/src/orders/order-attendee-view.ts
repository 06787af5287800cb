import type { RegistrationStatus } from '../tickets/ticket-states.ts';

/** Where the mail with a ticket's link stands, to whoever is named on it. */
export type LinkMailStatus = 'NONE' | 'SENDING' | 'SENT' | 'FAILED';

/** Who uses a ticket, as far as its buyer may know, and what the buyer can do about it; instants are ISO 8601 in UTC. */
export interface OrderAttendeeView {
  /** Null while nobody is named. */
  readonly email: string | null;
  readonly registration: RegistrationStatus;
  /** What a change is based on. */
  readonly version: number;
  readonly linkMail: LinkMailStatus;
  /** Whether a list of names can give it somebody. */
  readonly canName: boolean;
  readonly canCorrect: boolean;
  /** Null where there is nobody to ask to register. */
  readonly nudge: NudgeView | null;
}

/** When its attendee was asked to register by the buyer, and from when on again; null for never and for now. */
export interface NudgeView {
  readonly lastAt: string | null;
  readonly possibleAt: string | null;
}
