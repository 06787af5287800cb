import { describe, expect, it } from 'vitest';
import { launcherEnv } from '../env.ts';
import { localUrl, needsSandbox, partsEnv, portsFromEnv } from './settings.ts';

function envFor(source: Record<string, string>): Record<string, string> {
  const settings = launcherEnv(source);
  return partsEnv({
    settings,
    ports: portsFromEnv(settings),
    databaseUrl: 'postgresql://here',
    temporalAddress: '127.0.0.1:7233',
    keys: 'a:b',
    dataDir: '/data',
  });
}

describe('partsEnv', () => {
  it('points payments and mails to the sandbox', () => {
    expect(envFor({ SANDBOX_PORT: '4002' })).toMatchObject({
      STRIPE_SECRET_KEY: 'sk_test_sandbox',
      STRIPE_API_BASE: 'http://127.0.0.1:4002',
      RESEND_API_KEY: 're_sandbox',
      RESEND_BASE_URL: 'http://127.0.0.1:4002',
      WEB_URL: 'http://127.0.0.1:3000',
    });
  });

  it('leaves a real account to its vendor, and never gives it the stand-in for a secret', () => {
    const env = envFor({ STRIPE_SECRET_KEY: 'sk_live_1', RESEND_API_KEY: 're_1' });
    expect(env).toMatchObject({ STRIPE_SECRET_KEY: 'sk_live_1', RESEND_API_KEY: 're_1' });
    for (const name of [
      'STRIPE_API_BASE',
      'STRIPE_WEBHOOK_SECRET',
      'RESEND_BASE_URL',
      'RESEND_WEBHOOK_SECRET',
    ]) {
      expect(env).not.toHaveProperty(name);
    }
  });

  it('tells where the pages of its own Temporal are, and of another one only what it was told', () => {
    expect(envFor({})).toMatchObject({ TEMPORAL_UI_URL: 'http://127.0.0.1:8233' });
    const TEMPORAL_ADDRESS = 'temporal.example:7233';
    expect(envFor({ TEMPORAL_ADDRESS })).not.toHaveProperty('TEMPORAL_UI_URL');
    const TEMPORAL_UI_URL = 'https://temporal.example';
    expect(envFor({ TEMPORAL_ADDRESS, TEMPORAL_UI_URL })).toMatchObject({ TEMPORAL_UI_URL });
  });

  it('keeps addresses that were set', () => {
    const set = { WEB_URL: 'https://tickets.example', STRIPE_API_BASE: 'http://127.0.0.1:12111' };
    expect(envFor(set)).toMatchObject(set);
  });
});

it('needs the sandbox unless both vendors are real', () => {
  const needs = (source: Record<string, string>) => needsSandbox(launcherEnv(source));
  expect(needs({})).toBe(true);
  expect(needs({ STRIPE_SECRET_KEY: 'sk_live_1' })).toBe(true);
  expect(needs({ STRIPE_SECRET_KEY: 'sk_live_1', RESEND_API_KEY: 're_1' })).toBe(false);
  expect(needs({ STRIPE_SECRET_KEY: 'sk_live_1', EMAIL_PROVIDER: 'smtp' })).toBe(false);
  expect(needs({ STRIPE_SECRET_KEY: 'sk_test_sandbox', RESEND_API_KEY: 're_sandbox' })).toBe(true);
});

it('gives addresses a person can open', () => {
  expect(localUrl('0.0.0.0', 80)).toBe('http://127.0.0.1:80');
  expect(localUrl('::1', 80)).toBe('http://[::1]:80');
  expect(localUrl('lanyard.lan', 80)).toBe('http://lanyard.lan:80');
});
