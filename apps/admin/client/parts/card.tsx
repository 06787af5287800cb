import { cx } from '@lanyard/ui/class-names';
import { type ReactNode, useId } from 'react';

interface CardProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A panel with a small heading, in the column beside a story. */
export function Card({ title, children, className }: CardProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx('panel', className)}>
      <h2 id={id} className="px-4 pt-3 text-[13px]/[18px] text-muted">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A row of a card, with a line above all but the first. */
export function CardRow({ children }: { children: ReactNode }): ReactNode {
  return <li className="border-t border-line px-4 py-2.5 first:border-t-0">{children}</li>;
}
