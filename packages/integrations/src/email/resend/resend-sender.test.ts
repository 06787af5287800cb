import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStubServer } from '../../test-support/stub-server.ts';
import { describeEmailSender } from '../email-sender.contract.ts';
import { makeEmail } from '../email-sender.harness.ts';
import { createResendSender } from './resend-sender.ts';
import { makeResendNotice } from './test-support/make-resend-notice.ts';
import { startResendStub, type ResendStub } from './test-support/resend-stub.ts';

const webhookSecret = `whsec_${Buffer.alloc(32, 'test').toString('base64')}`;
const key = { idempotencyKey: 'receipt/1' };

function connect(baseUrl: string) {
  const from = 'Perennial <tickets@example.org>';
  return createResendSender({ apiKey: 're_test', baseUrl, webhookSecret, from, timeoutMs: 200 });
}

describeEmailSender('Resend, recorded answers', async () => {
  const stub = await startResendStub();
  return {
    sender: connect(stub.url),
    trouble: async (kind) => stub.trouble(kind, () => true),
    clearTroubles: async () => stub.clearTroubles(),
    received: async (email) => stub.mails.filter(({ address }) => address === email),
    makeNotice: (recipe) => makeResendNotice(recipe, webhookSecret),
    close: () => stub.close(),
  };
});

describe('Resend alone', () => {
  let stub: ResendStub;
  beforeAll(async () => {
    stub = await startResendStub();
  });
  afterAll(() => stub.close());

  it('writes the recipient and inline images as Resend takes them', async () => {
    const image = {
      filename: 'qr.png',
      contentType: 'image/png',
      content: Buffer.from('png'),
      contentId: 'qr',
    };
    await connect(stub.url).send(makeEmail({ attachments: [image] }), key);
    const sent = stub.mails.at(-1);
    expect(sent?.to).toMatch(/^Inês Duarte <ines\.duarte\+\w+@example\.org>$/);
    expect(sent?.attachments).toMatchObject([
      { content_id: 'qr', content: Buffer.from('png').toString('base64') },
    ]);
  });

  it.each([
    [409, 'concurrent_idempotent_requests', 'UNREACHABLE'],
    [409, 'invalid_idempotent_request', 'REFUSED'],
    [401, 'invalid_api_key', 'REFUSED'],
    [429, 'daily_quota_exceeded', 'RATE_LIMITED'],
    [503, 'application_error', 'UNREACHABLE'],
  ])('reads %i %s as %s', async (status, name, code) => {
    const server = await startStubServer(
      () => ({ status, body: { statusCode: status, name, message: 'x' } }),
      () => ({}),
    );
    await expect(connect(server.url).send(makeEmail(), key)).rejects.toMatchObject({
      code,
      vendorCode: name,
    });
    await server.close();
  });

  it('takes a proxy’s own answer for nobody’s', async () => {
    const server = await startStubServer(
      () => ({ status: 502, body: { error: 'bad gateway' } }),
      () => ({}),
    );
    await expect(connect(server.url).send(makeEmail(), key)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await server.close();
  });

  it('is unreachable when nobody listens, and says when the time ran out', async () => {
    const gone = await startResendStub();
    await gone.close();
    const noConnection = { code: 'UNREACHABLE', vendorCode: 'no_connection' };
    await expect(connect(gone.url).send(makeEmail(), key)).rejects.toMatchObject(noConnection);
    stub.trouble('TIMEOUT_AFTER_EFFECT', () => true);
    const timeout = { code: 'UNREACHABLE', vendorCode: 'timeout' };
    await expect(connect(stub.url).send(makeEmail(), { idempotencyKey: 'receipt/2' })).rejects.toMatchObject(
      timeout,
    );
  });

  it('reads its messages under either name of the headers', () => {
    const recipe = { kind: 'BOUNCED', providerId: 'mail_1', email: 'a@example.org' } as const;
    for (const prefix of ['svix', 'webhook'] as const) {
      const { rawBody, headers } = makeResendNotice(recipe, webhookSecret, prefix);
      expect(connect(stub.url).readNotice(rawBody, headers).fact).toBe('BOUNCED');
    }
  });

  it('refuses a secret that cannot work', () => {
    const settings = { apiKey: 're_test', from: 'tickets@example.org', webhookSecret: 'whsec_' };
    expect(() => createResendSender(settings)).toThrow(/empty/i);
  });
});
