import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { appendOutbox } from '../outbox/append-outbox.ts';

/** Tells a workshop's process, in the command's own transaction, that its line has changed. */
export async function tellLine(
  tx: Tx,
  workshop: { readonly id: string; readonly eventId: string },
): Promise<void> {
  await appendOutbox(tx, {
    target: 'workshop',
    targetId: asId('workshop', workshop.id),
    message: { kind: 'lineMoved', eventId: asId('event', workshop.eventId) },
  });
}
