import type { TransferOfferer, TransferStatus } from './transfer-states.ts';

/** An open offer as the ticket's holder or its buyer sees it; instants are ISO 8601 in UTC. */
export interface OpenOfferView {
  readonly transferId: string;
  readonly offeredBy: TransferOfferer;
  readonly recipientName: string;
  /** Only for whoever typed it; null for the other one. */
  readonly recipientEmail: string | null;
  readonly expiresAt: string;
}

/** Whether a ticket can be handed on, as its holder or its buyer sees it. */
export interface TransferView {
  readonly open: OpenOfferView | null;
  /** Why it cannot be offered, in a sentence; null when it can, or while it is. */
  readonly refusal: string | null;
  /** From when on nobody hands tickets on. */
  readonly cutOffAt: string;
}

/** An offer as whoever it was made to sees it; of one that is over, nobody's name is left. */
export interface TransferOfferView {
  readonly status: TransferStatus;
  readonly event: {
    readonly slug: string;
    readonly name: string;
    readonly timeZone: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly venue: string;
    readonly address: string;
    readonly accent: string | null;
  };
  readonly typeName: string;
  readonly includes: readonly string[];
  /** Who offers it; null for the organizers, and once the offer is over. */
  readonly offererName: string | null;
  /** Whom it was made to, as the offerer typed it; null once the offer is over. */
  readonly recipient: { readonly name: string; readonly email: string } | null;
  readonly expiresAt: string;
  /** Why an open offer cannot be accepted now, in a sentence. */
  readonly refusal: string | null;
}
