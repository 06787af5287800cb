import { seatSources, seatStatuses, type SeatSource, type SeatStatus } from '../workshops/seat-states.ts';
import { waitlistStatuses, type WaitlistStatus } from '../workshops/waitlist-states.ts';

const seats: Readonly<Record<SeatStatus, string>> = {
  HELD: 'Held',
  SEATED: 'Seated',
  RELEASED: 'Given back',
};

const sources: Readonly<Record<SeatSource, string>> = {
  CHECKOUT: 'Checkout',
  BOOKED: 'Booked later',
  UPGRADE: 'Bought later',
  SWAPPED: 'Swapped',
  WAITLIST: 'Waiting list',
  STAFF: 'By staff',
  STANDBY: 'At the door',
};

const line: Readonly<Record<WaitlistStatus, string>> = {
  WAITING: 'Waiting',
  PARKED: 'Put off',
  OFFERED: 'Seat offered',
  SEATED: 'Seated',
  DECLINED: 'Declined',
  EXPIRED: 'Offer ran out',
  LEFT: 'Left',
  REMOVED: 'Removed',
};

/** Where a seat stands, in a word; what an older build does not know is told as it is stored. */
export function seatStatusWords(status: string): string {
  const known = seatStatuses.find((each) => each === status);
  return known ? seats[known] : status;
}

/** How a seat was come by, in a word. */
export function seatSourceWords(source: string): string {
  const known = seatSources.find((each) => each === source);
  return known ? sources[known] : source;
}

/** Where a place in line stands, in a word. */
export function lineStatusWords(status: string): string {
  const known = waitlistStatuses.find((each) => each === status);
  return known ? line[known] : status;
}
