import type { Client } from '@temporalio/client';
import type { OutboxMessage } from '@lanyard/contracts/outbox-message';
import type { Db } from '@lanyard/db/client';
import type { Logger } from 'pino';
import { deliverMessage } from './deliver-message.ts';
import { claimRows, markDead, markDelivered, putBack, type ClaimedRow } from './outbox-queue.ts';

const batch = 64;
const deadlineMs = 4000;
/** A ticket's process may start a moment after its first message; after this many tries it never will. */
const absentTries = 40;

/** Delivers what is due to orders and tickets; answers how many rows it took on. */
export async function relayMessages(deps: { db: Db; client: Client; log: Logger }): Promise<number> {
  const rows = await claimRows(deps.db, 'messages', batch);
  const delivered: bigint[] = [];
  const later: ClaimedRow[] = [];
  await Promise.all(
    rows.map(async (row) => {
      try {
        // Written by commands from the same type; the columns are text.
        const message = row as unknown as Exclude<OutboxMessage, { target: 'stats' }>;
        const delivery = await deps.client.withDeadline(Date.now() + deadlineMs, () =>
          deliverMessage(deps.client, message),
        );
        if (delivery === 'DELIVERED') delivered.push(row.id);
        else if (delivery === 'ABSENT' && row.tries < absentTries) later.push(row);
        else await markDead(deps.db, row.id, delivery);
      } catch (error) {
        deps.log.warn(
          { outboxId: String(row.id), error: error instanceof Error ? error.name : 'unknown' },
          'not delivered yet',
        );
        later.push(row);
      }
    }),
  );
  if (delivered.length > 0) await markDelivered(deps.db, delivered);
  if (later.length > 0) await putBack(deps.db, later);
  return rows.length;
}
