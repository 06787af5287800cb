import { contrast, oklchHex, parseOklch } from './oklch.ts';

const WHITE = { l: 1, c: 0, h: 0 };
/** Least contrast of text on its ground (WCAG 2.2 AA). */
const READABLE = 4.5;

/** An event's accent as mails and documents take it, `#rrggbb`, dark enough to be read on white; null without one. */
export function accentHex(accent: string | null): string | null {
  let colour = accent === null ? null : parseOklch(accent);
  while (colour && colour.l > 0.1 && contrast(colour, WHITE) < READABLE)
    colour = { ...colour, l: colour.l - 0.01 };
  return colour && oklchHex(colour);
}
