import { saveDraft as saveDraftCommand } from '@lanyard/commands/registration/save-draft';
import { asId } from '@lanyard/domain/ids/ids';
import { saveDraftSchema } from '@lanyard/domain/registration/registration.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';

/** Keeps what is typed into a ticket's form. Throws LINK_UNKNOWN, DRAFT_CHANGED and TICKET_CANCELLED. */
export const saveDraft = publicProcedure
  .input(saveDraftSchema)
  .mutation(async ({ ctx, input }): Promise<{ draftVersion: number }> => {
    const { token, basedOn, draft } = input;
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    const command = commandContext(ctx, { kind: 'attendee' });
    return saveDraftCommand(command, { ticketId: asId('ticket', id), linkGeneration, basedOn, draft });
  });
