import { cancellationFilters, cancellationOrders } from '@lanyard/domain/staff/cancellation-views';
import { DataTable } from '@lanyard/ui/data-table.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { cancellationListQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { FilterTabs } from '../parts/filter-tabs.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { cancellationsWords as words } from '../strings/en/cancellations.ts';
import { cancellationColumns, cancellationLayout } from './cancellation-columns.tsx';
import { DecideDialog } from './decide-dialog.tsx';

const route = getRouteApi('/inside/e/$slug/cancellations/');

/** Who asked to cancel what, and what would come back: the queue that support works through. */
export function CancellationsPage(): ReactNode {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const session = useReadySession();
  const event = useEventRights(slug);
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'cancellations']);
  const list = useQuery({ ...cancellationListQuery(slug, search), refetchInterval });
  useDocumentTitle(words.title);
  const { data } = list;
  const state = search.state ?? 'ASKED';
  const note = !mayDo(session, event, 'people.read') && words.hiddenNote;
  return (
    <>
      <RoomHead title={words.title} note={note} {...(event ? { eventName: event.name } : {})} />
      <FilterTabs
        label={words.states}
        first="ASKED"
        selected={state}
        tabs={cancellationFilters.map((key) => ({
          key,
          label: words.filters[key],
          count: data?.counts[key],
          isHot: key === 'ASKED',
        }))}
      />
      <label className="mb-3 inline-flex items-center gap-2 text-[13px]/[18px] text-muted">
        {words.sortedBy}
        <select
          className="h-9 rounded-control border border-line-strong bg-surface px-2 text-14/[20px] text-ink"
          value={search.sort ?? 'OLDEST'}
          onChange={({ target }) => {
            const sort = cancellationOrders.find((order) => order === target.value);
            void navigate({
              search: (before) => ({ ...before, sort: sort === 'OLDEST' ? undefined : sort }),
            });
          }}
        >
          {cancellationOrders.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <StaleNote query={list} />
      {data ? (
        data.rows.length > 0 ? (
          <>
            <DataTable
              label={words.table}
              columns={cancellationColumns(slug, search, data)}
              rows={data.rows}
              rowKey={(row) => row.cancellationId}
              layout={cancellationLayout}
              isBusy={list.isPlaceholderData}
            />
            {data.isMore && <p className="mt-3 text-muted">{words.isMore(data.rows.length)}</p>}
          </>
        ) : (
          <EmptyNote
            icon={<Undo2 size={22} />}
            title={state === 'ASKED' ? words.emptyTitle : words.emptyFilterTitle}
          >
            {state === 'ASKED' ? words.emptySentence : words.emptyFilterSentence}
          </EmptyNote>
        )
      ) : list.isError ? (
        <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />
      ) : (
        <ListSkeleton />
      )}
      {search.open !== undefined && (
        <DecideDialog
          key={search.open}
          slug={slug}
          cancellationId={search.open}
          onClose={() => void navigate({ search: (before) => ({ ...before, open: undefined }) })}
        />
      )}
    </>
  );
}
