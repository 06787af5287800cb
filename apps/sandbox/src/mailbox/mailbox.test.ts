import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const text = async (path: string) => (await sandbox.api('GET', path)).text();

test('an empty mailbox says what will be here', async () => {
  const answer = await sandbox.api('GET', '/');
  expect(answer.url).toBe(`${sandbox.url}/mail`);
  expect(await answer.text()).toContain('No mail yet');
});

test('lists mails, finds them by recipient and shows one with its pictures', async () => {
  const attachments = [
    { filename: 'qr.png', content: Buffer.from('png'), contentId: 'qr1', contentType: 'image/png' },
    { filename: 'r\u00e9sum\u00e9.pdf', content: Buffer.from('pdf'), contentType: 'application/pdf' },
  ];
  const mail = {
    from: 'a@example.org',
    to: 'ada@example.org',
    subject: 'Your <b>ticket</b>',
    html: '<p>Hi <img src="cid:qr1"></p><script>1</script>',
    text: 'Hi',
  };
  const { data } = await sandbox.resend.emails.send({ ...mail, attachments });
  await sandbox.resend.emails.send({ ...mail, to: 'bob@example.org', subject: 'Other' });

  expect(await text('/mail')).toContain('Your &lt;b&gt;ticket&lt;/b&gt;');
  expect(await text('/mail?to=bob')).not.toContain('ticket');
  expect(await text('/mail?to=nobody')).toContain('No mail to');

  const page = await text(`/mail/${data?.id}`);
  expect(page).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
  expect(await text(`/mail/${data?.id}?view=text`)).toContain('>Hi</pre>');

  const body = await sandbox.api('GET', `/mail/${data?.id}/body`);
  expect(body.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await body.text()).toContain('src="data:image/png;base64,cG5n"');

  const file = await sandbox.api('GET', `/mail/${data?.id}/attachments/1`);
  expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf");
  expect(await file.text()).toBe('pdf');
  expect((await sandbox.api('GET', '/mail/unknown')).status).toBe(404);
});
