import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { leastCapacity } from '@lanyard/domain/workshops/seat-counts';
import { expandWords as words } from '../strings/en/workshops.ts';

/** How many seats there are, and in which room. */
export interface RoomAndSeats {
  readonly capacity: number;
  readonly room: string;
  readonly roomLimit: number;
}

/** What stands in the form of seats, as typed. */
export interface SeatsFields {
  readonly capacity: string;
  readonly isOtherRoom: boolean;
  readonly room: string;
  readonly roomLimit: string;
  readonly why: string;
}

/** What is wrong, by field. */
export interface SeatsProblems {
  readonly capacity?: string | undefined;
  readonly room?: string | undefined;
  readonly roomLimit?: string | undefined;
  readonly why?: string | undefined;
}

/** What was typed: the seats as they are to be, or null with what is wrong. */
export interface ReadSeats {
  readonly capacity: number | null;
  readonly roomLimit: number;
  readonly to: RoomAndSeats | null;
  readonly problems: SeatsProblems;
}

/** How a workshop's seats and room are now. */
export function roomAndSeatsOf({ capacity, room, roomLimit }: RoomAndSeats): RoomAndSeats {
  return { capacity, room, roomLimit };
}

/** Reads the form of seats against what is taken and what the room holds. */
export function readSeatsForm(fields: SeatsFields, workshop: WorkshopPageView): ReadSeats {
  const capacity = readNumber(fields.capacity);
  const typedLimit = fields.isOtherRoom ? readNumber(fields.roomLimit) : workshop.roomLimit;
  const room = fields.isOtherRoom ? fields.room.trim() : workshop.room;
  const roomLimit = typedLimit ?? workshop.roomLimit;
  const least = leastCapacity(workshop);
  const problems: SeatsProblems = {
    capacity:
      capacity === null
        ? words.wrong
        : capacity < least
          ? words.below(least)
          : capacity > roomLimit
            ? words.above(room, roomLimit)
            : undefined,
    room: room === '' ? words.roomWrong : undefined,
    roomLimit: typedLimit === null || typedLimit === 0 ? words.roomLimitWrong : undefined,
    why: fields.why.trim() === '' ? words.whyWrong : undefined,
  };
  const isFine =
    problems.capacity === undefined && problems.room === undefined && problems.roomLimit === undefined;
  return {
    capacity,
    roomLimit,
    problems,
    to: isFine && capacity !== null ? { capacity, room, roomLimit } : null,
  };
}

function readNumber(typed: string): number | null {
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : null;
}
