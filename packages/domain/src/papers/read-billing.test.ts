import { describe, expect, it } from 'vitest';
import { readBilling } from './read-billing.ts';

const typed = { company: '', vatId: '', address: '', country: '' };

describe('readBilling', () => {
  it('tidies what was typed', () => {
    const address = '  Rua do  Século 12 \r\n\n 1200-433 Lisboa ';
    expect(
      readBilling({ company: ' Fábrica,  Lda. ', vatId: 'pt 501.442.600', address, country: 'PT' }),
    ).toEqual({
      isGood: true,
      billing: {
        company: 'Fábrica, Lda.',
        vatId: 'PT501442600',
        address: 'Rua do Século 12\n1200-433 Lisboa',
        country: 'PT',
      },
    });
  });

  it('takes nothing at all for the buyer’s name alone', () => {
    expect(readBilling(typed)).toEqual({
      isGood: true,
      billing: { company: null, vatId: null, address: null, country: null },
    });
  });

  it('says what is wrong by field', () => {
    const read = readBilling({
      company: 'x'.repeat(121),
      vatId: 'PT1',
      address: 'a\nb\nc\nd\ne\nf\ng',
      country: 'XX',
    });
    expect(read.isGood ? [] : Object.keys(read.problems)).toEqual(['company', 'vatId', 'address', 'country']);
  });
});
