import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, formatOklch, parseOklch, type Oklch } from '@lanyard/domain/colours/oklch';
import { darkAccent, lightAccent, themeCss } from './theme-css.ts';

const white: Oklch = { l: 1, c: 0, h: 0 };
const black: Oklch = { l: 0, c: 0, h: 0 };

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast(white, black)).toBeCloseTo(21, 1);
    expect(contrast(white, white)).toBeCloseTo(1, 5);
    // #767676 on white is the textbook's 4.54.
    expect(contrast({ l: 0.5681, c: 0, h: 0 }, white)).toBeCloseTo(4.54, 1);
  });
});

describe('an accent', () => {
  const anyColour = fc.record({
    l: fc.double({ min: 0, max: 1, noNaN: true }),
    c: fc.double({ min: 0, max: 0.4, noNaN: true }),
    h: fc.double({ min: 0, max: 360, noNaN: true }),
  });

  it('can be read on both themes, whatever was asked for', () => {
    fc.assert(
      fc.property(anyColour, (wanted) => {
        for (const { accent, soft, onAccent } of [lightAccent(wanted), darkAccent(wanted)]) {
          expect(contrast(accent, soft)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  it('stays as it is when it can be read', () => {
    expect(lightAccent({ l: 0.5, c: 0.17, h: 258 }).accent).toEqual({ l: 0.5, c: 0.17, h: 258 });
  });
});

describe('themeCss', () => {
  it('sets the same four names for light, dark, and dark by the system', () => {
    const css = themeCss('oklch(0.5 0.17 258)');
    expect(css.match(/--accent:/g)).toHaveLength(3);
    expect(css).toContain(':root{--accent:oklch(0.5 0.17 258);');
    expect(css).toContain('@media (prefers-color-scheme: dark){:root:not([data-theme="light"])');
  });

  it('is empty without an accent, or with something that is none', () => {
    expect([themeCss(null), themeCss('red;} body{display:none')]).toEqual(['', '']);
    expect(parseOklch('oklch(1.5 0.1 20)')).toBeNull();
    expect(formatOklch({ l: 0.12345, c: 0.1, h: 20 })).toBe('oklch(0.123 0.1 20)');
  });
});
