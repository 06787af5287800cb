import type { ParkedReason } from './waitlist-states.ts';

/** A workshop as somebody's ticket page names it; instants are ISO 8601 in UTC, the price in minor units. */
export interface WorkshopOnTicket {
  readonly key: string;
  readonly title: string;
  readonly speaker: string | null;
  readonly level: string | null;
  readonly room: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly priceMinor: number;
}

/** A seat that the ticket has, or that an order of it holds until it is paid. */
export interface SeatOnTicket {
  readonly workshop: WorkshopOnTicket;
  readonly seatId: string;
  readonly isHeld: boolean;
  /** Whether it was paid for: giving it back is looked at by a person. */
  readonly isPaid: boolean;
  /** Whether it can be given back: not once it has begun. */
  readonly canLeave: boolean;
}

/** A seat that would be given up for another one. */
export interface SeatInTheWay {
  readonly seatId: string;
  readonly title: string;
}

/** A place that the ticket has in a workshop's line. */
export interface PlaceOnTicket {
  readonly workshop: WorkshopOnTicket;
  readonly entryId: string;
  readonly state: 'WAITING' | 'PARKED' | 'OFFERED' | 'PAYING';
  /** Which one in line it is, from 1; where it would be served again, when its turn was put off. */
  readonly nth: number;
  /** Whether it is asked before it gets a seat. */
  readonly isAsked: boolean;
  /** Why its turn was put off. */
  readonly parkedWhy: ParkedReason | null;
  /** Seats at the same time that it has not said to give up; whoever is asked has to choose. */
  readonly clashing: readonly SeatInTheWay[];
  /** Titles of the seats that are given up when this one is certain. */
  readonly givesUp: readonly string[];
  /** Until when an offered seat is kept. */
  readonly offerEndsAt: string | null;
}

/** What the ticket can do about another workshop. */
export interface ChoiceOnTicket {
  readonly workshop: WorkshopOnTicket;
  /** Take a seat, buy one, join the line, or nothing of it. */
  readonly can: 'BOOK' | 'BUY' | 'JOIN' | 'NOTHING';
  /** Why nothing can be done, in a sentence. */
  readonly refusal: string | null;
  /** Seats everybody may take, and how many wait. */
  readonly free: number;
  readonly waiting: number;
  /** Seats one of which has to be given up; or, where both can be kept, all at the same time. */
  readonly inTheWay: readonly SeatInTheWay[];
  readonly canKeepAll: boolean;
}

/** A ticket's workshops, as the holder of its link sees them. */
export interface TicketWorkshops {
  readonly currency: string;
  readonly seats: readonly SeatOnTicket[];
  readonly places: readonly PlaceOnTicket[];
  /** Soonest first; what has begun or is full without a line stands there, too, with the reason. */
  readonly choices: readonly ChoiceOnTicket[];
}
