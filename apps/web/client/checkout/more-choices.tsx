import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';

interface MoreChoicesProps {
  readonly label: string;
  /** A line above, where something stands there. */
  readonly hasLine: boolean;
  readonly children: ReactNode;
}

/** What was not chosen waits behind one line. */
export function MoreChoices({ label, hasLine, children }: MoreChoicesProps): ReactNode {
  return (
    <details className={hasLine ? 'group mt-3.5 border-t border-line pt-2' : 'group'}>
      <summary className="flex min-h-12 list-none items-center gap-2 text-16/[24px] font-medium text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <Plus
          aria-hidden
          size={18}
          className="shrink-0 transition-transform duration-150 group-open:rotate-45"
        />
        {label}
      </summary>
      <ul className="grid pt-2">{children}</ul>
    </details>
  );
}
