import { BrandMark } from '@lanyard/ui/brand-mark.tsx';
import { TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { commonWords } from '../strings/en/common.ts';

interface LoginFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  /** Stands below the card. */
  readonly below?: ReactNode;
}

/** Each step asks for one thing; whoever comes to it can type at once. */
function focusFirstField(card: HTMLElement | null): void {
  card?.querySelector('input')?.focus();
}

/** A staff badge: a card that hangs on its strap, with one question on it. */
export function LoginFrame({ title, lead, children, below }: LoginFrameProps): ReactNode {
  useDocumentTitle(title);
  return (
    <main className="grid min-h-dvh content-center justify-items-center px-4 pt-24 pb-10">
      <div key={title} ref={focusFirstField} className="relative w-full max-w-[420px]">
        <span aria-hidden className="badge-strap" />
        <TicketCard labelledBy="login-title" className="w-full">
          <div className="px-6 pt-12 pb-7 sm:px-8">
            <p className="flex items-center gap-2.5 font-display text-16 font-bold tracking-tight">
              <BrandMark />
              {commonWords.product}
            </p>
            <h1 id="login-title" className="mt-6 text-22/[28px] font-bold tracking-tight">
              {title}
            </h1>
            <p className="mt-1.5 mb-6 text-ink-2">{lead}</p>
            {children}
          </div>
        </TicketCard>
      </div>
      {below && <div className="mt-5 w-full max-w-[420px]">{below}</div>}
    </main>
  );
}
