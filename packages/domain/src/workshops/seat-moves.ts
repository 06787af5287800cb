/** How one move changes a workshop's counters, for each seat moved. */
export interface SeatMove {
  readonly seated?: number;
  readonly held?: number;
  readonly offered?: number;
  readonly waiting?: number;
  /**
   * What has to be free: `PUBLIC` leaves a seat for everybody in line, `QUEUE` only has to fit the capacity,
   * `NONE` takes no seat that was not taken before.
   */
  readonly needs: 'PUBLIC' | 'QUEUE' | 'NONE';
}

/** Every way in which a seat changes hands; there is no other. */
export const seatMoves = {
  /** An unfinished order claims a seat. */
  hold: { held: 1, needs: 'PUBLIC' },
  /** An unfinished order gives it back: expired, refused, replaced. */
  releaseHeld: { held: -1, needs: 'NONE' },
  /** The order is paid. */
  seatHeld: { held: -1, seated: 1, needs: 'NONE' },
  /** A ticket takes a seat that costs nothing. */
  seat: { seated: 1, needs: 'PUBLIC' },
  /** A ticket gives its seat back: left, swapped, cancelled, handed on, did not come. */
  unseat: { seated: -1, needs: 'NONE' },
  /** Staff seat somebody past the line, for a reason that is kept; never past the capacity. */
  seatPastLine: { seated: 1, needs: 'QUEUE' },
  /** Somebody joins the line. */
  wait: { waiting: 1, needs: 'NONE' },
  /** Somebody leaves the line, is taken out of it or parked. */
  stopWaiting: { waiting: -1, needs: 'NONE' },
  /** The next in line is seated. */
  seatWaiting: { waiting: -1, seated: 1, needs: 'QUEUE' },
  /** The next in line is asked. */
  offerWaiting: { waiting: -1, offered: 1, needs: 'QUEUE' },
  /** An offer is accepted. */
  seatOffered: { offered: -1, seated: 1, needs: 'NONE' },
  /** An offer is accepted by ordering: the seat is held until it is paid. */
  holdOffered: { offered: -1, held: 1, needs: 'NONE' },
  /** The order for an offered seat ended unsold while the offer still stands. */
  offerHeld: { held: -1, offered: 1, needs: 'NONE' },
  /** An offer is declined or runs out. */
  endOffer: { offered: -1, needs: 'NONE' },
} as const satisfies Record<string, SeatMove>;

export type SeatMoveName = keyof typeof seatMoves;

/** Whether a move leaves a seat that nobody has: the line is served after it. */
export function freesSeat(name: SeatMoveName): boolean {
  return seatsTaken(seatMoves[name]) < 0;
}

/** How many more seats are somebody's after a move of one; below 0 when it leaves one. */
export function seatsTaken({ seated = 0, held = 0, offered = 0 }: SeatMove): number {
  return seated + held + offered;
}
