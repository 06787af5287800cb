import type { TicketStatus } from '../tickets/ticket-states.ts';
import { isAtSameTime, type TimeSpan } from './can-book.ts';
import type { ClashRule } from './clash-rules.ts';
import type { ParkedReason } from './waitlist-states.ts';

/** A seat that a ticket has, or holds with an order. */
export interface SeatOfTicket extends TimeSpan {
  readonly seatId: string;
  /** Whether it belongs to an order that is not paid yet: such a seat is not given up. */
  readonly isHeld: boolean;
}

/** Somebody whose turn it is in a workshop's line. */
export interface TurnOf {
  readonly ticketStatus: TicketStatus;
  readonly ticketTypeKey: string;
  /** Seats of the ticket in other workshops. */
  readonly seats: readonly SeatOfTicket[];
  readonly swapsSeatId: string | null;
  readonly givesUpClashing: boolean;
}

/** What a workshop and its event allow. */
export interface WorkshopRules extends TimeSpan {
  readonly clash: ClashRule;
  /** Keys of the ticket types that may have it; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  /** How many workshops a ticket may have; null for any number. */
  readonly mostSeats: number | null;
}

/** Why somebody cannot be given a seat now, or null; and the seats they give up for it. */
export interface Turn {
  readonly why: ParkedReason | null;
  readonly givesUp: readonly string[];
  /** Seats at the same time that they have not said they give up. */
  readonly clashing: readonly string[];
}

/** Decides what happens when it is somebody's turn: they are served, giving up what they said, or put off. */
export function turnOf(turn: TurnOf, workshop: WorkshopRules): Turn {
  const clashing = workshop.clash === 'NONE' ? [] : turn.seats.filter((seat) => isAtSameTime(seat, workshop));
  const isGivenUp = ({ seatId, isHeld }: SeatOfTicket) =>
    !isHeld &&
    (seatId === turn.swapsSeatId ||
      (turn.givesUpClashing && clashing.some((seat) => seat.seatId === seatId)));
  const givesUp = turn.seats.filter(isGivenUp).map(({ seatId }) => seatId);
  const left = clashing.filter((seat) => !isGivenUp(seat)).map(({ seatId }) => seatId);
  return { givesUp, clashing: left, why: whyNot(turn, workshop, { givesUp, left }) };
}

function whyNot(
  turn: TurnOf,
  workshop: WorkshopRules,
  { givesUp, left }: { readonly givesUp: readonly string[]; readonly left: readonly string[] },
): ParkedReason | null {
  if (turn.ticketStatus !== 'ISSUED') return 'NOT_ISSUED';
  if (workshop.ticketTypeKeys && !workshop.ticketTypeKeys.includes(turn.ticketTypeKey)) return 'NOT_FOR_TYPE';
  if (left.length > 0) return 'CLASH';
  const { mostSeats } = workshop;
  return mostSeats !== null && turn.seats.length - givesUp.length >= mostSeats ? 'FULL_PLAN' : null;
}
