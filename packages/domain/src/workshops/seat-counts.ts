/** A workshop's one counter row. */
export interface SeatCounts {
  /** What the organizer lets in; never above what the room holds. */
  readonly capacity: number;
  /** Seats of tickets. */
  readonly seated: number;
  /** Seats of orders that are not paid yet. */
  readonly held: number;
  /** Seats kept for who was asked and has not answered. */
  readonly offered: number;
  /** Who stands in line and can be served; who is parked is not counted. */
  readonly waiting: number;
}

/** Seats the public may take: what is left when everybody in line has been served. Never below 0. */
export function publicSeats({ capacity, seated, held, offered, waiting }: SeatCounts): number {
  return Math.max(0, capacity - seated - held - offered - waiting);
}

/** Seats that the line may be served with. Never below 0. */
export function queueSeats({ capacity, seated, held, offered }: SeatCounts): number {
  return Math.max(0, capacity - seated - held - offered);
}

/** The least a capacity can be lowered to: seats that somebody has or was promised. */
export function leastCapacity({ seated, held, offered }: SeatCounts): number {
  return seated + held + offered;
}
