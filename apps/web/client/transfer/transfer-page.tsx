import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { makeQueryClient } from '../api/query-client.ts';
import { pageToken } from '../browser/page-token.ts';
import { wearTheme } from '../browser/wear-theme.ts';
import { LoadingPage } from '../shell/loading-page.tsx';
import { MessagePage } from '../shell/message-page.tsx';
import type { HeaderEvent } from '../shell/page-state.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { commonWords } from '../strings/en/common.ts';
import { transferWords } from '../strings/en/transfer.ts';
import { OfferSheet } from './offer-sheet.tsx';
import { useOffer } from './use-offer.ts';

/** The page of whoever is offered a ticket: what it is, who offers it, and the answer. */
export function TransferPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ShownTransferPage token={pageToken(window.location.pathname)} header={event} />
    </QueryClientProvider>
  );
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
    const isUnknown = failure.code === 'LINK_UNKNOWN';
    return (
      <MessagePage
        title={isUnknown ? commonWords.linkUnknown : failure.title}
        sentence={failure.sentence}
        reference={failure.reference}
        event={header}
        {...(isUnknown ? {} : { onTryAgain: shown.retry })}
      />
    );
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
