import { BrandMark } from '@lanyard/ui/brand-mark.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';

interface SiteHeaderProps {
  /** Name beside the mark and where it leads; without an event the product's own name stands there. */
  readonly event?: { readonly name: string; readonly slug: string } | undefined;
  readonly children?: ReactNode;
}

/** The bar on top of every page: mark, name and what the page adds. */
export function SiteHeader({ event, children }: SiteHeaderProps): ReactNode {
  const mark = (
    <>
      <BrandMark />
      {event?.name ?? commonWords.product}
    </>
  );
  const markClasses =
    'flex min-h-11 items-center gap-2.5 font-display text-[20px]/[1] font-bold tracking-[-0.02em] whitespace-nowrap';
  return (
    <>
      <a
        href="#content"
        className="fixed top-2 left-2 z-30 -translate-y-20 rounded-control bg-ink px-4 py-2 text-paper focus:translate-y-0"
      >
        {commonWords.skipToContent}
      </a>
      <header className="sticky top-0 z-20 border-b border-line bg-paper print:static">
        <div className="wrap flex h-16 items-center gap-7 text-[15px]">
          {event ? (
            <a href={`/e/${event.slug}`} className={markClasses}>
              {mark}
            </a>
          ) : (
            <span className={markClasses}>{mark}</span>
          )}
          {children}
        </div>
      </header>
    </>
  );
}
