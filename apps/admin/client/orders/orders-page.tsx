import { orderFilters } from '@lanyard/domain/staff/order-list-view';
import { buttonClass } from '@lanyard/ui/button-class';
import { DataTable } from '@lanyard/ui/data-table.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ReceiptText, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { orderListQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { FilterTabs } from '../parts/filter-tabs.tsx';
import { ListFoot } from '../parts/list-foot.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { SearchNote } from '../parts/search-note.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useKnownCounts } from '../parts/use-known-counts.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { orderListWords as words } from '../strings/en/lists.ts';
import { orderColumns, orderLayout } from './order-columns.tsx';

const route = getRouteApi('/inside/e/$slug/orders/');

/** The orders of an event, newest first. */
export function OrdersPage(): ReactNode {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const session = useReadySession();
  const event = useEventRights(slug);
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'orders']);
  const list = useQuery({ ...orderListQuery(slug, search), refetchInterval });
  const counts = useKnownCounts(slug, list.data?.counts);
  const { state = 'ALL', q } = search;
  const tabs = orderFilters.map((key) => ({
    key,
    label: words.filters[key],
    count: counts?.[key],
    isHot: key === 'NEEDS_PERSON',
  }));
  const note = !mayDo(session, event, 'people.read') && words.hiddenNote;
  return (
    <>
      <RoomHead title={words.title} note={note} {...(event ? { eventName: event.name } : {})} />
      <FilterTabs label={words.states} tabs={tabs} selected={state} />
      <StaleNote query={list} />
      {q !== undefined && list.data?.search && (
        <SearchNote query={q} search={list.data.search} words={words.search} />
      )}
      {list.data ? (
        list.data.rows.length === 0 ? (
          <EmptyOrders isSearch={q !== undefined} isFiltered={state !== 'ALL'} slug={slug} />
        ) : (
          <>
            <DataTable
              label={words.table}
              columns={orderColumns({ slug, ...list.data })}
              rows={list.data.rows}
              rowKey={(row) => row.orderId}
              layout={orderLayout}
              isBusy={list.isPlaceholderData}
            />
            <ListFoot
              label={words.pages}
              newestLabel={words.newest}
              olderLabel={words.older}
              isFirst={search.after === undefined}
              nextCursor={list.data.nextCursor}
            />
          </>
        )
      ) : list.isError ? (
        <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />
      ) : (
        <ListSkeleton />
      )}
    </>
  );
}

interface EmptyOrdersProps {
  readonly slug: string;
  readonly isSearch: boolean;
  readonly isFiltered: boolean;
}

function EmptyOrders({ slug, isSearch, isFiltered }: EmptyOrdersProps): ReactNode {
  const { empty } = words;
  const isNarrowed = isSearch || isFiltered;
  return (
    <div className="panel">
      <EmptyNote
        icon={isSearch ? <SearchX size={22} /> : <ReceiptText size={22} />}
        title={isSearch ? empty.foundTitle : isFiltered ? empty.filteredTitle : empty.title}
        action={
          isNarrowed && (
            <Link
              to="/e/$slug/orders"
              params={{ slug }}
              search={{}}
              className={buttonClass({ variant: 'quiet', size: 'small' })}
            >
              {empty.all}
            </Link>
          )
        }
      >
        {isSearch
          ? words.search.sentences.NOT_UNDERSTOOD('', { count: 0, isMore: false })
          : isFiltered
            ? empty.filteredSentence
            : empty.sentence}
      </EmptyNote>
    </div>
  );
}
