import { buttonClass } from '@lanyard/ui/button-class';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';

interface ListFootProps {
  readonly label: string;
  readonly newestLabel: string;
  readonly olderLabel: string;
  readonly isFirst: boolean;
  readonly nextCursor: string | null;
}

/** Leads through the pages of a list; Back leads to where one was. */
export function ListFoot({ label, newestLabel, olderLabel, isFirst, nextCursor }: ListFootProps): ReactNode {
  const { pathname } = useLocation();
  const { after: _, ...first } = useSearch({ strict: false });
  if (isFirst && nextCursor === null) return null;
  const look = buttonClass({ variant: 'quiet', size: 'small' });
  return (
    <nav aria-label={label} className="mt-4 flex justify-between gap-3">
      {isFirst ? (
        <span />
      ) : (
        <Link to={pathname} search={first} className={look}>
          <ArrowLeft aria-hidden size={15} />
          {newestLabel}
        </Link>
      )}
      {nextCursor !== null && (
        <Link to={pathname} search={{ ...first, after: nextCursor }} className={look}>
          {olderLabel}
          <ArrowRight aria-hidden size={15} />
        </Link>
      )}
    </nav>
  );
}
