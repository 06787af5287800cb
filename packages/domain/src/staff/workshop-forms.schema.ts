import { z } from 'zod';
import { asId, idPattern, type IdKind } from '../ids/ids.ts';
import { lineReasons } from '../workshops/line-reasons.ts';
import { presences } from '../workshops/presence.ts';

const idOf = <Kind extends IdKind>(kind: Kind) =>
  z
    .string()
    .regex(idPattern(kind))
    .transform((text) => asId(kind, text));

/** More seats than any room has. */
const mostSeats = 10_000;
/** Longest reason for a change of seats. */
const longestWhy = 200;

const count = z.number().int().min(0).max(mostSeats);
const roomAndSeats = z.object({
  capacity: count,
  room: z.string().trim().min(1, 'Say which room.').max(100),
  roomLimit: count.min(1),
});
const reason = z.enum(lineReasons);

/** A workshop of the event, by its key in addresses. */
export const workshopSchema = z.object({ workshopKey: z.string().min(1).max(64) });

/** A press that changes how many seats there are, and where. */
export const setSeatsSchema = workshopSchema.extend({
  requestId: idOf('request'),
  to: roomAndSeats,
  basedOn: roomAndSeats,
  why: z.string().trim().min(1, 'Say why: it stands in the history.').max(longestWhy),
});

const place = workshopSchema.extend({ requestId: idOf('request'), entryId: idOf('waitlistEntry'), reason });

/** A press that puts somebody in line ahead or back. */
export const setPrioritySchema = place.extend({
  priority: z.number().int().min(-9).max(9),
  basedOn: z.number().int().min(-9).max(9),
});

/** A press that takes somebody out of the line. */
export const removeFromLineSchema = place;

/** A press that seats a ticket before all who wait. */
export const seatPastLineSchema = workshopSchema.extend({
  requestId: idOf('request'),
  reference: z.string().trim().toUpperCase().min(3).max(20),
  reason,
});

/** Who has come, or a mark that is taken back. */
export const markPresenceSchema = workshopSchema.extend({
  whose: z.union([
    z.object({ seatId: idOf('workshopSeat'), presence: z.enum(presences).nullable() }),
    z.object({ entryId: idOf('waitlistEntry'), isAtDoor: z.boolean() }),
  ]),
});

/** A press that gives back the seats of those who have not come. */
export const freeNoShowsSchema = workshopSchema.extend({
  requestId: idOf('request'),
  seatIds: z.array(idOf('workshopSeat')).max(mostSeats),
});
