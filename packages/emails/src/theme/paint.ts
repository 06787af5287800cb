import { createContext, useContext, type CSSProperties } from 'react';
import { palettesFor, type ColourName, type Palettes } from './palette.ts';

/** Colours of the mail being rendered. */
export const PaletteContext = createContext<Palettes>(palettesFor(null));

/** Which colour a text, a background or a border takes. */
export interface Paint {
  readonly text?: ColourName;
  readonly fill?: ColourName;
  readonly edge?: ColourName;
}

/**
 * Returns a function that turns colour names into what an element needs: light colours inline, and class
 * names by which the style sheet turns them dark.
 */
export function usePaint(): (
  paint: Paint,
  style?: CSSProperties,
  className?: string,
) => {
  className: string;
  style: CSSProperties;
} {
  const { light } = useContext(PaletteContext);
  return ({ text, fill, edge }, style = {}, className = '') => ({
    className: [text && `text-${text}`, fill && `fill-${fill}`, edge && `edge-${edge}`, className]
      .filter(Boolean)
      .join(' '),
    style: {
      ...style,
      ...(text ? { color: light[text] } : {}),
      ...(fill ? { backgroundColor: light[fill] } : {}),
      ...(edge ? { borderColor: light[edge] } : {}),
    },
  });
}
