import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface LoadingPageProps {
  readonly kind: 'checkout' | 'order' | 'ticket';
  readonly event?: { readonly name: string; readonly slug: string; readonly timeZone: string } | undefined;
}

/** The final layout of a page, empty: what comes moves nothing. */
export function LoadingPage({ kind, event }: LoadingPageProps): ReactNode {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" aria-busy className="wrap flex-1 pt-8 pb-16 lg:pt-12">
        <h1 className="sr-only">{commonWords.loading}</h1>
        {kind === 'ticket' ? <TicketOutline /> : <ColumnsOutline />}
      </main>
      <SiteFooter timeZone={event?.timeZone} />
    </div>
  );
}

function ColumnsOutline(): ReactNode {
  return (
    <>
      <Skeleton className="h-11 w-64 max-w-full" />
      <Skeleton className="mt-4 h-6 w-96 max-w-full" />
      <div className="mt-8 grid gap-8 lg:grid-cols-[minmax(0,1fr)_380px]">
        <div className="grid content-start gap-6">
          <Skeleton className="h-44 rounded-card" />
          <Skeleton className="h-56 rounded-card" />
        </div>
        <Skeleton className="h-72 rounded-card" />
      </div>
    </>
  );
}

function TicketOutline(): ReactNode {
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_380px]">
      <Skeleton className="h-[520px] rounded-card lg:h-[420px]" />
      <Skeleton className="h-72 rounded-card" />
    </div>
  );
}
