import type { FoundCount, SearchedAs } from '@lanyard/domain/staff/order-list-view';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { Link, useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SearchWords } from '../strings/en/lists.ts';

interface SearchNoteProps {
  readonly query: string;
  readonly search: { readonly as: SearchedAs; readonly found: FoundCount };
  readonly words: SearchWords;
}

/** Says how a search was understood and what it found. */
export function SearchNote({ query, search, words }: SearchNoteProps): ReactNode {
  const { pathname } = useLocation();
  const isUnderstood = search.as !== 'EMAIL_NOT_ALLOWED' && search.as !== 'NOT_UNDERSTOOD';
  return (
    <p role="status" className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className={isUnderstood ? 'text-muted' : 'text-attention'}>
        {isUnderstood ? <Search aria-hidden size={15} /> : <MeaningIcon meaning="attention" size={15} />}
      </span>
      <span className="min-w-0 font-medium break-words">
        {words.sentences[search.as](query, search.found)}
      </span>
      <Link
        to={pathname}
        search={{}}
        className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {words.clear}
      </Link>
    </p>
  );
}
