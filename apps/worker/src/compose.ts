import { createBuiltInCodeStore } from '@lanyard/commands/coupons/built-in-code-store';
import { createBuiltInCouponSource } from '@lanyard/integrations/coupons/built-in/built-in-coupon-source';
import { combineCouponSources } from '@lanyard/integrations/coupons/combine-coupon-sources';
import { createStripeCouponNotices } from '@lanyard/integrations/coupons/stripe/stripe-coupon-notices';
import { createStripeCouponSource } from '@lanyard/integrations/coupons/stripe/stripe-coupon-source';
import { createStripeProcessor } from '@lanyard/integrations/payments/stripe/stripe-processor';
import { createResendSender } from '@lanyard/integrations/email/resend/resend-sender';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import type { Tracing } from '@lanyard/telemetry/start-tracing';
import { createClient } from '@lanyard/temporal/client';
import { temporalConnectionOptions } from '@lanyard/temporal/connection';
import { createDataConverter } from '@lanyard/temporal/data-converter';
import type { CouponSources } from './activities/coupons/create-coupon-steering.ts';
import type { ActivityDeps } from './activities/deps.ts';
import type { WorkerEnv } from './env.ts';

/** Builds what the worker works with: the one place where its adapters are chosen. */
export async function compose(env: WorkerEnv, tracing?: Tracing) {
  const db = createDb({ url: env.DATABASE_URL, applicationName: 'lanyard-worker', poolSize: 16 });
  const keys = await loadKeys(db, parseKeyRing(env.LANYARD_KEYS));
  const temporal = temporalConnectionOptions(process.env);
  const dataConverter = createDataConverter(keys.payload);
  const stripe = {
    secretKey: env.STRIPE_SECRET_KEY,
    ...(env.STRIPE_API_BASE ? { apiBase: env.STRIPE_API_BASE } : {}),
  };
  const stripeCodes = createStripeCouponSource(stripe);
  const builtInCodes = createBuiltInCouponSource(createBuiltInCodeStore(db));
  // Built-in codes first: they work while the processor is away.
  const codes = [builtInCodes, stripeCodes];
  const couponSources: CouponSources = {
    STRIPE: combineCouponSources(codes, stripeCodes),
    BUILT_IN: combineCouponSources(codes, builtInCodes),
  };
  const deps: ActivityDeps = {
    db,
    keys,
    payments: createStripeProcessor({ ...stripe, webhookSecret: env.STRIPE_WEBHOOK_SECRET }),
    coupons: couponSources.STRIPE,
    email: createResendSender({
      apiKey: env.RESEND_API_KEY,
      webhookSecret: env.RESEND_WEBHOOK_SECRET,
      from: env.EMAIL_FROM,
      ...(env.RESEND_BASE_URL ? { baseUrl: env.RESEND_BASE_URL } : {}),
    }),
    webUrl: env.WEB_URL.replace(/\/$/, ''),
  };
  const client = createClient({ ...temporal, dataConverter, interceptors: tracing?.clientInterceptors });
  const couponNotices = createStripeCouponNotices(stripe);
  return { deps, couponSources, couponNotices, client, temporal, dataConverter };
}
