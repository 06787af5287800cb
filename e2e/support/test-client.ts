import { statsWorkflowId } from '@lanyard/contracts/workflow-ids';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { asId } from '@lanyard/domain/ids/ids';
import { createClient } from '@lanyard/temporal/client';
import { createDataConverter } from '@lanyard/temporal/data-converter';
import type { RunningStack } from './test.ts';

/** A client of the running Temporal server, as an operator would have it. */
export async function openTestClient(stack: RunningStack, slug: string) {
  const db = createDb({ url: stack.databaseUrl, applicationName: 'lanyard-test', poolSize: 2 });
  const keys = await loadKeys(db, parseKeyRing(stack.env['LANYARD_KEYS'] ?? ''));
  const client = createClient({
    connectOptions: { address: stack.temporalAddress },
    namespace: 'default',
    dataConverter: createDataConverter(keys.payload),
  });
  const event = await db.prisma.event.findUniqueOrThrow({ where: { slug } });
  return {
    client,
    db,
    statsId: statsWorkflowId(asId('event', event.id)),
    async close() {
      await client.connection.close();
      await db.close();
    },
  };
}
