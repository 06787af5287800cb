import type {
  CancellationId,
  EventChangeId,
  RequestId,
  TransferId,
  WaitlistEntryId,
  WorkshopSeatId,
} from '@lanyard/domain/ids/ids';

/** What a command tells a ticket's process: ids and versions; what it means is read from the rows. */
export type TicketNews =
  /** The attendee was named or changed; `version` is the ticket's after the change. */
  | { readonly kind: 'attendeeNamed'; readonly version: number }
  /** The form was submitted or its answers changed. */
  | { readonly kind: 'registered'; readonly version: number }
  /** Link and QR code were made new; the old ones open nothing. */
  | { readonly kind: 'secretsRenewed'; readonly generation: number }
  /** Somebody asked to have the link sent once more. */
  | { readonly kind: 'linkRequested'; readonly requestId: RequestId }
  /** The buyer asks the attendee to register. */
  | { readonly kind: 'nudged'; readonly requestId: RequestId }
  | { readonly kind: 'transferOffered'; readonly transferId: TransferId }
  | { readonly kind: 'transferAccepted'; readonly transferId: TransferId }
  /** Withdrawn, declined or run out. */
  | { readonly kind: 'transferEnded'; readonly transferId: TransferId }
  | { readonly kind: 'cancellationAsked'; readonly cancellationId: CancellationId }
  /** Approved or declined; an approved one has cancelled the ticket already. */
  | { readonly kind: 'cancellationDecided'; readonly cancellationId: CancellationId }
  /** What became of a place in a workshop's line; `change` counts the changes of that place. */
  | {
      readonly kind:
        | 'workshopSeated'
        | 'workshopOffered'
        | 'workshopOfferEnded'
        | 'workshopParked'
        | 'workshopRemoved';
      readonly waitlistEntryId: WaitlistEntryId;
      readonly change: number;
    }
  /** Organizers took a seat away; or somebody's seat took the place of another of theirs. */
  | { readonly kind: 'workshopSeatTaken' | 'workshopSwapped'; readonly workshopSeatId: WorkshopSeatId }
  | { readonly kind: 'eventChanged'; readonly changeId: EventChangeId }
  /** Somebody chose what becomes of the ticket after the event changed. */
  | { readonly kind: 'changeChosen'; readonly changeId: EventChangeId; readonly choiceVersion: number }
  /** It became a ticket of the type that was chosen, or none of those was left. */
  | { readonly kind: 'ticketConverted'; readonly changeId: EventChangeId }
  /** Something that decides when it wakes moved: an organizer's rules, an opt-out. */
  | { readonly kind: 'plansChanged' };

export type TicketNewsKind = TicketNews['kind'];
