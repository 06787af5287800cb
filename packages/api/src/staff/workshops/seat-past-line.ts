import { seatPastLine as seatTicket } from '@lanyard/commands/workshops/seat-past-line';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { seatPastLineSchema } from '@lanyard/domain/staff/workshop-forms.schema';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';

/** Seats a ticket before all who wait. Throws TICKET_NOT_FOUND and what `seatPastLine` of the commands throws. */
export const seatPastLine = eventProcedure('workshops.seat')
  .input(seatPastLineSchema)
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { requestId, reference, reason } = input;
    const { id: workshopId } = await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey);
    const ticket = await ctx.db.prisma.ticket.findUnique({
      where: { reference, eventId: ctx.event.id },
      select: { id: true },
    });
    if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
    const press = {
      eventId: ctx.event.id,
      workshopId,
      ticketId: asId('ticket', ticket.id),
      requestId,
      reason,
    };
    await seatTicket(staffCommandContext(ctx), press);
  });
