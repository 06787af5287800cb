import { describe, expect, it } from 'vitest';
import { readVatId } from './read-vat-id.ts';

describe('readVatId', () => {
  it.each([
    ['PT 501 442 600', 'PT', 'PT501442600'],
    ['501442600', 'PT', 'PT501442600'],
    ['de136695976', null, 'DE136695976'],
    ['ATU12345678', 'AT', 'ATU12345678'],
    ['U12345678', 'AT', 'ATU12345678'],
    ['NL853746333B01', 'NL', 'NL853746333B01'],
    ['123456789', 'GR', 'EL123456789'],
    ['CHE-123.456.788 MWST', 'CH', 'CHE123456788MWST'],
    ['FR 40 303 265 045', 'FR', 'FR40303265045'],
    ['IE6388047V', 'IE', 'IE6388047V'],
    ['ESB58378431', 'ES', 'ESB58378431'],
    ['BE0123456789', 'NL', 'BE0123456789'],
    ['29-1234567', 'US', '291234567'],
    ['27AAPFU0939F1ZV', 'IN', '27AAPFU0939F1ZV'],
  ])('takes %s of %s', (text, country, expected) => {
    expect(readVatId(text, country)).toBe(expected);
  });

  it.each([
    ['50144260', 'PT'],
    ['PT50144260', 'PT'],
    ['PT50144260X', null],
    ['DE12345678', 'DE'],
    ['not one', 'US'],
    ['?', null],
    ['', 'FR'],
  ])('refuses %s of %s', (text, country) => {
    expect(readVatId(text, country)).toBeNull();
  });
});
