import type { Presence } from '../workshops/presence.ts';
import type { SeatCounts } from '../workshops/seat-counts.ts';
import type { ParkedReason, WaitlistPolicy, WaitlistStatus } from '../workshops/waitlist-states.ts';
import type { PersonView } from './order-list-view.ts';

/** A workshop in the list of an event. Instants are ISO 8601 UTC. */
export interface WorkshopRow extends SeatCounts {
  readonly workshopId: string;
  readonly key: string;
  readonly title: string;
  readonly level: string | null;
  readonly room: string;
  readonly roomLimit: number;
  readonly priceMinor: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Who waits and cannot be served now. */
  readonly parked: number;
}

/** All workshops of an event, by their start. */
export interface WorkshopList {
  readonly currency: string;
  readonly timeZone: string;
  readonly rows: readonly WorkshopRow[];
}

/** Somebody's ticket; `person` is null for whoever may not see people, and where nobody is named. */
interface TicketOf {
  readonly ticketReference: string;
  readonly person: PersonView | null;
  readonly isNamed: boolean;
}

/** A place in line that is still somebody's. */
export interface WaiterRow extends TicketOf {
  readonly entryId: string;
  readonly status: Extract<WaitlistStatus, 'WAITING' | 'PARKED' | 'OFFERED'>;
  /** Counts those who wait or are parked, from 1, in the order in which they are served; null once asked. */
  readonly place: number | null;
  readonly priority: number;
  readonly joinedAt: string;
  readonly parkedWhy: ParkedReason | null;
  readonly offerEndsAt: string | null;
  /** Whether an order pays for the offered seat. */
  readonly isPaying: boolean;
  readonly isAtDoor: boolean;
  /** What keeps them from a seat as things stand, were it their turn; null for nothing, or when they were asked. */
  readonly why: ParkedReason | null;
  /** Titles of the workshops whose seat is in the way. */
  readonly clashing: readonly string[];
}

/** A seat that somebody has, or an unfinished order holds. */
export interface SeatRow {
  readonly seatId: string;
  /** Null while an order holds it and has no tickets. */
  readonly ticketReference: string | null;
  readonly orderReference: string | null;
  readonly person: PersonView | null;
  readonly isNamed: boolean;
  readonly status: 'HELD' | 'SEATED';
  readonly source: string;
  readonly since: string;
  readonly presence: Presence | null;
}

/** A change of a workshop's seats or room: who, from what to what, and why. */
export interface SeatsChange {
  readonly at: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly room: { readonly from: string; readonly to: string } | null;
  readonly roomLimit: { readonly from: number; readonly to: number } | null;
  readonly why: string | null;
  readonly by: string | null;
}

/** What a workshop's process does now. */
export interface WorkshopProcessView {
  readonly state: 'SERVING' | 'WAITING_FOR_ANSWERS' | 'IDLE';
  readonly wakesAt: string | null;
  /** Whether the process itself answered, or our rows did for it. */
  readonly source: 'WORKFLOW' | 'ROW';
}

/** A workshop with its seats, its line and its history. */
export interface WorkshopPageView extends WorkshopRow {
  readonly currency: string;
  readonly timeZone: string;
  readonly speaker: string | null;
  readonly waitlist: WaitlistPolicy;
  /** Whether people may be seen. */
  readonly showsPeople: boolean;
  readonly seats: readonly SeatRow[];
  readonly line: readonly WaiterRow[];
  readonly changes: readonly SeatsChange[];
  readonly noShowsFreedAt: string | null;
  /** From when the seats of those who have not come can be given back. */
  readonly noShowsFrom: string;
  readonly process: WorkshopProcessView;
}
