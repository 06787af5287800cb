import type { Tx } from '@lanyard/db/client';

/** Takes the rows of several workshops for this transaction, in the one order that everybody takes them in. */
export async function lockWorkshops(tx: Tx, workshopIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Workshop" WHERE "id" = ANY(${[...workshopIds]}) ORDER BY "id" FOR NO KEY UPDATE`;
}
