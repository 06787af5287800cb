import { LoaderCircle } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class.ts';
import { cx } from './class-names.ts';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'>, ButtonLook {
  /** While true the button shows its progress and swallows presses, but keeps the focus. */
  readonly isBusy?: boolean;
  readonly busyLabel?: string;
  readonly isDisabled?: boolean;
}

/** A button that shows its progress and for which a double click is harmless. */
export function Button({
  variant,
  size,
  isWide,
  isBusy = false,
  busyLabel,
  isDisabled = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const look = {
    ...(variant ? { variant } : {}),
    ...(size ? { size } : {}),
    ...(isWide === undefined ? {} : { isWide }),
  };
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      className={cx(buttonClass(look), className)}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isBusy && <LoaderCircle aria-hidden size={size === 'small' ? 16 : 20} className="animate-spin" />}
      {isBusy && busyLabel ? busyLabel : children}
    </button>
  );
}
