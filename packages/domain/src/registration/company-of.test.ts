import { expect, it } from 'vitest';
import { companyOf } from './company-of.ts';

it('reads the company out of answers, whatever the form calls it', () => {
  expect(companyOf({ company: ' Acme GmbH ' })).toBe('Acme GmbH');
  expect(companyOf({ company: ' ', organization: 'Porto Rust Group' })).toBe('Porto Rust Group');
  expect(companyOf({ company: true, country: 'PT' })).toBeNull();
});
