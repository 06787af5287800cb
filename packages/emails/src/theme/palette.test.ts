import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { palettesFor } from './palette.ts';

describe('palettesFor', () => {
  it.each([null, '#cd391b', '#7c3aed', '#ffe600', '#101010', '#ffffff', '#808080'])(
    'makes every text readable with the accent %s, day and night',
    (accent) => {
      for (const palette of Object.values(palettesFor(accent))) {
        const pairs = [
          [palette.ink, palette.paper],
          [palette.ink, palette.surface],
          [palette.ink, palette.waitingSoft],
          [palette.soft, palette.surface],
          [palette.muted, palette.paper],
          [palette.muted, palette.surface],
          [palette.accent, palette.surface],
          [palette.onAccent, palette.accent],
          [palette.waiting, palette.waitingSoft],
        ] as const;
        for (const [text, fill] of pairs) expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('keeps an accent that reads as it is', () => {
    expect(palettesFor('#7C3AED').light.accent).toBe('#7c3aed');
  });

  it.each(['red', '#12', 'red;}body{display:none', '</style><script>'])('ignores %j', (accent) => {
    expect(palettesFor(accent)).toEqual(palettesFor(null));
  });
});
