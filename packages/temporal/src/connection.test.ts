import { describe, expect, it } from 'vitest';
import { temporalConnectionOptions } from './connection.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('temporalConnectionOptions', () => {
  it('means a local server and the default namespace when nothing is set', () => {
    const { connectOptions, namespace } = temporalConnectionOptions({
      HOME: '/nowhere',
      TEMPORAL_ADDRESS: '',
    });
    expect(namespace).toBe('default');
    expect(connectOptions.address).toBeUndefined();
    expect(connectOptions.tls).toBeUndefined();
  });

  it('reads address, namespace and API key, which turns TLS on', () => {
    const { connectOptions, namespace } = temporalConnectionOptions({
      TEMPORAL_ADDRESS: 'lanyard.a1b2c.tmprl.cloud:7233',
      TEMPORAL_NAMESPACE: 'lanyard.a1b2c',
      TEMPORAL_API_KEY: 'key',
    });
    expect(namespace).toBe('lanyard.a1b2c');
    expect(connectOptions).toMatchObject({
      address: 'lanyard.a1b2c.tmprl.cloud:7233',
      apiKey: 'key',
      tls: true,
    });
  });

  it('reads client certificates', () => {
    const { connectOptions } = temporalConnectionOptions({
      TEMPORAL_TLS_CLIENT_CERT_DATA: 'cert',
      TEMPORAL_TLS_CLIENT_KEY_DATA: 'key',
      TEMPORAL_TLS_SERVER_NAME: 'temporal.example.org',
    });
    expect(connectOptions.tls).toMatchObject({
      serverNameOverride: 'temporal.example.org',
      clientCertPair: { crt: bytes('cert'), key: bytes('key') },
    });
  });

  it('refuses a profile that is named and not there', () => {
    expect(() =>
      temporalConnectionOptions({ TEMPORAL_CONFIG_FILE: '/nowhere/temporal.toml', TEMPORAL_PROFILE: 'x' }),
    ).toThrow(/Profile 'x' not found/);
  });
});
