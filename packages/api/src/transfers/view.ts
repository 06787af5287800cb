import type { TransferOfferView } from '@lanyard/domain/transfers/transfer-view';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findTransfer } from './find-transfer.ts';
import { presentOffer } from './present-offer.ts';

/** The offer behind a link. Throws LINK_UNKNOWN. */
export const view = publicProcedure
  .input(tokenSchema)
  .query(async ({ ctx, input }): Promise<TransferOfferView> =>
    presentOffer(ctx, await findTransfer(ctx.db, input.token)),
  );
