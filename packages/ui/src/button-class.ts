import { cx } from './class-names.ts';

/** How loud a button is, and how large; a page has one primary button. */
export interface ButtonLook {
  readonly variant?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'small' | 'normal' | 'big';
  readonly isWide?: boolean;
}

const variants = {
  primary:
    'border-transparent bg-accent text-on-accent hover:bg-accent-hover disabled:bg-raised disabled:text-muted aria-disabled:bg-accent-hover',
  quiet: 'border-line-strong bg-surface text-ink hover:bg-raised disabled:text-muted',
  plain:
    'border-transparent text-ink underline decoration-line-strong underline-offset-4 hover:decoration-ink',
} as const;

const sizes = {
  small: 'min-h-9 px-3.5 text-14/[20px]',
  normal: 'min-h-11 px-4 text-16/[22px]',
  big: 'min-h-[54px] px-6 text-18/[24px]',
} as const;

/** Classes of a button, for links that look like one. */
export function buttonClass({
  variant = 'primary',
  size = 'normal',
  isWide = false,
}: ButtonLook = {}): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-control border text-center font-semibold transition-colors duration-150 ease-out',
    sizes[size],
    isWide && 'w-full',
    variants[variant],
  );
}
