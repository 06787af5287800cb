import { Text } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { facesFor } from './fonts/fonts.ts';

/** Sizes and colours of a piece of a document. */
export type Look = Readonly<Record<string, string | number>>;

/** A text in the faces it needs. */
export function Words({ style, children }: { style?: Look; children: ReactNode }) {
  const text = typeof children === 'string' ? children : '';
  return <Text style={{ ...style, fontFamily: facesFor(text) }}>{children}</Text>;
}
