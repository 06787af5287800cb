import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';
import { readRegistration } from '../registration/read-registration.ts';

/**
 * Where the registration of a ticket stands that has just become one of another type: open again where the new
 * type's form asks what was not answered, and done for somebody named where it asks nothing.
 */
export async function registrationAfter(
  ctx: Pick<CommandContext, 'keys' | 'now'>,
  tx: Tx,
  ticketId: string,
): Promise<string> {
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: { attendee: true, order: { select: { event: true } } },
  });
  if (!ticket.attendee) return ticket.registration;
  const { current, carried } = await readRegistration(tx, ctx.keys, {
    ticket,
    event: ticket.order.event,
    now: ctx.now.getTime(),
  });
  if (carried.open.length > 0) return 'OPEN';
  return current === null || current.form.fields.length === 0 ? 'DONE' : ticket.registration;
}
