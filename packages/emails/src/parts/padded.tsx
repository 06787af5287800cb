import type { CSSProperties, ReactNode } from 'react';

interface PaddedProps {
  readonly style: CSSProperties;
  /** Lets the style sheet make the padding smaller on a phone. */
  readonly className: string;
  readonly children: ReactNode;
}

/** A full-width cell with a padding of its own; the library's Section splits class and padding over two elements. */
export function Padded({ style, className, children }: PaddedProps) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        <tr>
          <td className={className} style={style}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
