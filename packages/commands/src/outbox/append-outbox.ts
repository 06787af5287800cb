import type { OutboxMessage } from '@lanyard/contracts/outbox-message';
import type { Tx } from '@lanyard/db/client';

/** Tells processes something in the command's own transaction; the relay delivers it at least once. */
export async function appendOutbox(tx: Tx, ...messages: readonly OutboxMessage[]): Promise<void> {
  await tx.outbox.createMany({
    data: messages.map(({ target, targetId, message }) => ({ target, targetId, message: { ...message } })),
  });
}
