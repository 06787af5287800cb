import type { Client } from '@temporalio/client';
import { databaseEventSource } from '@lanyard/api/events/database-event-source';
import { EventCatalog } from '@lanyard/api/events/event-catalog';
import { createServerMetrics } from '@lanyard/api/http/server-metrics';
import { LiveHub } from '@lanyard/api/live/live-hub';
import { TallyCache } from '@lanyard/api/stats/tally-cache';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../app.ts';
import { createAuth } from '../auth/create-auth.ts';

/** A dashboard's server on a real database, without Temporal; `log` collects what it writes. */
export async function anAdminServer(
  { db, keys }: { readonly db: Db; readonly keys: Keys },
  changes: { readonly isProduction?: boolean; readonly adminUrl?: string } = {},
): Promise<{ app: FastifyInstance; log: string[] }> {
  const lines: string[] = [];
  const hub = new LiveHub();
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const { isProduction = false, adminUrl = 'http://127.0.0.1:3001' } = changes;
  const app = await buildApp({
    services: {
      ...{ db, keys, isProduction },
      // No test of the server itself reaches Temporal.
      temporal: {} as Client,
      eventCatalog: new EventCatalog(databaseEventSource(db)),
      tallies: new TallyCache({ query: () => Promise.reject(new Error('no tally in this test')) }),
      webUrl: 'http://127.0.0.1:3000',
      now: () => new Date(),
      payments: 'sandbox',
      mail: 'sandbox',
      temporalUiUrl: 'http://127.0.0.1:8233',
    },
    auth: createAuth({ db, keys, adminUrl, isProduction, log }),
    hub,
    metrics: createServerMetrics('admin', hub),
    log,
    distFolder: '/nowhere',
    document: '<!doctype html><title>Lanyard</title><div id="app"></div>',
    adminUrl,
    trustedProxies: 0,
  });
  return { app, log: lines };
}
