import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDb } from '@lanyard/db/client';
import { createClient } from '@lanyard/temporal/client';
import { temporalConnectionOptions } from '@lanyard/temporal/connection';
import type { Logger } from 'pino';
import type { AdminDeps } from './app.ts';
import type { AdminEnv } from './env.ts';
import { createMetrics } from './metrics.ts';

/** Builds what the dashboard works with: the one place where its adapters are chosen. */
export function compose(env: AdminEnv, log: Logger): AdminDeps & { close(): Promise<void> } {
  const assetFolder = join(import.meta.dirname, '../dist/assets');
  if (!existsSync(assetFolder)) {
    throw new Error('the dashboard is not built: run pnpm --filter @lanyard/admin build');
  }
  const db = createDb({ url: env.DATABASE_URL, applicationName: 'lanyard-admin', poolSize: 4 });
  // Nothing here reads a payload, so the dashboard is not given the keys to one.
  const temporal = createClient({ ...temporalConnectionOptions(process.env), dataConverter: {} });
  return {
    sources: {
      db,
      temporal,
      payments: env.STRIPE_API_BASE ? 'sandbox' : 'live',
      mail: env.RESEND_BASE_URL ? 'sandbox' : 'live',
    },
    metrics: createMetrics(),
    log,
    assetFolder,
    adminUrl: env.ADMIN_URL,
    close: async () => {
      await temporal.connection.close();
      await db.close();
    },
  };
}
