import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { randomId } from '@lanyard/crypto/random';
import type { CommandContext } from '@lanyard/commands/context';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { asId } from '@lanyard/domain/ids/ids';
import { createClient } from '@lanyard/temporal/client';
import { temporalConnectionOptions } from '@lanyard/temporal/connection';
import { createDataConverter } from '@lanyard/temporal/data-converter';
import type { Stack } from '../launcher/stack.ts';

/** Opens what somebody of the staff works with: database, keys, processes, and commands in their name. */
export async function openOffice(stack: Stack) {
  const db = createDb({ url: stack.databaseUrl, applicationName: 'lanyard-chaos', poolSize: 3 });
  const keys = await loadKeys(db, parseKeyRing(stack.env['LANYARD_KEYS'] ?? ''));
  const temporal = temporalConnectionOptions(stack.env);
  const client = createClient({ ...temporal, dataConverter: createDataConverter(keys.payload) });
  const actor = { kind: 'staff', id: asId('staff', randomId('stf')) } as const;
  return {
    ...{ db, keys, client },
    /** A command's context of this moment. */
    command: (): CommandContext => ({ db, keys, now: new Date(), actor }),
    async close(): Promise<void> {
      await client.connection.close();
      await db.close();
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
