import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';
import type { HeaderEvent } from './page-state.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface LoadingPageProps {
  readonly kind: 'checkout' | 'order' | 'ticket' | 'transfer' | 'reminder' | 'find';
  readonly event?: HeaderEvent | undefined;
}

/** The final layout of a page, empty: what comes moves nothing. */
export function LoadingPage({ kind, event }: LoadingPageProps): ReactNode {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" aria-busy className="wrap flex-1 pt-8 pb-16 lg:pt-12">
        <h1 className="sr-only">{commonWords.loading}</h1>
        {outlines[kind]()}
      </main>
      <SiteFooter timeZone={event?.timeZone} />
    </div>
  );
}

const columns = 'grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_380px]';

const outlines = {
  checkout: () => (
    <>
      <Skeleton className="mb-8 h-10 w-56 lg:h-[52px]" />
      <div className={columns}>
        <div className="grid gap-6">
          <Skeleton className="h-52 rounded-card" />
          <Skeleton className="h-60 rounded-card" />
          <Skeleton className="h-60 rounded-card" />
        </div>
        <Skeleton className="h-[400px] rounded-card" />
      </div>
    </>
  ),
  order: () => (
    <div className={columns}>
      <div className="grid min-w-0 grid-cols-1 gap-4">
        <Skeleton className="h-7 w-60" />
        <Skeleton className="h-12 w-[420px] max-w-full" />
        <Skeleton className="h-6 w-80 max-w-full" />
        <Skeleton className="mt-6 h-40 w-72 max-w-full" />
      </div>
      <Skeleton className="h-[440px] rounded-card" />
    </div>
  ),
  ticket: () => (
    <div className="mx-auto mt-6 grid max-w-[980px] gap-8">
      <Skeleton className="h-[880px] rounded-card lg:h-[500px]" />
      <Skeleton className="h-72 rounded-card" />
    </div>
  ),
  transfer: () => (
    <div className="mx-auto max-w-[640px]">
      <Skeleton className="h-[760px] rounded-card sm:h-[660px]" />
    </div>
  ),
  reminder: () => (
    <div className="mx-auto max-w-[620px]">
      <Skeleton className="h-72 rounded-card" />
    </div>
  ),
  find: () => (
    <div className="mx-auto max-w-[560px]">
      <Skeleton className="h-[420px] rounded-card" />
    </div>
  ),
} as const;
