import type { ReactNode } from 'react';

/** The mark: a card with a punched hole, in the accent. */
export function BrandMark(): ReactNode {
  return (
    <svg aria-hidden width="19" height="27" viewBox="0 0 19 27" fill="none" className="shrink-0 text-accent">
      <rect x="1.25" y="1.25" width="16.5" height="24.5" rx="4" stroke="currentColor" strokeWidth="2.5" />
      <rect x="6" y="5" width="7" height="3" rx="1.5" fill="currentColor" />
    </svg>
  );
}
