import type { ColourName, Palettes } from './palette.ts';

const colours: readonly ColourName[] = [
  'paper',
  'surface',
  'raised',
  'line',
  'ink',
  'soft',
  'muted',
  'accent',
  'onAccent',
  'waiting',
  'waitingSoft',
];

/**
 * The mail's only style sheet. Light colours stand inline, where every program sees them; this turns them dark
 * for programs that follow the reader's theme, Outlook on the web (`data-ogsc`, `data-ogsb`) included.
 */
export function styleSheet({ dark }: Palettes): string {
  const texts = colours.map((name) => [`.text-${name}`, `color:${dark[name]} !important`] as const);
  const fills = colours.map(
    (name) => [`.fill-${name}`, `background-color:${dark[name]} !important`] as const,
  );
  const edges = colours.map((name) => [`.edge-${name}`, `border-color:${dark[name]} !important`] as const);
  const rules = [...texts, ...fills, ...edges].map(([name, rule]) => `${name}{${rule}}`);
  const outlook = [
    ...texts.map(([name, rule]) => `[data-ogsc] ${name}{${rule}}`),
    ...[...fills, ...edges].map(([name, rule]) => `[data-ogsb] ${name}{${rule}}`),
  ];
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    `@media (prefers-color-scheme:dark){${rules.join('')}}`,
    ...outlook,
    '@media (max-width:480px){.page{padding-left:12px !important;padding-right:12px !important}.pad{padding-left:20px !important;padding-right:20px !important}.title{font-size:28px !important;line-height:34px !important}.button{display:block !important}}',
  ].join('');
}
