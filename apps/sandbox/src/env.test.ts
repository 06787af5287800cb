import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { DEFAULT_RESEND_WEBHOOK_SECRET, readEnv } from './env.ts';

test('defaults make a whole set', () => {
  expect(readEnv({})).toMatchObject({
    port: 3002,
    host: '127.0.0.1',
    dataDir: '.lanyard',
    stripeWebhookSecret: 'whsec_lanyard_sandbox',
    webhookTargets: ['http://127.0.0.1:3000'],
    webhookRetry: { firstMs: 500, maxMs: 30_000, giveUpAfterMs: 259_200_000 },
  });
  expect(() => new Webhook(DEFAULT_RESEND_WEBHOOK_SECRET)).not.toThrow();
});

test('several targets can take webhooks', () => {
  const env = readEnv({ SANDBOX_WEBHOOK_URLS: 'http://127.0.0.1:3000/, http://127.0.0.1:3010' });
  expect(env.webhookTargets).toEqual(['http://127.0.0.1:3000', 'http://127.0.0.1:3010']);
});

test.each([
  [{ HOST: '0.0.0.0' }, 'HOST: must be a loopback address'],
  [{ NODE_ENV: 'production' }, 'NODE_ENV: must not be production'],
  [{ SANDBOX_PORT: 'many' }, 'SANDBOX_PORT: '],
  [{ WEB_URL: 'localhost' }, 'WEB_URL: must be an http(s) address'],
  [{ RESEND_WEBHOOK_SECRET: 'secret' }, 'RESEND_WEBHOOK_SECRET: must be whsec_ followed by base64'],
])('a bad value is named: %o', (env, message) => {
  expect(() => readEnv(env)).toThrow(message);
});
