import type { StaffTicketView } from '@lanyard/domain/staff/staff-ticket-view';
import { ticketWords } from '@lanyard/domain/tickets/ticket-words';
import { buttonClass } from '@lanyard/ui/button-class';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { ticketQuery, ticketTimelineQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { CopyText } from '../parts/copy-text.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { DetailSkeleton, StorySkeleton } from '../parts/detail-skeleton.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { NowBox } from '../parts/now-box.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { orderPageWords } from '../strings/en/order.ts';
import { ticketPageWords as words } from '../strings/en/ticket.ts';
import { timelineWords } from '../strings/en/timeline.ts';
import { Story } from '../timeline/story.tsx';
import { TicketFacts } from './ticket-facts.tsx';

const route = getRouteApi('/inside/e/$slug/tickets/$reference');

/** A ticket: where it stands, what it waits for, its story, and whose it is. */
export function TicketPage(): ReactNode {
  const { slug, reference } = route.useParams();
  const ticket = useQuery(ticketQuery(slug, reference));
  useDocumentTitle(reference, words.crumb);
  if (!ticket.data) {
    return ticket.isError ? (
      <FailureNote titleTag="h1" error={ticket.error} onTryAgain={() => void ticket.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  return (
    <>
      <StaleNote query={ticket} />
      <TicketSheet ticket={ticket.data} />
    </>
  );
}

function TicketSheet({ ticket }: { ticket: StaffTicketView }): ReactNode {
  const search = route.useSearch();
  const client = useQueryClient();
  const session = useReadySession();
  const { ticketId, reference, event } = ticket;
  const rights = useEventRights(event.slug);
  const key = ['ticket', reference];
  const refetchInterval = useLiveReading(`ticket:${ticketId}`, key);
  const timeline = useQuery({ ...ticketTimelineQuery(ticket), refetchInterval });
  return (
    <>
      <TicketHead ticket={ticket} />
      <NowBox process={ticket.process} timeZone={event.timeZone} pending={timeline.data?.pending ?? []} />
      <div className="grid items-start gap-x-7 gap-y-8 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="min-w-0">
          {timeline.data ? (
            <>
              <StaleNote query={timeline} />
              <Story
                of={ticketId}
                timeline={timeline.data}
                emptySentence={timelineWords.empty.ticket}
                search={search}
                slug={event.slug}
                mayResolve={mayDo(session, rights, 'attention.resolve')}
                onChanged={() => void client.invalidateQueries({ queryKey: key })}
              />
            </>
          ) : timeline.isError ? (
            <FailureNote error={timeline.error} onTryAgain={() => void timeline.refetch()} />
          ) : (
            <StorySkeleton />
          )}
        </div>
        <TicketFacts
          ticket={ticket}
          linksOrder={mayDo(session, rights, 'orders.read')}
          mayTransfer={mayDo(session, rights, 'tickets.transfer')}
          mayResendLink={mayDo(session, rights, 'tickets.resendLink')}
          mayRenew={mayDo(session, rights, 'tickets.renew')}
          onChanged={() => void client.invalidateQueries({ queryKey: key })}
        />
      </div>
    </>
  );
}

function TicketHead({ ticket }: { ticket: StaffTicketView }): ReactNode {
  const { reference, event, process } = ticket;
  const state = ticketWords[ticket.state];
  return (
    <header className="mb-[18px]">
      <Crumbs
        label={orderPageWords.crumbs}
        back={
          <Link to="/e/$slug/tickets" params={{ slug: event.slug }}>
            {words.crumb}
          </Link>
        }
        here={reference}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-2.5">
        <div className="flex items-center gap-1">
          <h1 className="font-mono text-[26px]/[32px] font-bold tracking-tight">{reference}</h1>
          <CopyText text={reference} label={orderPageWords.copyReference} />
        </div>
        <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
        <span className="text-ink-2">{ticket.typeName}</span>
        {process.temporalUrl && (
          <a
            href={process.temporalUrl}
            target="_blank"
            rel="noreferrer"
            className={`${buttonClass({ variant: 'quiet', size: 'small' })} sm:ml-auto`}
          >
            {orderPageWords.temporal}
            <span className="sr-only">({orderPageWords.temporalHint})</span>
            <ExternalLink aria-hidden size={14} className="text-muted" />
          </a>
        )}
      </div>
    </header>
  );
}
