import {
  transferCaseOf,
  transferTimesOf,
  type Transferable,
} from '@lanyard/commands/transfers/lock-transferable';
import { transferRefused } from '@lanyard/commands/transfers/transfer-refused';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { TransferOfferer } from '@lanyard/domain/transfers/transfer-states';
import { offerRunsOutAt } from '@lanyard/domain/transfers/transfer-times';
import type { TransferView } from '@lanyard/domain/transfers/transfer-view';
import type { SharedServices } from '../context.ts';

/** Whether a ticket can be handed on and to whom it is offered, as its holder or its buyer may see it. */
export async function presentTransfer(
  { db, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: Transferable,
  viewer: 'HOLDER' | 'BUYER',
): Promise<TransferView> {
  const at = now();
  const cutOffAt = new Date(transferCaseOf(ticket).cutOffAt).toISOString();
  const [offer] = ticket.transfers;
  const runsOutAt = offer && offerRunsOutAt(offer.expiresAt.getTime(), transferTimesOf(ticket));
  if (!offer?.recipientId || runsOutAt === undefined || at.getTime() >= runsOutAt) {
    const refusal = transferRefused(ticket, at, { hasOpenOffer: false });
    return { open: null, refusal: refusal?.sentence ?? null, cutOffAt };
  }
  const recipient = (await readPeople(db.prisma, keys, [offer.recipientId])).get(offer.recipientId);
  return {
    open: {
      transferId: offer.id,
      // Only commands write it, and they know these three.
      offeredBy: offer.offeredBy as TransferOfferer,
      recipientName: recipient?.name ?? '',
      recipientEmail: offer.offeredBy === viewer ? (recipient?.email ?? null) : null,
      expiresAt: new Date(runsOutAt).toISOString(),
    },
    refusal: null,
    cutOffAt,
  };
}
