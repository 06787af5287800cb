import type { ReactNode } from 'react';

/**
 * How much of something is taken, as a drawn bar. Drawn in SVG because a width in a style attribute is refused
 * by a strict content policy. The words beside it carry the meaning.
 */
export function SeatBar({ share, isLow = false }: { share: number; isLow?: boolean }): ReactNode {
  const width = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="block h-1.5 w-full overflow-hidden rounded-full bg-raised"
    >
      <rect width={width} height="6" className={isLow ? 'bar-fill fill-attention' : 'bar-fill fill-ink-2'} />
    </svg>
  );
}
