import { describe, expect, it } from 'vitest';
import { asId, idPattern, idPrefixes } from './ids.ts';

const body = '0123456789abcdefghjk';

describe('asId', () => {
  it('takes an identifier of its kind', () => {
    expect(asId('order', `ord_${body}`)).toBe(`ord_${body}`);
  });

  it.each([
    `tkt_${body}`,
    `ord_${body.toUpperCase()}`,
    `ord_${body}0`,
    `ord_${body.slice(1)}`,
    `ord_${body.slice(0, 19)}l`,
    `ord_${body.slice(0, 19)}u`,
    ` ord_${body}`,
    `ord_${body}\n`,
    body,
    '',
  ])('refuses %j', (text) => {
    expect(() => asId('order', text)).toThrow('not an identifier of a order');
  });
});

describe('idPrefixes', () => {
  it('are different from each other, so that one kind is never taken for another', () => {
    const prefixes = Object.values(idPrefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(idPattern('ticket').test(`ord_${body}`)).toBe(false);
  });
});
