import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { appendOutbox } from '../outbox/append-outbox.ts';

/** Has the buyer mailed about a wish that holds no ticket, whose process would else tell them. */
export async function mailAboutExtras(
  tx: Tx,
  kind: 'cancellationAsked' | 'cancellationDecided',
  cancellationId: string,
): Promise<void> {
  await appendOutbox(tx, {
    target: 'mail',
    targetId: asId('request', derivedId('req', cancellationId, kind)),
    message: { kind, cancellationId: asId('cancellation', cancellationId) },
  });
}
