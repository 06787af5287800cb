import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

interface TicketCardProps {
  readonly children: ReactNode;
  readonly labelledBy?: string;
  readonly className?: string;
}

/** A card with a punched top: the frame of everything that is a ticket. */
export function TicketCard({ children, labelledBy, className }: TicketCardProps): ReactNode {
  return (
    <article aria-labelledby={labelledBy} className={cx('card punched', className)}>
      {children}
    </article>
  );
}

/** The line a ticket is torn along. */
export function Perforation(): ReactNode {
  return <div aria-hidden className="perforation" />;
}
