import { toPlainText } from 'react-email';
import { describe, expect, it } from 'vitest';
import * as samples from '../preview/workshop-samples.ts';
import { renderEmail } from '../render-email.ts';
import type { WorkshopMailProps } from '../workshop-mail-props.ts';

const mail = (props: WorkshopMailProps) => renderEmail('workshop', props);

const all: readonly [name: string, props: WorkshopMailProps][] = [
  ['that seats', samples.workshopSeated],
  ['that seats instead', samples.workshopSeatedInstead],
  ['that offers', samples.workshopOffered],
  ['of an offer that ran out', samples.workshopOfferExpired],
  ['that puts off', samples.workshopParked],
  ['that takes out of the line', samples.workshopRemoved],
  ['that takes a seat', samples.workshopSeatTaken],
  ['of a swap', samples.workshopSwapped],
];

describe.each(all)('a mail %s', (_, props) => {
  it('looks as it did, has its link in both parts, knows dark mode and loads nothing', async () => {
    const { subject, html, text } = await mail(props);
    expect(`${subject}\n\n${text}`).toMatchSnapshot('text');
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot('html');
    expect(html).toContain(`href="${props.ticketUrl}"`);
    expect(text).toContain(`\n${props.ticketUrl}\n`);
    expect(html).toContain('prefers-color-scheme');
    expect(html).not.toMatch(/<(img|script|link|iframe)\b|url\(|@import|background=/i);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});

describe('a mail about a workshop', () => {
  it('never takes what people write for markup', async () => {
    const nasty = '<script>alert(1)</script> & "Co"';
    const workshop = { title: `${nasty}\r\nBcc: x`, when: nasty, room: nasty };
    const { subject, html } = await mail({ ...samples.workshopSeated, readerName: nasty, workshop });
    expect(subject).toBe(`You have a seat: ${nasty} Bcc: x`);
    expect(html).not.toContain('<script');
    expect(toPlainText(html)).toContain(nasty);
  });

  it.each(['王小明', 'محمد بن سلمان العتيبي', '🏳️‍🌈 Zoë', 'W'.repeat(200)])(
    'keeps a name whole: %s',
    async (readerName) => {
      const { html, text } = await mail({ ...samples.workshopOffered, readerName });
      expect(html).toContain(readerName);
      expect(text).toContain(`Hello ${readerName}.`);
    },
  );

  it.each(['FULL_PLAN', 'NOT_ISSUED', 'NOT_FOR_TYPE'] as const)('says why: %s', async (parkedWhy) => {
    const { text } = await mail({ ...samples.workshopParked, parkedWhy, clashing: null });
    expect(text).toContain('others go first');
  });
});
