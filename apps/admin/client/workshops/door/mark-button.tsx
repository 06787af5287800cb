import { cx } from '@lanyard/ui/class-names';
import { type Meaning, meaningClasses } from '@lanyard/ui/meaning';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';

interface MarkButtonProps {
  readonly meaning: Meaning;
  readonly isOn: boolean;
  readonly isDisabled: boolean;
  /** Whom it is about, for people who do not see the line around it. */
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A mark that is set by one press and taken back by another, large enough for a thumb. */
export function MarkButton(props: MarkButtonProps): ReactNode {
  const { meaning, isOn, isDisabled, label, onPress, children } = props;
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isOn}
      disabled={isDisabled}
      onClick={onPress}
      className={cx(
        'inline-flex min-h-11 min-w-[76px] items-center justify-center gap-1.5 rounded-control border px-3 font-semibold transition-colors duration-150',
        isOn
          ? cx('border-transparent', meaningClasses[meaning])
          : 'border-line-strong bg-surface text-ink-2 hover:bg-raised disabled:text-muted',
      )}
    >
      {isOn && <MeaningIcon meaning={meaning} size={15} />}
      {children}
    </button>
  );
}
