import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface CrumbsProps {
  readonly label: string;
  /** The link back to the list. */
  readonly back: ReactNode;
  readonly here: string;
}

/** Where one is, and the way back. */
export function Crumbs({ label, back, here }: CrumbsProps): ReactNode {
  return (
    <nav aria-label={label} className="text-[13px]/[18px] text-muted">
      <ol className="flex items-center gap-1">
        <li className="[&>a]:rounded-row [&>a]:hover:text-ink [&>a]:hover:underline">{back}</li>
        <li aria-hidden>
          <ChevronRight size={13} />
        </li>
        <li aria-current="page" className="font-mono">
          {here}
        </li>
      </ol>
    </nav>
  );
}
