import { type ReactNode, useEffect, useState } from 'react';
import { wearTheme } from '../browser/wear-theme.ts';
import { FailurePage } from '../shell/failure-page.tsx';
import { LinkPage } from '../shell/link-page.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { MessagePage } from '../shell/message-page.tsx';
import type { HeaderEvent } from '../shell/page-state.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { transferWords } from '../strings/en/transfer.ts';
import { OfferSheet } from './offer-sheet.tsx';
import { useOffer } from './use-offer.ts';

/** The page of whoever is offered a ticket: what it is, who offers it, and the answer. */
export function TransferPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  return <LinkPage>{(token) => <ShownTransferPage token={token} header={event} />}</LinkPage>;
}

interface ShownTransferPageProps {
  readonly token: string;
  readonly header: HeaderEvent | undefined;
}

function ShownTransferPage({ token, header }: ShownTransferPageProps): ReactNode {
  const shown = useOffer(token);
  const { offer, failure } = shown;
  /** Whoever accepted here is on the way to their ticket, and is not told that somebody accepted. */
  const [isLeaving, setIsLeaving] = useState(false);
  useEffect(() => {
    if (!offer) return;
    wearTheme(offer.event.slug);
    document.title = transferWords.page.documentTitle(offer.event.name);
  }, [offer]);
  if (failure) {
    return <FailurePage failure={failure} event={header} onTryAgain={shown.retry} />;
  }
  if (!offer || isLeaving) return <LoadingPage kind="transfer" event={header} />;
  if (offer.status !== 'OFFERED') {
    return <MessagePage {...transferWords.page.over[offer.status]} event={offer.event} />;
  }
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={offer.event} />
      <main id="content" className="wrap flex-1 pt-8 pb-16 lg:pt-12">
        <div className="mx-auto max-w-[640px]">
          <OfferSheet
            token={token}
            offer={offer}
            onAccepted={(path) => {
              setIsLeaving(true);
              window.location.assign(path);
            }}
            onDeclined={shown.put}
            onOver={shown.retry}
          />
        </div>
      </main>
      <SiteFooter timeZone={offer.event.timeZone} />
    </div>
  );
}
