import { describe, expect, it } from 'vitest';
import { PortError } from '@lanyard/domain/ports/port-error';
import { expectedCode, troubles } from '../../test-support/trouble.ts';
import { makeEmail, type EmailHarness } from '../email-sender.harness.ts';

const newKey = () => ({ idempotencyKey: `receipt/${crypto.randomUUID()}` });

/** Sending, sending twice, and failing. */
export function describeSending(harness: () => EmailHarness): void {
  describe('sending', () => {
    it('delivers what it was given', async () => {
      const email = makeEmail();
      const { providerId } = await harness().sender.send(email, newKey());
      const [mail, ...others] = await harness().received(email.to.email);
      expect(others).toEqual([]);
      expect(mail).toMatchObject({
        id: providerId,
        subject: email.subject,
        html: email.html,
        text: email.text,
      });
    });

    it('carries inline images', async () => {
      const image = {
        filename: 'qr.png',
        contentType: 'image/png',
        content: Buffer.from('png'),
        contentId: 'qr',
      };
      const email = makeEmail({ html: '<img src="cid:qr">', attachments: [image] });
      await harness().sender.send(email, newKey());
      const [mail] = await harness().received(email.to.email);
      expect(mail?.attachments).toMatchObject([{ filename: 'qr.png' }]);
    });

    it('carries pictures and documents byte for byte, and once for one key', async () => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      const attachments = [
        { filename: 'K7M2QX-1.png', contentType: 'image/png', content: bytes, contentId: 'ticket-qr' },
        { filename: 'ticket-K7M2QX-1.pdf', contentType: 'application/pdf', content: bytes.subarray(7) },
        {
          filename: 'perennial.ics',
          contentType: 'text/calendar; charset=utf-8',
          content: Buffer.from('Olá'),
        },
      ];
      const email = makeEmail({ attachments });
      const key = newKey();
      const first = await harness().sender.send(email, key);
      expect(await harness().sender.send({ ...email, attachments: [...attachments] }, key)).toEqual(first);
      const [mail, ...others] = await harness().received(email.to.email);
      expect(others).toEqual([]);
      expect(mail?.attachments.map(({ filename, content }) => [filename, content])).toEqual(
        attachments.map(({ filename, content }) => [filename, content.toString('base64')]),
      );
    });

    it('says where one press stops further ones, and nothing of it otherwise', async () => {
      const [stoppable, plain] = [makeEmail({ stopUrl: 'https://tickets.example.org/r/abc' }), makeEmail()];
      await harness().sender.send(stoppable, newKey());
      await harness().sender.send(plain, newKey());
      const headersOf = async (email: typeof plain) =>
        (await harness().received(email.to.email)).map(({ headers }) => headers ?? {});
      expect(await headersOf(stoppable)).toEqual([
        {
          'List-Unsubscribe': '<https://tickets.example.org/r/abc>',
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      ]);
      expect(await headersOf(plain)).toEqual([{}]);
    });

    it.each(['Duarte, Inês', 'Jane "JD" Doe', '李雷', 'Zoë\r\nBcc: all@example.org', ''])(
      'sends to one mailbox whatever the name: %j',
      async (name) => {
        const email = makeEmail();
        await harness().sender.send({ ...email, to: { ...email.to, name } }, newKey());
        expect(await harness().received(email.to.email)).toHaveLength(1);
      },
    );

    it('sends once for one key', async () => {
      const email = makeEmail();
      const key = newKey();
      const first = await harness().sender.send(email, key);
      expect(await harness().sender.send(email, key)).toEqual(first);
      expect(await harness().received(email.to.email)).toHaveLength(1);
    });

    it('sends once when asked twice at once', async () => {
      const email = makeEmail();
      const key = newKey();
      const send = () => harness().sender.send(email, key);
      const answers = await Promise.allSettled([send(), send()]);
      const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
      expect(refusals.every((reason) => reason.code === 'UNREACHABLE')).toBe(true);
      expect(await harness().received(email.to.email)).toHaveLength(1);
    });

    it.each(troubles)('survives %s and sends once', async (trouble) => {
      const email = makeEmail();
      const key = newKey();
      await harness().trouble(trouble);
      const error = await failure(() => harness().sender.send(email, key));
      expect(error).toMatchObject({ code: expectedCode(trouble), isRetryable: true });
      await harness().sender.send(email, key);
      expect(await harness().received(email.to.email)).toHaveLength(1);
    });

    it('refuses another mail under the same key', async () => {
      const key = newKey();
      await harness().sender.send(makeEmail(), key);
      const error = await failure(() => harness().sender.send(makeEmail(), key));
      expect(error).toMatchObject({ code: 'REFUSED', vendorCode: 'invalid_idempotent_request' });
    });

    it('refuses an address without repeating it', async () => {
      const email = makeEmail({ to: { name: 'Inês Duarte', email: 'ines.duarte at example.org' } });
      const error = await failure(() => harness().sender.send(email, newKey()));
      expect(error).toMatchObject({ code: 'REFUSED', isRetryable: false });
      expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/duarte/i);
    });
  });
}

async function failure(call: () => Promise<unknown>): Promise<PortError> {
  const [outcome] = await Promise.allSettled([call()]);
  if (outcome.status === 'rejected' && outcome.reason instanceof PortError) return outcome.reason;
  throw new Error('expected a PortError', { cause: outcome });
}
