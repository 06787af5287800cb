import type { Client } from '@temporalio/client';
import { EventCatalog } from '@lanyard/api/events/event-catalog';
import { databaseEventSource } from '@lanyard/api/events/database-event-source';
import { CouponTries } from '@lanyard/api/coupons/coupon-tries';
import { MailTries } from '@lanyard/api/limits/mail-tries';
import { RateWindow } from '@lanyard/api/limits/rate-window';
import { LiveHub } from '@lanyard/api/live/live-hub';
import { createPlaceDesk } from '@lanyard/api/orders/place-desk';
import { TallyCache } from '@lanyard/api/stats/tally-cache';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { buildApp } from '../app.ts';
import type { WebDeps } from '../deps.ts';
import { createMetrics } from '../http/metrics.ts';
import { createStorefront } from '../pages/storefront.ts';

/** A server on a real database, with plain pages and without Temporal; `log` collects what it writes. */
export async function aServer(
  { db, keys }: { readonly db: Db; readonly keys: Keys },
  changes: Partial<WebDeps> = {},
): Promise<{ app: FastifyInstance; log: string[] }> {
  const log: string[] = [];
  const hub = new LiveHub();
  const refuseNotice = () => {
    throw new PortError('INVALID', 'signature_mismatch');
  };
  const app = await buildApp({
    services: {
      db,
      keys,
      // No test of the server itself reaches Temporal.
      temporal: {} as Client,
      eventCatalog: new EventCatalog(databaseEventSource(db)),
      tallies: new TallyCache({ query: () => Promise.reject(new Error('no tally in this test')) }),
      placeDesk: createPlaceDesk({ slots: 4 }),
      mailTries: new MailTries({ perSubject: 100, perNetwork: 100 }),
      couponTries: new CouponTries({ perBrowser: 60, perNetwork: 60 }),
      placeTries: new RateWindow({ tries: 60, spanMs: 60_000 }),
      webUrl: 'http://127.0.0.1:3000',
      now: () => new Date(),
    },
    storefront: createStorefront(
      '<html><head><!--head--></head><body><!--app--></body></html>',
      {
        renderEventPage: ({ event }) => ({ html: event.name, head: '', state: '' }),
        renderShell: ({ title, kind, message }) => ({
          html: message?.sentence ?? kind,
          head: `<title>${title}</title>`,
          state: '',
        }),
      },
      'http://127.0.0.1:3000',
    ),
    assetFolder: '/nowhere',
    payments: { name: 'stripe', readNotice: refuseNotice },
    email: { name: 'resend', readNotice: refuseNotice },
    networkLimit: new RateWindow({ tries: 1000, spanMs: 60_000 }),
    hub,
    metrics: createMetrics(hub),
    log: pino({ level: 'info' }, { write: (line) => void log.push(line) }),
    trustedProxies: 0,
    ...changes,
  });
  return { app, log };
}
