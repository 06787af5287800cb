import { z } from 'zod';
import { asId, idPattern } from '../ids/ids.ts';
import { requestIdSchema } from '../ids/request-id.schema.ts';

const token = z.string().min(20).max(200);
const workshopKey = z.string().min(1).max(60);
const seatId = z
  .string()
  .regex(idPattern('workshopSeat'))
  .transform((text) => asId('workshopSeat', text));
const entryId = z
  .string()
  .regex(idPattern('waitlistEntry'))
  .transform((text) => asId('waitlistEntry', text));

/** A seat that is booked, or a line that is joined; `swapsSeatId` is given up when the new one is certain. */
export const bookWorkshopSchema = z.object({
  ...{ token, workshopKey, requestId: requestIdSchema },
  swapsSeatId: seatId.nullish(),
});

/** A seat that is given back. */
export const leaveWorkshopSchema = z.object({ token, seatId, requestId: requestIdSchema });

/** A place in line that is given up, or an offer that is declined. */
export const leaveLineSchema = z.object({ token, entryId, requestId: requestIdSchema });

/** An offer that is accepted; `givesUpClashing` gives up all seats at the same time for it. */
export const acceptOfferSchema = leaveLineSchema.extend({ givesUpClashing: z.boolean().optional() });

/** Which seat somebody keeps whose turn was put off. */
export const keepWhichSchema = leaveLineSchema.extend({ keeps: z.enum(['OLD', 'NEW']) });
