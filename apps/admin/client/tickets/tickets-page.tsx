import { ticketFilters } from '@lanyard/domain/staff/ticket-list-view';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Ticket } from 'lucide-react';
import type { ReactNode } from 'react';
import { ticketListQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { ListRoom } from '../parts/list-room.tsx';
import { useKnownCounts } from '../parts/use-known-counts.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { ticketListWords as words } from '../strings/en/lists.ts';
import { ticketColumns, ticketLayout } from './ticket-columns.tsx';

const route = getRouteApi('/inside/e/$slug/tickets/');

/** The tickets of an event, newest first. */
export function TicketsPage(): ReactNode {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const linksOrders = mayDo(useReadySession(), useEventRights(slug), 'orders.read');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'tickets']);
  const list = useQuery({ ...ticketListQuery(slug, search), refetchInterval });
  const counts = useKnownCounts(slug, list.data?.counts);
  const waits = useKnownCounts(slug, list.data?.waits);
  return (
    <ListRoom
      words={words}
      slug={slug}
      tabs={ticketFilters.map((key) => ({
        key,
        label: words.filters[key],
        count: counts?.[key],
        isHot: key === 'NEEDS_PERSON',
      }))}
      search={search}
      waits={waits}
      list={list}
      columns={list.data ? ticketColumns({ slug, timeZone: list.data.timeZone, linksOrders }) : []}
      layout={ticketLayout}
      rowKey={(row) => row.ticketId}
      files="ATTENDEES"
      icon={<Ticket size={22} />}
    />
  );
}
