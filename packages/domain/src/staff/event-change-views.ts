import type {
  ChangeChoice,
  ChangeFallback,
  EventChangeKind,
  EventStatus,
} from '../event-changes/event-change-states.ts';
import type { EventFacts } from '../event-changes/event-facts.ts';

/** What declaring a change would do now; amounts in minor units of the event's currency. */
export interface ChangePreview {
  /** The event's version it was worked out on. */
  readonly version: number;
  readonly orders: number;
  readonly tickets: number;
  /** People who are mailed. */
  readonly mails: number;
  /** Orders that are not paid yet, which a cancelled event ends. */
  readonly unpaidOrders: number;
  /** What goes back if everybody who can takes the money. */
  readonly mostMinor: number;
  /** Tickets that can be changed to the type that was named. */
  readonly convertible: number;
  readonly currency: string;
}

/** A change and how far it is carried out, in tickets and refunds. Instants ISO 8601 UTC. */
export interface ChangeProgress {
  readonly changeId: string;
  readonly kind: EventChangeKind;
  readonly before: EventFacts;
  readonly after: EventFacts;
  readonly words: string;
  readonly createdAt: string;
  readonly answerBy: string | null;
  readonly otherwise: ChangeFallback;
  /** Name of the type that tickets can be changed to; null where that is no choice. */
  readonly convertTo: string | null;
  readonly isMailed: boolean;
  readonly state: 'TELLING' | 'ASKING' | 'CARRYING_OUT' | 'OVER' | 'SUPERSEDED';
  readonly told: number;
  readonly chosen: Readonly<Record<ChangeChoice, number>>;
  /** Tickets that were changed to the other type. */
  readonly converted: number;
  readonly refundsOpen: number;
  readonly refundsSent: number;
  /** Refunds that failed and choices that could not be carried out. */
  readonly failed: number;
}

/** An event's changes, newest first, and where it stands. */
export interface ChangeList {
  readonly version: number;
  readonly status: EventStatus;
  readonly timeZone: string;
  readonly currency: string;
  readonly now: EventFacts;
  readonly ticketTypes: readonly { readonly key: string; readonly name: string }[];
  readonly changes: readonly ChangeProgress[];
}
