import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { MeaningIcon } from './meaning-icon.tsx';
import { type Meaning, meaningClasses } from './meaning.ts';

/** A state as a pill: icon, word and colour say the same thing. */
export function StatusTag({ meaning, children }: { meaning: Meaning; children: ReactNode }): ReactNode {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-[13px]/[18px] font-semibold whitespace-nowrap',
        meaningClasses[meaning],
      )}
    >
      <MeaningIcon meaning={meaning} size={14} />
      {children}
    </span>
  );
}
