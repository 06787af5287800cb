import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';

/** A list that is on its way, in the height of its rows. */
export function ListSkeleton({ rows = 12 }: { rows?: number }): ReactNode {
  return (
    <div role="status" className="panel overflow-hidden">
      <span className="sr-only">{commonWords.loading}</span>
      <div className="h-[33px] border-b border-line bg-raised max-lg:hidden" />
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="grid h-[88px] grid-cols-[1fr_auto] items-center gap-x-6 border-b border-line px-4 last:border-b-0 lg:h-10 lg:grid-cols-[96px_1.4fr_1fr_90px_150px_80px]"
        >
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-3.5 w-16 lg:w-3/5" />
          <Skeleton className="h-3.5 w-2/3" />
          <Skeleton className="h-3.5 w-full max-lg:hidden" />
          <Skeleton className="h-5 w-28 rounded-full max-lg:hidden" />
          <Skeleton className="h-3.5 w-full max-lg:hidden" />
        </div>
      ))}
    </div>
  );
}
