import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_RESEND_WEBHOOK_SECRET } from '../env.ts';
import { startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';
import type { ReceivedWebhook } from '../testing/webhook-receiver.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(() => sandbox.quiet());
afterAll(() => sandbox.close());

const mailTo = (to: string) => ({
  from: 'Lanyard <tickets@lanyard.test>',
  to,
  subject: 'Your receipt',
  html: '<p>Thank you <img src="cid:qr1"></p>',
  text: 'Thank you',
});

function svixHeaders({ headers }: ReceivedWebhook): Record<string, string> {
  const value = (name: string) => String(headers[`svix-${name}`]);
  return {
    'webhook-id': value('id'),
    'webhook-timestamp': value('timestamp'),
    'webhook-signature': value('signature'),
  };
}

describe('sending', () => {
  test('puts a mail into the mailbox and says what became of it', async () => {
    const attachments = [
      { filename: 'qr.png', content: Buffer.from('picture'), contentId: 'qr1', contentType: 'image/png' },
    ];
    const { data, error } = await sandbox.resend.emails.send({
      ...mailTo('Ada <Ada@Example.org>'),
      attachments,
    });
    expect(error).toBeNull();
    const messages = await (await sandbox.api('GET', '/api/messages?to=ada@example.org')).json();
    expect(messages).toMatchObject([
      {
        id: data?.id,
        to: ['Ada <Ada@Example.org>'],
        subject: 'Your receipt',
        text: 'Thank you',
        attachments: [
          { filename: 'qr.png', contentType: 'image/png', contentId: 'qr1', content: 'cGljdHVyZQ==' },
        ],
      },
    ]);
    await sandbox.shop.waitFor(2);
    expect(sandbox.shop.types()).toEqual(['email.sent', 'email.delivered']);
    expect((await sandbox.resend.emails.get(data?.id ?? '')).data).toMatchObject({ last_event: 'delivered' });
    expect((await sandbox.resend.emails.list()).data?.data[0]).toMatchObject({ id: data?.id });
  });

  test('the same key sends once, another payload under it is refused', async () => {
    const options = { idempotencyKey: 'receipt/1' };
    const first = await sandbox.resend.emails.send(mailTo('once@example.org'), options);
    const again = await sandbox.resend.emails.send(mailTo('once@example.org'), options);
    expect(again.data?.id).toBe(first.data?.id);
    const other = await sandbox.resend.emails.send(
      { ...mailTo('once@example.org'), subject: 'Other' },
      options,
    );
    expect(other.error).toMatchObject({ statusCode: 409, name: 'invalid_idempotent_request' });
    const messages: unknown = await (await sandbox.api('GET', '/api/messages?to=once@example.org')).json();
    expect(messages).toHaveLength(1);
  });

  test.each([
    ['no subject', { subject: '' }, 'missing_required_field', 'Missing `subject` field.'],
    ['no body', { html: '', text: '' }, 'missing_required_field', 'Missing `html` or `text` field.'],
    ['a recipient that is none', { to: 'ada' }, 'validation_error', 'Invalid `to` field.'],
    [
      'an attachment that is not base64',
      { attachments: [{ filename: 'a.pdf', content: '%%%' }] },
      'invalid_attachment',
      'a.pdf',
    ],
  ])('refuses %s', async (_what, changes, name, message) => {
    const { error } = await sandbox.resend.emails.send({ ...mailTo('x@example.org'), ...changes });
    expect(error).toMatchObject({ statusCode: 422, name });
    expect(error?.message).toContain(message);
  });

  test('takes a batch, without attachments', async () => {
    const { data } = await sandbox.resend.batch.send([mailTo('one@example.org'), mailTo('two@example.org')]);
    expect(data?.data).toHaveLength(2);
  });

  test('needs a key', async () => {
    const answer = await sandbox.api('POST', '/emails', mailTo('x@example.org'));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ statusCode: 401, name: 'missing_api_key' });
  });
});

describe('recipients with a fate', () => {
  test('bounce@ comes back with a webhook that verifies', async () => {
    const { data } = await sandbox.resend.emails.send(mailTo('bounce@example.org'));
    const webhook = (await sandbox.shop.waitFor(2))[1];
    if (!webhook) throw new Error('no webhook');
    expect(webhook.path).toBe('/webhooks/resend');
    const verified = new Webhook(DEFAULT_RESEND_WEBHOOK_SECRET).verify(webhook.body, svixHeaders(webhook));
    expect(verified).toMatchObject({
      type: 'email.bounced',
      data: { email_id: data?.id, to: ['bounce@example.org'] },
    });
  });

  test('complain@ is delivered first', async () => {
    await sandbox.resend.emails.send(mailTo('complain@example.org'));
    await sandbox.shop.waitFor(3);
    expect(sandbox.shop.types()).toEqual(['email.sent', 'email.delivered', 'email.complained']);
  });

  test('delay@ is delivered late, also across a restart', async () => {
    await sandbox.resend.emails.send(mailTo('delay@example.org'));
    await sandbox.shop.waitFor(2);
    sandbox.skipMs(3000);
    await sandbox.restart();
    // What was told just before the restart may be told again, as every sender of messages does.
    await expect
      .poll(() => [...new Set(sandbox.shop.types())], { timeout: 4500 })
      .toEqual(['email.sent', 'email.delivery_delayed', 'email.delivered']);
  });

  test('fail500@ fails every time and sends nothing', async () => {
    for (let n = 0; n < 2; n += 1) {
      const { error } = await sandbox.resend.emails.send(mailTo('fail500@example.org'), {
        idempotencyKey: 'f',
      });
      expect(error).toMatchObject({ statusCode: 500 });
    }
    expect(await (await sandbox.api('GET', '/api/messages?to=fail500@example.org')).json()).toEqual([]);
  });
});
