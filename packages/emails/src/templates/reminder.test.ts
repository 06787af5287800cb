import { toPlainText } from 'react-email';
import { describe, expect, it } from 'vitest';
import type { ReminderProps } from '../email-props.ts';
import * as samples from '../preview/reminder-samples.ts';
import { renderEmail } from '../render-email.ts';

const mail = (props: ReminderProps) => renderEmail('reminder', props);

const all: readonly [name: string, props: ReminderProps][] = [
  ['to register', samples.reminderToRegister],
  ['to name', samples.reminderToName],
  ['of the event', samples.reminderOfEvent],
  ['of workshops', samples.reminderOfWorkshops],
  ['thanks', samples.reminderThanks],
];

describe.each(all)('a reminder %s', (_, props) => {
  const links = [props.pageUrl, ...(props.stopUrl === null ? [] : [props.stopUrl])];

  it('looks as it did, the same every time, and far below the size at which mail programs cut', async () => {
    const { subject, html, text } = await mail(props);
    expect(`${subject}\n\n${text}`).toMatchSnapshot('text');
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot('html');
    expect(await mail(props)).toEqual({ subject, html, text });
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  it('has its links in both parts, knows dark mode, and loads nothing from anywhere', async () => {
    const { html, text } = await mail(props);
    for (const link of links) {
      expect(html).toContain(`href="${link}"`);
      expect(text).toContain(`\n${link}\n`);
    }
    expect(html).toContain('prefers-color-scheme');
    expect(html).not.toMatch(/<(img|script|link|iframe)\b|url\(|@import|background=/i);
    const addresses = [...html.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([address]) => address);
    const known = [...links, 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd'];
    expect(addresses.filter((address) => !known.includes(address))).toEqual([]);
  });
});

describe('a reminder', () => {
  const nasty = '<script>alert(1)</script> & "Co"';

  it('says what organizers and people say, and never as markup', async () => {
    const words = { readerName: nasty, subject: `${nasty}\r\nBcc: x`, opening: nasty };
    const { subject, html, text } = await mail({ ...samples.reminderOfEvent, ...words });
    expect(subject).toBe(`${nasty} Bcc: x`);
    expect(html).not.toContain('<script');
    expect(toPlainText(html)).toContain(nasty);
    expect(text).toContain(`Hello ${nasty}. ${nasty}`);
  });

  it.each(['王小明', 'محمد بن سلمان العتيبي', '🏳️‍🌈 Zoë', 'W'.repeat(200)])(
    'keeps a name whole: %s',
    async (readerName) => {
      const { html, text } = await mail({ ...samples.reminderToRegister, readerName });
      expect(html).toContain(readerName);
      expect(text).toContain(`Hello ${readerName}.`);
    },
  );

  it('can be stopped unless it is essential', async () => {
    const stop = 'Stop reminders like this one';
    expect((await mail(samples.reminderToRegister)).text).toContain(stop);
    expect((await mail(samples.reminderOfEvent)).text).not.toContain(stop);
  });

  it('speaks of what is missing to whom it is missing', async () => {
    const open = 'Your registration is not finished yet.';
    expect((await mail(samples.reminderOfWorkshops)).text).toContain(open);
    expect((await mail(samples.reminderOfEvent)).text).not.toContain(open);
    expect((await mail({ ...samples.reminderToName, unnamed: 1 })).text).toContain(
      '1 ticket of your order has no name',
    );
    expect((await mail({ ...samples.reminderThanks, contact: null })).text).not.toContain('Questions?');
  });
});
