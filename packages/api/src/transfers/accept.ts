import { acceptTransfer } from '@lanyard/commands/transfers/accept-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import { acceptTransferSchema } from '@lanyard/domain/transfers/transfer.schema';
import { commandContext } from '../context.ts';
import { ticketPath } from '../links/link-paths.ts';
import { publicProcedure } from '../trpc.ts';
import { findTransfer } from './find-transfer.ts';

/** Takes an offered ticket over; answers the path of its page. Throws LINK_UNKNOWN and what `acceptTransfer` throws. */
export const accept = publicProcedure
  .input(acceptTransferSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly path: string }> => {
    const { token, requestId, person } = input;
    const { id } = await findTransfer(ctx.db, token);
    const accepted = await acceptTransfer(commandContext(ctx, { kind: 'attendee' }), {
      ...{ transferId: asId('transfer', id), requestId, person },
    });
    return { path: ticketPath(ctx.keys, accepted.ticketId, accepted.linkGeneration) };
  });
