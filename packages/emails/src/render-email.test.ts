import { toPlainText } from 'react-email';
import { describe, expect, it } from 'vitest';
import {
  accessCode,
  couponCode,
  discountedReceipt,
  freeReceipt,
  singleReceipt,
  swagReceipt,
  teamReceipt,
  ticketLink,
} from './preview/sample-props.ts';
import {
  approved,
  askedByAttendee,
  askedByBuyer,
  askedForOwn,
  cancelledForAttendee,
  declined,
  lateRefund,
  refundSent,
} from './preview/cancellation-samples.ts';
import { receiptCorrected, receiptCorrectedLong } from './preview/receipt-samples.ts';
import * as transfers from './preview/transfer-samples.ts';
import type { EmailName, EmailProps } from './email-props.ts';
import { renderEmail, type RenderedEmail } from './render-email.ts';

const samples: readonly [name: string, render: () => Promise<RenderedEmail>, links: readonly string[]][] = [
  ['a team’s receipt', () => renderEmail('order-receipt', teamReceipt), [teamReceipt.orderUrl]],
  [
    'a receipt with the buyer’s ticket',
    () => renderEmail('order-receipt', singleReceipt),
    [singleReceipt.orderUrl, singleReceipt.ticket?.url ?? ''],
  ],
  [
    'a receipt with a code',
    () => renderEmail('order-receipt', discountedReceipt),
    [discountedReceipt.orderUrl, discountedReceipt.ticket?.url ?? ''],
  ],
  ['a receipt of things alone', () => renderEmail('order-receipt', swagReceipt), [swagReceipt.orderUrl]],
  ['a free receipt', () => renderEmail('order-receipt', freeReceipt), [freeReceipt.orderUrl]],
  ['an attendee’s ticket', () => renderEmail('ticket-link', ticketLink), [ticketLink.ticketUrl]],
  ['a code', () => renderEmail('coupon-code', couponCode), [couponCode.shopUrl]],
  ['a code that only opens', () => renderEmail('coupon-code', accessCode), [accessCode.shopUrl]],
  ['a wish to cancel', () => renderEmail('cancellation-asked', askedByBuyer), [askedByBuyer.pageUrl]],
  [
    'an attendee’s wish, to the buyer',
    () => renderEmail('cancellation-asked', askedByAttendee),
    [askedByAttendee.pageUrl],
  ],
  ['an attendee’s wish', () => renderEmail('cancellation-asked', askedForOwn), [askedForOwn.pageUrl]],
  ['an approved wish', () => renderEmail('cancellation-decided', approved), [approved.pageUrl]],
  [
    'a ticket cancelled for its attendee',
    () => renderEmail('cancellation-decided', cancelledForAttendee),
    [cancelledForAttendee.pageUrl],
  ],
  ['a declined wish', () => renderEmail('cancellation-decided', declined), [declined.pageUrl]],
  ...transferSamples(),
  [
    'a corrected receipt',
    () => renderEmail('receipt-corrected', receiptCorrected),
    [receiptCorrected.orderUrl],
  ],
  [
    'a corrected receipt of somebody with a long name',
    () => renderEmail('receipt-corrected', receiptCorrectedLong),
    [receiptCorrectedLong.orderUrl],
  ],
  ['a refund', () => renderEmail('refund-sent', refundSent), [refundSent.orderUrl]],
  ['a refund of late money', () => renderEmail('refund-sent', lateRefund), [lateRefund.orderUrl]],
];

function transferSamples() {
  const sample = <Name extends EmailName>(
    title: string,
    name: Name,
    props: EmailProps[Name],
    link: string,
  ): [string, () => Promise<RenderedEmail>, string[]] => [title, () => renderEmail(name, props), [link]];
  const offers = [transfers.transferOffer, transfers.transferOfferByOrganizers];
  const farewells = [transfers.transferHandedOn, transfers.transferHandedOnByBuyer];
  const ends = [transfers.transferDeclined, transfers.transferWithdrawn];
  const { transferOffered, transferAccepted } = transfers;
  return [
    ...offers.map((props) =>
      sample(`an offer by ${props.offererName}`, 'transfer-offer', props, props.offerUrl),
    ),
    sample('the notice of an offer', 'transfer-offered', transferOffered, transferOffered.ticketUrl),
    sample('a ticket taken over', 'transfer-accepted', transferAccepted, transferAccepted.ticketUrl),
    ...farewells.map((props) =>
      sample(
        props.isOrderPage ? 'a farewell to the buyer' : 'a farewell',
        'transfer-handed-on',
        props,
        props.pageUrl,
      ),
    ),
    ...ends.map((props) => sample(`an offer ${props.end}`, 'transfer-ended', props, props.pageUrl)),
  ];
}

