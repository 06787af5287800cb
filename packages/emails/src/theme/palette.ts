import { mix, readableOn } from './contrast.ts';

/** Colours a mail uses, as mail programs take them: `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  readonly ink: string;
  readonly soft: string;
  readonly muted: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly waiting: string;
  readonly waitingSoft: string;
}

export type ColourName = keyof Palette;

/** The same mail by day and by night. */
export interface Palettes {
  readonly light: Palette;
  readonly dark: Palette;
}

// The design tokens, turned from OKLCH into hex: mail programs know no OKLCH and no variables.
const light: Palette = {
  paper: '#fbf9f4',
  surface: '#ffffff',
  raised: '#f5f2ec',
  line: '#e1ddd7',
  ink: '#251c16',
  soft: '#4f4640',
  muted: '#706761',
  accent: '#cd391b',
  onAccent: '#fefbf8',
  waiting: '#875800',
  waitingSoft: '#feeec1',
};
const dark: Palette = {
  paper: '#17110d',
  surface: '#201a16',
  raised: '#2a241e',
  line: '#38312c',
  ink: '#f3f0ea',
  soft: '#cecac3',
  muted: '#a39d96',
  accent: '#f47249',
  onAccent: '#170c09',
  waiting: '#eec55e',
  waitingSoft: '#3f3112',
};

/**
 * Colours of one event's mails. Its accent is darkened or lightened until it reads on both themes; what is no
 * `#rrggbb` colour is ignored.
 */
export function palettesFor(accent: string | null): Palettes {
  if (accent === null || !/^#[0-9a-f]{6}$/i.test(accent)) return { light, dark };
  return { light: withAccent(light, accent, '#000000'), dark: withAccent(dark, accent, '#ffffff') };
}

function withAccent(palette: Palette, accent: string, end: string): Palette {
  // Text in the accent stands on paper and card; text on the accent is almost the colour of the paper.
  const backgrounds = [palette.paper, palette.surface, palette.onAccent];
  return { ...palette, accent: readableOn(mix(accent, accent, 0), backgrounds, end) };
}
