import { deletePerson } from '@lanyard/db/people/people-repository';
import type { TransferId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/**
 * Forgets whom an offer that is over was made to and whose ticket it was: rows and keys go. To be called once
 * they have been told; a second call finds nobody, and an open offer keeps its people.
 */
export async function forgetTransferPeople(
  ctx: CommandContext,
  { transferId }: { readonly transferId: TransferId },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Transfer" WHERE "id" = ${transferId} FOR UPDATE`;
    const offer = await tx.transfer.findUnique({ where: { id: transferId } });
    if (!offer || offer.status === 'OFFERED') return;
    for (const personId of [offer.recipientId, offer.formerId]) {
      if (personId !== null) await deletePerson(tx, personId);
    }
  });
}