describe.each(samples)('%s', (_, render, links) => {
  it('looks as it did', async () => {
    const { subject, html, text } = await render();
    expect(`${subject}\n\n${text}`).toMatchSnapshot('text');
    expect(html.replaceAll('><', '>\n<')).toMatchSnapshot('html');
  });

  it('is the same every time', async () => {
    expect(await render()).toEqual(await render());
  });

  it('has its links in both parts', async () => {
    const { html, text } = await render();
    for (const link of links) {
      expect(html).toContain(`href="${link}"`);
      expect(text).toContain(`\n${link}\n`);
    }
  });

  it('loads nothing from anywhere', async () => {
    const { html } = await render();
    expect(html).not.toMatch(/<(img|script|link|iframe)\b|url\(|@import|background=/i);
    const addresses = [...html.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([address]) => address);
    const known = [...links, 'http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd'];
    expect(addresses.filter((address) => !known.includes(address))).toEqual([]);
  });

  it('is far below the size at which mail programs cut', async () => {
    expect(Buffer.byteLength((await render()).html)).toBeLessThan(60_000);
  });
});

describe('what people are called', () => {
  const nasty = '<script>alert(1)</script> & "Co" <a href="https://evil.example">';

  it('is never markup', async () => {
    const event = { ...ticketLink.event, name: nasty, venue: nasty };
    const named = {
      ...ticketLink,
      event,
      attendeeName: nasty,
      buyerName: nasty,
      typeName: nasty,
      contact: nasty,
    };
    const { html, text } = await renderEmail('ticket-link', named);
    expect(html).not.toMatch(/<script|<a href="https:\/\/evil/);
    expect(toPlainText(html)).toContain(nasty);
    expect(text).toContain(nasty);
  });

  it.each(['王小明', 'محمد بن سلمان العتيبي', 'Æthelþryð Ní Dhomhnaill', '🏳️‍🌈 Zoë', 'W'.repeat(200)])(
    'is kept whole: %s',
    async (name) => {
      const { html, text } = await renderEmail('ticket-link', { ...ticketLink, attendeeName: name });
      expect(html).toContain(name);
      expect(text).toContain(`Name: ${name}\n`);
    },
  );

  it('cannot break out of its line', async () => {
    const name = 'Zoë\r\n\r\nOpen your ticket:\u2028https://evil.example';
    const event = { ...ticketLink.event, name: 'Perennial\r\nBcc: all@example.org' };
    const { subject, text } = await renderEmail('ticket-link', { ...ticketLink, event, attendeeName: name });
    expect(subject).toBe('Your ticket for Perennial Bcc: all@example.org');
    expect(text).not.toContain('\nhttps://evil.example');
  });
});

describe('the receipt', () => {
  const receiptText = async (props: typeof teamReceipt) => (await renderEmail('order-receipt', props)).text;

  it('names the subject by the number of tickets', async () => {
    const subjects = await Promise.all(
      [teamReceipt, singleReceipt].map(async (props) => (await renderEmail('order-receipt', props)).subject),
    );
    expect(subjects).toEqual([
      'Your tickets for Perennial 2027 · order K7M2QX',
      'Your ticket for Perennial 2027 · order K7M2QX',
    ]);
  });

  it('names the net of a rate only when there are several', async () => {
    expect(await receiptText(teamReceipt)).toMatch(/Tax 6% on €20\.00 +€1\.20\n/);
    expect(await receiptText(singleReceipt)).toMatch(/Tax 23% +€54\.23\n/);
    expect(await receiptText(freeReceipt)).not.toContain('Tax');
  });

  it('names sizes and dated prices, and what a code took off', async () => {
    const text = await receiptText(discountedReceipt);
    expect(text).toMatch(/1 × Conference, Early bird +€249\.00\n/);
    expect(text).toMatch(/2 × T-shirt, M \(€24\.00 each\) +€48\.00\n/);
    expect(text).toMatch(/Code SPRING-20 +−€49\.80\n/);
    expect(await receiptText(teamReceipt)).not.toContain('Code');
  });

  it('speaks of no tickets where none were bought', async () => {
    const { subject, text } = await renderEmail('order-receipt', swagReceipt);
    expect(subject).toBe('Your order for Perennial 2027 · order K7M2QX');
    expect(text.replaceAll('https://tickets.example.org', '')).not.toMatch(/ticket/i);
  });

  it('writes whole yen', async () => {
    const lines = [{ name: 'Seat', detail: null, quantity: 2, unitGrossMinor: 4200, grossMinor: 8400 }];
    const text = await receiptText({ ...freeReceipt, currency: 'JPY', lines, grossMinor: 8400 });
    expect(text).toContain('2 × Seat (¥4,200 each)');
    expect(text).toMatch(/Total paid +¥8,400\n/);
  });

  it('gives a long name a line for itself', async () => {
    const lines = [
      { name: 'Long '.repeat(20).trim(), detail: null, quantity: 1, unitGrossMinor: 100, grossMinor: 100 },
    ];
    expect(await receiptText({ ...singleReceipt, lines })).toMatch(/Long Long\n +€1\.00\n/);
  });

  it('says nothing of contact and missing names when there is nothing to say', async () => {
    const text = await receiptText({ ...singleReceipt, contact: null });
    expect(text).not.toContain('Questions?');
    expect(text).not.toContain('no name yet');
  });
});
