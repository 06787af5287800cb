import { declineTransfer } from '@lanyard/commands/transfers/decline-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import type { TransferOfferView } from '@lanyard/domain/transfers/transfer-view';
import { commandContext } from '../context.ts';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findTransfer } from './find-transfer.ts';
import { presentOffer } from './present-offer.ts';

/** Declines an offer. Throws LINK_UNKNOWN, and how it ended when it ended otherwise. */
export const decline = publicProcedure
  .input(tokenSchema)
  .mutation(async ({ ctx, input: { token } }): Promise<TransferOfferView> => {
    const { id } = await findTransfer(ctx.db, token);
    await declineTransfer(commandContext(ctx, { kind: 'attendee' }), { transferId: asId('transfer', id) });
    return presentOffer(ctx, await findTransfer(ctx.db, token));
  });
