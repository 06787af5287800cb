import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';

/** A detail page that is on its way, in its final layout. */
export function DetailSkeleton(): ReactNode {
  return (
    <div role="status">
      <span className="sr-only">{commonWords.loading}</span>
      <Skeleton className="h-[18px] w-36" />
      <div className="mt-2 mb-[18px] flex items-center gap-3.5">
        <Skeleton className="h-8 w-36" />
        <Skeleton className="h-[26px] w-32 rounded-full" />
      </div>
      <Skeleton className="mb-6 h-[74px]" />
      <StorySkeleton />
    </div>
  );
}

/** A story that is on its way. */
export function StorySkeleton(): ReactNode {
  return (
    <div className="strap mt-10 grid gap-6">
      {[64, 48, 72, 56, 40].map((width) => (
        <div key={width} className="px-3">
          <svg
            aria-hidden
            viewBox="0 0 100 4"
            preserveAspectRatio="none"
            className="breathe h-4 w-full fill-raised"
          >
            <rect width={width} height="4" rx="1" />
          </svg>
        </div>
      ))}
    </div>
  );
}
