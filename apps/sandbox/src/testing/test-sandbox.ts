import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Resend } from 'resend';
import { Stripe } from 'stripe';
import { startSandbox, type Sandbox } from '../app.ts';
import { readEnv } from '../env.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

/** A sandbox on a free port with a shop that takes its webhooks. */
export interface TestSandbox {
  readonly url: string;
  readonly stripe: Stripe;
  readonly resend: Resend;
  readonly shop: WebhookReceiver;
  readonly dataDir: string;
  /** Moves the sandbox's clock; timers follow at the next restart. */
  skipMs: (ms: number) => void;
  restart: () => Promise<void>;
  /** Waits until no webhook is on its way. */
  settled: () => Promise<void>;
  /** Waits until no webhook is on its way and forgets those that came. */
  quiet: () => Promise<void>;
  api: (method: string, path: string, body?: object) => Promise<Response>;
  close: () => Promise<void>;
}

/** Starts a sandbox for one test file. */
export async function startTestSandbox(variables: Record<string, string> = {}): Promise<TestSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lanyard-sandbox-'));
  const shop = await startWebhookReceiver();
  const env = readEnv({
    SANDBOX_PORT: '0',
    LANYARD_DATA_DIR: dataDir,
    WEB_URL: shop.url,
    SANDBOX_WEBHOOK_RETRY_FIRST_MS: '20',
    LOG_LEVEL: 'silent',
    ...variables,
  });
  let skippedMs = 0;
  const start = () => startSandbox(env, () => Date.now() + skippedMs);
  let sandbox: Sandbox = await start();
  const api = (method: string, path: string, body?: object) =>
    fetch(`${sandbox.url}${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
  const settled = async () => {
    while (!(await (await api('GET', '/readyz')).text()).includes('"pendingWebhooks":0')) await sleep(10);
  };
  return {
    get url() {
      return sandbox.url;
    },
    get stripe() {
      return stripeFor(sandbox.url, 'sk_test_sandbox');
    },
    get resend() {
      return new Resend('re_sandbox', { baseUrl: sandbox.url });
    },
    shop,
    dataDir,
    skipMs: (ms) => {
      skippedMs += ms;
    },
    restart: async () => {
      await sandbox.close();
      sandbox = await start();
    },
    settled,
    quiet: async () => {
      await settled();
      shop.received.length = 0;
    },
    api,
    close: async () => {
      await sandbox.close();
      await shop.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The official SDK, pointed at a sandbox; it does not try again by itself. */
function stripeFor(url: string, key: string): Stripe {
  const { hostname, port } = new URL(url);
  return new Stripe(key, {
    host: hostname,
    port: Number(port),
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
    timeout: 2000,
  });
}

/** The parameters of a session of €290.00. */
export function sessionParams(
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    line_items: [
      {
        quantity: 2,
        price_data: {
          currency: 'eur',
          unit_amount: 14_500,
          product_data: { name: 'Conference', description: 'Two days' },
        },
      },
    ],
    success_url: 'http://127.0.0.1:3000/o/token?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:3000/o/token',
    client_reference_id: 'ord_1',
    customer_email: 'ada@example.org',
    metadata: { order_id: 'ord_1' },
    payment_intent_data: { metadata: { order_id: 'ord_1' } },
    ...changes,
  };
}
