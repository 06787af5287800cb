import type { TransferOfferer, TransferStatus } from '../transfers/transfer-states.ts';
import type { PersonView } from './order-list-view.ts';

/** An offer of a ticket as staff see it. Instants are ISO 8601 UTC. */
export interface StaffTransferRow {
  readonly transferId: string;
  readonly status: TransferStatus;
  readonly offeredBy: TransferOfferer;
  /** Whom it was made to: forgotten once they were told how it ended, hidden from whoever may not read names. */
  readonly recipient: PersonView | null;
  readonly offeredAt: string;
  readonly endedAt: string | null;
  /** Until when it can be accepted. */
  readonly expiresAt: string;
}

/** Whether a ticket can be handed on, and what was offered so far, the newest first. */
export interface StaffTransferView {
  readonly isLocked: boolean;
  readonly isHandedOn: boolean;
  /** Why it cannot be offered now, in a sentence; null when it can. */
  readonly refusal: string | null;
  readonly history: readonly StaffTransferRow[];
}
