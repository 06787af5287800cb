import fc from 'fast-check';
import { expect, it } from 'vitest';
import { accentHex } from './accent-hex.ts';
import { contrast, oklchHex, parseOklch } from './oklch.ts';

it.each([
  // Reference values of CSS Color 4's own examples.
  ['oklch(0.62796 0.25768 29.234)', '#ff0000'],
  ['oklch(0.51975 0.17686 142.495)', '#008000'],
  ['oklch(1 0 0)', '#ffffff'],
])('writes %s as %s', (text, hex) => {
  const colour = parseOklch(text);
  if (!colour) throw new Error('not a colour');
  expect(oklchHex(colour)).toBe(hex);
});

it('takes an accent that can be read as it is, and darkens one that cannot', () => {
  expect(accentHex('oklch(0.5 0.17 258)')).toBe(oklchHex({ l: 0.5, c: 0.17, h: 258 }));
  expect(accentHex('oklch(0.95 0.1 100)')).not.toBe(oklchHex({ l: 0.95, c: 0.1, h: 100 }));
  expect(accentHex(null)).toBeNull();
  expect(accentHex('red')).toBeNull();
});

it('reads on white whatever the accent', () => {
  const parts = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 37 }), fc.nat(360));
  fc.assert(
    fc.property(parts, ([l, c, h]) => {
      const hex = accentHex(`oklch(${l / 100} ${c / 100} ${h})`) ?? '';
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThan(4.45);
    }),
  );
  expect(contrast({ l: 1, c: 0, h: 0 }, { l: 0, c: 0, h: 0 })).toBeCloseTo(21, 3);
});
