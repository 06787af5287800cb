import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVite } from '@lanyard/api/dev/open-vite';
import { databaseEventSource } from '@lanyard/api/events/database-event-source';
import { EventCatalog } from '@lanyard/api/events/event-catalog';
import { createServerMetrics } from '@lanyard/api/http/server-metrics';
import { LiveHub } from '@lanyard/api/live/live-hub';
import { listenForChanges } from '@lanyard/api/live/listen-for-changes';
import { queryTally } from '@lanyard/api/stats/query-tally';
import { TallyCache } from '@lanyard/api/stats/tally-cache';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import type { Tracing } from '@lanyard/telemetry/start-tracing';
import { createClient } from '@lanyard/temporal/client';
import { temporalConnectionOptions } from '@lanyard/temporal/connection';
import { createDataConverter } from '@lanyard/temporal/data-converter';
import type { Logger } from 'pino';
import { createAuth } from './auth/create-auth.ts';
import type { AdminDeps } from './deps.ts';
import type { AdminEnv } from './env.ts';

/** Builds what the dashboard works with: the one place where its adapters are chosen. */
export async function compose(
  env: AdminEnv,
  log: Logger,
  tracing?: Tracing,
): Promise<AdminDeps & { close(): Promise<void> }> {
  const distFolder = join(import.meta.dirname, '../dist');
  const devPages = env.LANYARD_DEV ? await openVite(join(import.meta.dirname, '..')) : undefined;
  const document = devPages ? await devPages.document() : readDocument(distFolder);
  const db = createDb({ url: env.DATABASE_URL, applicationName: 'lanyard-admin', poolSize: 8 });
  const keys = await loadKeys(db, env.LANYARD_KEYS);
  const isProduction = env.NODE_ENV === 'production';
  const temporal = createClient({
    ...temporalConnectionOptions(process.env),
    dataConverter: createDataConverter(keys.payload),
    interceptors: tracing?.clientInterceptors,
  });
  const hub = new LiveHub();
  const changes = listenForChanges({ databaseUrl: env.DATABASE_URL, hub, log });
  return {
    services: {
      ...{ db, keys, temporal, isProduction },
      webUrl: env.WEB_URL,
      now: () => new Date(),
      eventCatalog: new EventCatalog(databaseEventSource(db)),
      tallies: new TallyCache({ query: (eventId) => queryTally(temporal, eventId) }),
      payments: env.STRIPE_API_BASE ? 'sandbox' : 'live',
      mail: env.RESEND_BASE_URL ? 'sandbox' : 'live',
      temporalUiUrl: env.TEMPORAL_UI_URL ?? null,
    },
    auth: createAuth({ db, keys, isProduction, adminUrl: env.ADMIN_URL, log }),
    hub,
    metrics: createServerMetrics('admin', hub),
    log,
    devPages,
    distFolder,
    document,
    adminUrl: env.ADMIN_URL,
    trustedProxies: env.TRUST_PROXY_HOPS,
    close: async () => {
      await changes.stop();
      await temporal.connection.close();
      await db.close();
    },
  };
}

function readDocument(distFolder: string): string {
  const page = join(distFolder, 'index.html');
  if (existsSync(page)) return readFileSync(page, 'utf8');
  throw new Error('the dashboard is not built: run pnpm --filter @lanyard/admin build');
}
