import { cx } from '@lanyard/ui/class-names';
import type { KeyboardEvent, ReactNode } from 'react';

interface IconButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  /** Keeps the focus, so that who moves something to the end is not thrown out. */
  readonly isOff?: boolean;
  readonly isExpanded?: boolean;
  readonly onKeyDown?: (press: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/** A button that is a picture, with its words for who does not see it. */
export function IconButton({
  label,
  onPress,
  isOff = false,
  isExpanded,
  onKeyDown,
  children,
}: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      aria-expanded={isExpanded}
      onKeyDown={onKeyDown}
      onClick={() => !isOff && onPress()}
      className={cx(
        'grid size-9 shrink-0 place-items-center rounded-row',
        isOff ? 'cursor-default text-muted opacity-40' : 'text-ink-2 hover:bg-raised hover:text-ink',
      )}
    >
      {children}
    </button>
  );
}
