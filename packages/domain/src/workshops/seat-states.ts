/** Where a seat stands. */
export const seatStatuses = ['HELD', 'SEATED', 'RELEASED'] as const;
export type SeatStatus = (typeof seatStatuses)[number];

/** How a seat was come by. */
export const seatSources = [
  'CHECKOUT',
  'BOOKED',
  'UPGRADE',
  'SWAPPED',
  'WAITLIST',
  'STAFF',
  'STANDBY',
] as const;
export type SeatSource = (typeof seatSources)[number];

/** Why a seat was given back. */
export type SeatEnd =
  | 'EXPIRED'
  | 'REPLACED'
  | 'LEFT'
  | 'SWAPPED'
  | 'CANCELLED'
  | 'TRANSFERRED'
  | 'NO_SHOW'
  | 'STAFF';
