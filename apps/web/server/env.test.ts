import { generateKeyRingText } from '@lanyard/crypto/key-ring';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const enough = {
  DATABASE_URL: 'postgresql://127.0.0.1/lanyard',
  STRIPE_SECRET_KEY: 'sk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_1',
  RESEND_API_KEY: 're_1',
  RESEND_WEBHOOK_SECRET: 'whsec_1',
  LANYARD_KEYS: generateKeyRingText(),
};

describe('readEnv', () => {
  it('fills in what is not set, or set to nothing', () => {
    expect(readEnv({ ...enough, WEB_PORT: '', WEB_URL: 'https://tickets.example.org/' })).toMatchObject({
      WEB_PORT: 3000,
      HOST: '127.0.0.1',
      WEB_URL: 'https://tickets.example.org',
      PLACE_GATE: 16,
      RATE_LIMIT_NETWORK_PER_MINUTE: 3000,
      TRUST_PROXY_HOPS: 0,
    });
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['WEB_PORT', 'eighty'],
    ['WEB_URL', 'ftp://example.org'],
    ['TRUST_PROXY_HOPS', '-1'],
    ['LANYARD_KEYS', 'key_1:c2hvcnQ='],
    ['LOG_LEVEL', 'loud'],
  ])('names %s when it cannot be used', (name, value) => {
    expect(() => readEnv({ ...enough, [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`));
  });

  it('never quotes a key', () => {
    const secret = 'A'.repeat(44);
    expect(() => readEnv({ ...enough, LANYARD_KEYS: secret })).toThrow(/^(?!.*AAAA)/);
  });
});
