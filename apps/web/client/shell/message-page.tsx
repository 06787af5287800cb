import { buttonClass } from '@lanyard/ui/button-class';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';
import type { HeaderEvent } from './page-state.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface MessagePageProps {
  readonly title: string;
  readonly sentence: string;
  readonly reference?: string | undefined;
  readonly event?: HeaderEvent | undefined;
  readonly onTryAgain?: () => void;
}

/** A page that has only something to say: what happened, what is safe, what to do. */
export function MessagePage({ title, sentence, reference, event, onTryAgain }: MessagePageProps): ReactNode {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={event} />
      <main id="content" className="wrap flex flex-1 items-center justify-center py-12">
        <TicketCard className="w-full max-w-[560px]">
          <div className="px-6 pt-14 pb-8 sm:px-10">
            <span className="mb-5 grid size-12 place-items-center rounded-full bg-attention-soft text-attention">
              <MeaningIcon meaning="attention" size={24} />
            </span>
            <h1 className="text-[32px] sm:text-36">{title}</h1>
            <p className="mt-4 text-ink-2">{sentence}</p>
          </div>
          <Perforation />
          <div className="flex min-h-20 flex-wrap items-center justify-between gap-4 px-6 py-5 sm:px-10">
            {onTryAgain ? (
              <button type="button" onClick={onTryAgain} className={buttonClass()}>
                {commonWords.tryAgain}
              </button>
            ) : (
              event && (
                <a href={`/e/${event.slug}`} className={buttonClass()}>
                  {commonWords.backToEvent(event.name)}
                </a>
              )
            )}
            {reference && <p className="font-mono text-14 text-muted">{commonWords.reference(reference)}</p>}
          </div>
        </TicketCard>
      </main>
      <SiteFooter timeZone={event?.timeZone} />
    </div>
  );
}
