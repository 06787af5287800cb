import { join } from 'node:path';
import { CouponTries } from '@lanyard/api/coupons/coupon-tries';
import { openVite } from '@lanyard/api/dev/open-vite';
import { databaseEventSource } from '@lanyard/api/events/database-event-source';
import { EventCatalog } from '@lanyard/api/events/event-catalog';
import { MailTries } from '@lanyard/api/limits/mail-tries';
import { RateWindow } from '@lanyard/api/limits/rate-window';
import { LiveHub } from '@lanyard/api/live/live-hub';
import { createPlaceDesk } from '@lanyard/api/orders/place-desk';
import { queryTally } from '@lanyard/api/stats/query-tally';
import { TallyCache } from '@lanyard/api/stats/tally-cache';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { createResendSender } from '@lanyard/integrations/email/resend/resend-sender';
import { createStripeProcessor } from '@lanyard/integrations/payments/stripe/stripe-processor';
import type { Tracing } from '@lanyard/telemetry/start-tracing';
import { createClient } from '@lanyard/temporal/client';
import { temporalConnectionOptions } from '@lanyard/temporal/connection';
import { createDataConverter } from '@lanyard/temporal/data-converter';
import type { Logger } from 'pino';
import type { WebDeps } from './deps.ts';
import type { WebEnv } from './env.ts';
import { createMetrics } from './http/metrics.ts';
import { followChanges } from './live/follow-changes.ts';
import { openDevStorefront } from './pages/dev-storefront.ts';
import { loadStorefront } from './pages/storefront.ts';

const A_MINUTE_MS = 60_000;

/** Builds what the storefront works with: the one place where its adapters are chosen. */
export async function compose(
  env: WebEnv,
  log: Logger,
  tracing?: Tracing,
): Promise<WebDeps & { close(): Promise<void> }> {
  const distFolder = join(import.meta.dirname, '../dist');
  const devPages = env.LANYARD_DEV ? await openVite(join(import.meta.dirname, '..')) : undefined;
  const storefront = devPages
    ? await openDevStorefront(devPages, env.WEB_URL, log)
    : await loadStorefront(distFolder, env.WEB_URL);
  const db = createDb({ url: env.DATABASE_URL, applicationName: 'lanyard-web', poolSize: 16 });
  const keys = await loadKeys(db, env.LANYARD_KEYS);
  const temporal = createClient({
    ...temporalConnectionOptions(process.env),
    dataConverter: createDataConverter(keys.payload),
    interceptors: tracing?.clientInterceptors,
  });
  const hub = new LiveHub();
  const metrics = createMetrics(hub);
  const tallies = new TallyCache({
    query: (eventId) => queryTally(temporal, eventId),
    onQuery: () => metrics.countTallyQuery(),
  });
  const changes = followChanges({ databaseUrl: env.DATABASE_URL, hub, tallies, log });
  return {
    services: {
      db,
      keys,
      temporal,
      webUrl: env.WEB_URL,
      now: () => new Date(),
      eventCatalog: new EventCatalog(databaseEventSource(db)),
      tallies,
      placeDesk: createPlaceDesk({ slots: env.PLACE_GATE }),
      placeTries: new RateWindow({ tries: env.RATE_LIMIT_ORDER_PER_MINUTE, spanMs: A_MINUTE_MS }),
      mailTries: new MailTries({
        perSubject: env.RATE_LIMIT_MAIL_PER_TEN_MINUTES,
        perNetwork: env.RATE_LIMIT_MAIL_NETWORK_PER_TEN_MINUTES,
      }),
      couponTries: new CouponTries({
        perBrowser: env.RATE_LIMIT_COUPON_PER_MINUTE,
        perNetwork: env.RATE_LIMIT_COUPON_NETWORK_PER_MINUTE,
      }),
      onPlaced: (answer) => metrics.countPlaced(answer),
    },
    storefront,
    devPages,
    assetFolder: join(distFolder, 'client'),
    payments: createStripeProcessor({
      secretKey: env.STRIPE_SECRET_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
      ...(env.STRIPE_API_BASE ? { apiBase: env.STRIPE_API_BASE } : {}),
    }),
    email: createResendSender({
      apiKey: env.RESEND_API_KEY,
      webhookSecret: env.RESEND_WEBHOOK_SECRET,
      from: env.EMAIL_FROM,
      ...(env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {}),
    }),
    networkLimit: new RateWindow({ tries: env.RATE_LIMIT_NETWORK_PER_MINUTE, spanMs: A_MINUTE_MS }),
    hub,
    metrics,
    log,
    trustedProxies: env.TRUST_PROXY_HOPS,
    close: async () => {
      await changes.stop();
      await temporal.connection.close();
      await db.close();
    },
  };
}
