import type { BillingDetails } from './paper.ts';
import type { PaperCause, PaperKind } from './paper-states.ts';

/** A paper in the list of an order's papers. */
export interface PaperView {
  readonly number: string;
  readonly kind: PaperKind;
  readonly cause: PaperCause;
  /** Minor units of the order's currency. */
  readonly amountMinor: number;
  /** ISO 8601 UTC. */
  readonly issuedAt: string;
  /** Number of the receipt that a credit note is about. */
  readonly credits: string | null;
}

/** The papers of an order, in the order they were written. */
export interface OrderPapersView {
  readonly papers: readonly PaperView[];
  /** Number of the receipt that stands now; null where there is none. */
  readonly current: string | null;
  /** Whether something of it is left that can be made out anew. */
  readonly canCorrect: boolean;
  /** Whom it is made out to besides the buyer; null for who may not see it. */
  readonly billing: BillingDetails | null;
}
