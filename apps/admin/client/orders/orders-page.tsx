import { orderFilters } from '@lanyard/domain/staff/order-list-view';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ReceiptText } from 'lucide-react';
import type { ReactNode } from 'react';
import { orderListQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { ListRoom } from '../parts/list-room.tsx';
import { useKnownCounts } from '../parts/use-known-counts.ts';
import { orderListWords as words } from '../strings/en/lists.ts';
import { orderColumns, orderLayout } from './order-columns.tsx';

const route = getRouteApi('/inside/e/$slug/orders/');

/** The orders of an event, newest first. */
export function OrdersPage(): ReactNode {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'orders']);
  const list = useQuery({ ...orderListQuery(slug, search), refetchInterval });
  const counts = useKnownCounts(slug, list.data?.counts);
  const waits = useKnownCounts(slug, list.data?.waits);
  return (
    <ListRoom
      words={words}
      slug={slug}
      tabs={orderFilters.map((key) => ({
        key,
        label: words.filters[key],
        count: counts?.[key],
        isHot: key === 'NEEDS_PERSON',
      }))}
      search={search}
      waits={waits}
      list={list}
      columns={list.data ? orderColumns({ slug, ...list.data }) : []}
      layout={orderLayout}
      rowKey={(row) => row.orderId}
      files="ORDERS"
      icon={<ReceiptText size={22} />}
    />
  );
}
