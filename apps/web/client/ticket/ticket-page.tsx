import { type ReactNode, useEffect } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { wearTheme } from '../browser/wear-theme.ts';
import { ChangeCard } from '../event-change/change-card.tsx';
import { FailurePage } from '../shell/failure-page.tsx';
import { LinkPage } from '../shell/link-page.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { MessagePage } from '../shell/message-page.tsx';
import type { HeaderEvent } from '../shell/page-state.ts';
import { SiteFooter } from '../shell/site-footer.tsx';
import { SiteHeader } from '../shell/site-header.tsx';
import { ticketWords } from '../strings/en/ticket.ts';
import { transferWords } from '../strings/en/transfer.ts';
import { AdmissionTicket } from './admission-ticket.tsx';
import { CancelCard } from './cancellation/cancel-card.tsx';
import { DocumentsCard } from './documents/documents-card.tsx';
import { OfflineTicket } from './offline/offline-ticket.tsx';
import { useSavedTicket } from './offline/use-saved-ticket.ts';
import { RegistrationArea } from './registration/registration-area.tsx';
import { RemindersCard } from './reminders/reminders-card.tsx';
import { TransferCard } from './transfer/transfer-card.tsx';
import { useTicket } from './use-ticket.ts';
import { WorkshopsCard } from './workshops/workshops-card.tsx';

/** The ticket page: a ticket, and whose it is. */
export function TicketPage({ event }: { event?: HeaderEvent | undefined }): ReactNode {
  return <LinkPage>{(token) => <ShownTicketPage token={token} header={event} />}</LinkPage>;
}

interface ShownTicketPageProps {
  readonly token: string;
  readonly header: HeaderEvent | undefined;
}

function ShownTicketPage({ token, header }: ShownTicketPageProps): ReactNode {
  const shown = useTicket(token);
  const { ticket, failure } = shown;
  useEffect(() => {
    if (!ticket) return;
    wearTheme(ticket.event.slug);
    document.title = ticketWords.documentTitle(ticket.typeName, ticket.event.name);
  }, [ticket]);

  const { offline, isSaved } = useSavedTicket(window.location.pathname, shown);
  if (offline) return <OfflineTicket token={token} saved={offline} />;
  if (shown.hasMovedOn) return <MessagePage {...transferWords.moved} event={header} />;
  if (failure) {
    return <FailurePage failure={failure} event={header} onTryAgain={shown.retry} />;
  }
  if (!ticket) return <LoadingPage kind="ticket" event={header} />;
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader event={ticket.event} />
      <main id="content" className="wrap flex-1 pb-16">
        <div className="mx-auto grid max-w-[980px] gap-8">
          {ticket.change && (
            <div className="pt-8">
              <ChangeCard
                change={ticket.change}
                timeZone={ticket.event.timeZone}
                choose={async (_, choice) => {
                  const { changeId } = ticket.change ?? { changeId: '' };
                  shown.put(
                    await storefrontApi.tickets.chooseAfterChange.mutate({ token, changeId, choice }),
                  );
                }}
              />
            </div>
          )}
          <RegistrationArea token={token} ticket={ticket} shown={shown}>
            <AdmissionTicket token={token} ticket={ticket} />
          </RegistrationArea>
          {ticket.status !== 'CANCELLED' && ticket.workshops && (
            <WorkshopsCard token={token} ticket={ticket} workshops={ticket.workshops} shown={shown} />
          )}
          {ticket.status !== 'CANCELLED' && <DocumentsCard token={token} ticket={ticket} isSaved={isSaved} />}
          {ticket.status === 'ISSUED' && <TransferCard token={token} ticket={ticket} shown={shown} />}
          {ticket.status !== 'CANCELLED' && <RemindersCard token={token} ticket={ticket} shown={shown} />}
          <CancelCard token={token} ticket={ticket} shown={shown} />
        </div>
      </main>
      <SiteFooter timeZone={ticket.event.timeZone} />
    </div>
  );
}
