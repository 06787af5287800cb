import type { PrintedPaper } from '@lanyard/domain/papers/paper';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { renderPaperPdf } from './render-paper-pdf.ts';

const receipt: PrintedPaper = {
  number: 'DEMO-R-00042',
  kind: 'RECEIPT',
  cause: 'SALE',
  issuedAt: new Date('2026-11-23T12:00:00Z'),
  buyerName: 'Inês Duarte',
  billing: {
    company: 'Fábrica de Software, Lda.',
    vatId: 'PT501442600',
    address: 'Rua do Século 12\n1200-433 Lisboa',
    country: 'PT',
  },
  currency: 'EUR',
  grossMinor: 24_720,
  credits: null,
  content: {
    seller: { name: 'Upkeep Conferences, Lda.', address: 'Rua da Cintura 34, Lisboa', taxId: 'PT501964843' },
    event: {
      name: 'Upkeep',
      timeZone: 'Europe/Lisbon',
      startsAt: '2027-06-02T07:30:00Z',
      endsAt: '2027-06-04T16:30:00Z',
    },
    orderReference: 'K7M2QX',
    lines: [
      {
        name: 'Conference',
        detail: 'Early bird',
        quantity: 1,
        unitGrossMinor: 24_900,
        discountMinor: 4980,
        grossMinor: 19_920,
        taxRateBp: 2300,
      },
      {
        name: 'Field guide',
        detail: null,
        quantity: 2,
        unitGrossMinor: 2400,
        discountMinor: 0,
        grossMinor: 4800,
        taxRateBp: 600,
      },
    ],
    couponCode: 'SPRING-20',
    credited: [],
    taxes: [
      { rateBp: 600, netMinor: 4528, taxMinor: 272 },
      { rateBp: 2300, netMinor: 16_195, taxMinor: 3725 },
    ],
    money: { processor: 'stripe', reference: 'pi_1', at: '2026-11-23T11:59:00Z', amountMinor: 24_720 },
    tickets: [],
  },
};

const refund: PrintedPaper = {
  ...receipt,
  number: 'DEMO-C-00007',
  kind: 'CREDIT_NOTE',
  cause: 'REFUND',
  grossMinor: 9960,
  credits: { number: receipt.number, issuedAt: receipt.issuedAt },
  content: {
    ...receipt.content,
    lines: [],
    couponCode: null,
    taxes: [{ rateBp: 2300, netMinor: 8098, taxMinor: 1862 }],
    money: { processor: 'stripe', reference: 're_1', at: '2026-12-01T09:00:00Z', amountMinor: 9960 },
    tickets: ['K7M2QX-1'],
  },
};

async function read(paper: PrintedPaper) {
  const pdf = await getDocumentProxy(new Uint8Array(await renderPaperPdf(paper)));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { text, totalPages, info: (await getMeta(pdf)).info };
}

describe('a printed receipt', () => {
  it('says who sold what to whom, at which rates, and how it was paid', async () => {
    const { text, totalPages, info } = await read(receipt);
    expect(totalPages).toBe(1);
    expect(info).toMatchObject({ Title: 'Receipt DEMO-R-00042', Author: 'Upkeep Conferences, Lda.' });
    expect(text).toMatchInlineSnapshot(`
      "Upkeep Conferences, Lda.
      Rua da Cintura 34, Lisboa
      Tax number PT501964843
      Receipt
      DEMO-R-00042
      23 November 2026
      For
      Fábrica de Software, Lda.
      Inês Duarte
      Rua do Século 12
      1200-433 Lisboa
      Portugal
      VAT number PT501442600
      About
      Upkeep
      2 – 4 June 2027
      Order K7M2QX
      1 × Conference
      Early bird · code SPRING-20 −€49.80 · tax 23 % included
      €199.20
      2 × Field guide
      €24.00 each · tax 6 % included
      €48.00
      Tax rate Net Tax Gross
      6 % €45.28 €2.72 €48.00
      23 % €161.95 €37.25 €199.20
      Total €247.20
      Paid: €247.20 on 23 November 2026 by Stripe, pi_1."
    `);
  });

  it('names what was given back before it was made out anew', async () => {
    const credited = [{ number: 'DEMO-C-00007', amountMinor: 9960 }];
    const { text } = await read({
      ...receipt,
      cause: 'CORRECTION',
      content: { ...receipt.content, credited },
    });
    expect(text).toMatch(/Given back before, credit note DEMO-C-00007\s−€99\.60/);
  });

  it('does without company, address and seller’s details', async () => {
    const { text } = await read({
      ...receipt,
      billing: { company: null, vatId: null, address: null, country: null },
      content: {
        ...receipt.content,
        seller: { name: 'Upkeep', address: null, taxId: null },
        couponCode: null,
        money: null,
      },
    });
    expect(text).toContain('Inês Duarte');
    expect(text).not.toMatch(/VAT number|Tax number|undefined|null/);
    expect(text).toContain('No money moves by this paper.');
  });

  it('has room for long names, letters from elsewhere and many lines', async () => {
    const [first] = receipt.content.lines;
    const lines = Array.from({ length: 40 }, (_, n) => ({ ...first, name: `Thing ${n + 1}` }));
    const { text, totalPages } = await read({
      ...receipt,
      buyerName: '王小明',
      billing: { ...receipt.billing, company: `Ελληνική ${'Εταιρεία '.repeat(12)}Α.Ε.` },
      content: { ...receipt.content, lines: lines as typeof receipt.content.lines },
    });
    expect(totalPages).toBeGreaterThan(1);
    expect(text).toContain('40');
    expect(text).toContain('As on the order page');
    expect(text).toContain('Ελληνική');
  });

  it('gives the same bytes for the same paper', async () => {
    const [one, other] = [await renderPaperPdf(receipt), await renderPaperPdf(receipt)];
    expect(one.equals(other)).toBe(true);
  });
});

describe('a printed credit note', () => {
  it('names the receipt, the tickets and the refund it is for', async () => {
    const { text, info } = await read(refund);
    expect(info).toMatchObject({ Title: 'Credit note DEMO-C-00007' });
    expect(text).toMatchInlineSnapshot(`
      "Upkeep Conferences, Lda.
      Rua da Cintura 34, Lisboa
      Tax number PT501964843
      Credit note
      DEMO-C-00007
      23 November 2026
      For
      Fábrica de Software, Lda.
      Inês Duarte
      Rua do Século 12
      1200-433 Lisboa
      Portugal
      VAT number PT501442600
      About
      Upkeep
      2 – 4 June 2027
      Order K7M2QX
      Ticket K7M2QX-1
      Takes off receipt DEMO-R-00042 of 23 November 2026 what was given back.
      Tax rate Net Tax Gross
      23 % €80.98 €18.62 €99.60
      Total credited €99.60
      Sent back: €99.60 on 1 December 2026 by Stripe, re_1."
    `);
  });

  it('says that no money moves where a receipt is only made out anew', async () => {
    const { text } = await read({
      ...refund,
      cause: 'CORRECTION',
      content: { ...refund.content, money: null, tickets: [] },
    });
    expect(text).toContain('Takes back what is left of receipt DEMO-R-00042 of 23 November 2026');
    expect(text).toContain('No money moves by this paper.');
  });
});
