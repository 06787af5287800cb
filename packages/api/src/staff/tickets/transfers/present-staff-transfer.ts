import { transferTimesOf, type Transferable } from '@lanyard/commands/transfers/lock-transferable';
import { transferRefused } from '@lanyard/commands/transfers/transfer-refused';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { StaffTransferRow, StaffTransferView } from '@lanyard/domain/staff/staff-transfer-view';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import type { TransferOfferer, TransferStatus } from '@lanyard/domain/transfers/transfer-states';
import { offerRunsOutAt } from '@lanyard/domain/transfers/transfer-times';
import type { SharedServices } from '../../../context.ts';

/** Whether a ticket can be handed on and its offers so far; `showsPeople` says whether names are shown. */
export async function presentStaffTransfer(
  { db, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: Transferable,
  { showsPeople }: { readonly showsPeople: boolean },
): Promise<StaffTransferView> {
  const offers = await db.prisma.transfer.findMany({
    where: { ticketId: ticket.id },
    orderBy: { createdAt: 'desc' },
  });
  const ids = showsPeople ? offers.flatMap(({ recipientId }) => recipientId ?? []) : [];
  const people = await readPeople(db.prisma, keys, ids);
  const times = transferTimesOf(ticket);
  return {
    isLocked: ticket.transferLockedAt !== null,
    isHandedOn: isHandedOn(ticket),
    refusal: transferRefused(ticket, now())?.sentence ?? null,
    history: offers.map((offer): StaffTransferRow => ({
      transferId: offer.id,
      // Only commands write these two columns, and they are typed.
      status: offer.status as TransferStatus,
      offeredBy: offer.offeredBy as TransferOfferer,
      recipient: people.get(offer.recipientId ?? '') ?? null,
      offeredAt: offer.createdAt.toISOString(),
      endedAt: offer.endedAt?.toISOString() ?? null,
      expiresAt: new Date(offerRunsOutAt(offer.expiresAt.getTime(), times)).toISOString(),
    })),
  };
}
