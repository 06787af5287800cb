import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What is wrong with an answer that is no text field. */
export function ProblemLine({ children }: { children: string }): ReactNode {
  return (
    <p className="flex items-start gap-1.5 pt-1 font-medium text-bad">
      <OctagonAlert aria-hidden size={15} strokeWidth={2.4} className="mt-[3px] shrink-0" />
      {children}
    </p>
  );
}
