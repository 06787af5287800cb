import { contrast, formatOklch, parseOklch, type Oklch } from '@lanyard/domain/colours/oklch';

/** Least contrast of text on its ground (WCAG 2.2 AA). */
const READABLE = 4.5;

interface AccentTokens {
  readonly accent: Oklch;
  readonly hover: Oklch;
  readonly soft: Oklch;
  readonly onAccent: Oklch;
}

/** An event's accent as a stylesheet for both themes, made readable on every ground it stands on; empty without one. */
export function themeCss(accent: string | null): string {
  const wanted = accent === null ? null : parseOklch(accent);
  if (!wanted) return '';
  const dark = declarations(darkAccent(wanted));
  return [
    `:root{${declarations(lightAccent(wanted))}}`,
    `:root[data-theme="dark"]{${dark}}`,
    `@media (prefers-color-scheme: dark){:root:not([data-theme="light"]){${dark}}}`,
  ].join('\n');
}

/** The accent for light grounds: as wanted, or as much darker as reading needs. */
export function lightAccent({ l, c, h }: Oklch): AccentTokens {
  const raised: Oklch = { l: 0.962, c: 0.009, h: 82 };
  const onAccent: Oklch = { l: 0.99, c: 0.005, h: 80 };
  const soft: Oklch = { l: 0.94, c: Math.min(c, 0.035), h };
  const accent = shift({ l: Math.min(l, 0.62), c, h }, -0.005, [raised, onAccent, soft]);
  return { accent, hover: { ...accent, l: accent.l - 0.055 }, soft, onAccent };
}

/** The accent for dark grounds: lighter and a little calmer. */
export function darkAccent({ l, c, h }: Oklch): AccentTokens {
  const raised: Oklch = { l: 0.265, c: 0.014, h: 60 };
  const onAccent: Oklch = { l: 0.17, c: Math.min(c, 0.02), h };
  const soft: Oklch = { l: 0.31, c: Math.min(c, 0.06), h };
  const accent = shift({ l: Math.max(l, 0.7), c: Math.min(c, 0.17), h }, 0.005, [raised, onAccent, soft]);
  return { accent, hover: { ...accent, l: Math.min(0.97, accent.l + 0.06) }, soft, onAccent };
}

/** Moves the lightness until the colour can be read on, or under, all of the others. */
function shift(colour: Oklch, step: number, others: readonly Oklch[]): Oklch {
  let shifted = colour;
  while (shifted.l > 0.1 && shifted.l < 0.98) {
    if (others.every((other) => contrast(shifted, other) >= READABLE)) break;
    shifted = { ...shifted, l: shifted.l + step };
  }
  return shifted;
}

function declarations({ accent, hover, soft, onAccent }: AccentTokens): string {
  return Object.entries({ accent, 'accent-hover': hover, 'accent-soft': soft, 'on-accent': onAccent })
    .map(([name, colour]) => `--${name}:${formatOklch(colour)}`)
    .join(';');
}
