import type { Tx } from '@lanyard/db/client';

/** Whether a ticket was changed by this very press before; `requestId` is made once a press. */
export async function wasPressedBefore(tx: Tx, ticketId: string, requestId: string): Promise<boolean> {
  const found = await tx.auditEntry.findFirst({
    where: { subjectKind: 'ticket', subjectId: ticketId, facts: { path: ['requestId'], equals: requestId } },
  });
  return found !== null;
}
