import { describe, expect, it } from 'vitest';
import { ticketLink } from './preview/sample-props.ts';
import {
  links,
  nudge,
  nudgeByNobody,
  ticketAgain,
  ticketChanged,
  ticketReady,
  ticketRenewed,
} from './preview/ticket-mail-samples.ts';
import { renderEmail, type RenderedEmail } from './render-email.ts';

type Sample = readonly [name: string, render: () => Promise<RenderedEmail>, links: readonly string[]];
const ticketUrls = [ticketReady.ticketUrl];
const withCode: readonly Sample[] = [
  ['a registered attendee’s ticket', () => renderEmail('ticket-ready', ticketReady), ticketUrls],
  ['a ticket with a new name', () => renderEmail('ticket-changed', ticketChanged), ticketUrls],
  ['a ticket with a new code', () => renderEmail('ticket-renewed', ticketRenewed), ticketUrls],
  [
    'a ticket that is ready when it has a name',
    () => renderEmail('ticket-link', { ...ticketLink, hasPapers: true }),
    [ticketLink.ticketUrl],
  ],
];
const withoutCode: readonly Sample[] = [
  ['a ticket sent again that is not ready', () => renderEmail('ticket-again', ticketAgain), ticketUrls],
  ['a request to register', () => renderEmail('registration-nudge', nudge), ticketUrls],
  ['one whose buyer is forgotten', () => renderEmail('registration-nudge', nudgeByNobody), ticketUrls],
  [
    'all of somebody’s links',
    () => renderEmail('links', links),
    [...links.orders, ...links.tickets].map(({ url }) => url),
  ],
];

describe.each([...withCode, ...withoutCode])('%s', (_, render, expected) => {
  it('looks as it did', async () => {
    const { subject, html, text } = await render();
    expect(`${subject}\n\n${text}`).toMatchSnapshot('text');
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot('html');
  });

  it('is the same every time, with its links in both parts', async () => {
    const mail = await render();
    expect(await render()).toEqual(mail);
    for (const link of expected) {
      expect(mail.html).toContain(`href="${link}"`);
      expect(mail.text).toContain(`\n${link}\n`);
    }
  });

  it('loads nothing from anywhere, by day or by night', async () => {
    const { html } = await render();
    expect(html).not.toMatch(/<(script|link|iframe)\b|url\(|@import|background=|src="(?!cid:)/i);
    const addresses = [...html.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([address]) => address);
    const known = [...expected, 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd'];
    expect(addresses.filter((address) => !known.includes(address))).toEqual([]);
    expect(html).toContain('prefers-color-scheme:dark');
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});

describe('the code for the door', () => {
  it.each(withCode)('comes with %s, on white ground, with words for who cannot see it', async (_, render) => {
    const { html } = await render();
    expect(html).toMatch(/<img[^>]*alt="QR code for the door, ticket K7M2QX-3"[^>]*src="cid:ticket-qr"/);
    expect(html).toContain('background-color:#ffffff');
  });

  it.each(withoutCode)('does not come with %s', async (_, render) => {
    expect((await render()).html).not.toContain('cid:');
  });
});
