import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

/** A placeholder in the size of what will stand there, given by its classes. */
export function Skeleton({ className }: { className: string }): ReactNode {
  return <span aria-hidden className={cx('breathe block rounded-row bg-raised', className)} />;
}
