import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { MeaningIcon } from './meaning-icon.tsx';
import { type Meaning, meaningClasses } from './meaning.ts';

interface AlertProps {
  readonly meaning: Meaning;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read aloud as soon as it appears; leave out for what was there from the start. */
  readonly isUrgent?: boolean;
  readonly className?: string;
}

/** A message in words: what happened, what is safe, what to do. */
export function Alert({ meaning, title, children, isUrgent = false, className }: AlertProps): ReactNode {
  return (
    <div
      role={isUrgent ? 'alert' : undefined}
      className={cx('flex gap-3 rounded-card p-4 text-16/[24px]', meaningClasses[meaning], className)}
    >
      <span className="mt-0.5">
        <MeaningIcon meaning={meaning} size={20} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-1 text-ink">{children}</div>}
      </div>
    </div>
  );
}
