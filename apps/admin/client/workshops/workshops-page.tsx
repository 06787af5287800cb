import { DataTable } from '@lanyard/ui/data-table.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import { workshopListQuery } from '../api/readings.ts';
import { useNow } from '../browser/use-now.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { workshopListWords as words } from '../strings/en/workshops.ts';
import { workshopColumns, workshopLayout } from './workshop-columns.tsx';

const route = getRouteApi('/inside/e/$slug/workshops/');

/** All workshops of an event: one bar each, and the way to more seats. */
export function WorkshopsPage(): ReactNode {
  const { slug } = route.useParams();
  const event = useEventRights(slug);
  const mayManage = mayDo(useReadySession(), event, 'workshops.manage');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'workshops']);
  const list = useQuery({ ...workshopListQuery(slug), refetchInterval });
  const now = useNow();
  const { data } = list;
  const waiting = data?.rows.reduce((sum, row) => sum + row.waiting, 0) ?? 0;
  return (
    <>
      <RoomHead
        title={words.title}
        note={waiting > 0 && words.waiting(waiting)}
        {...(event ? { eventName: event.name } : {})}
      />
      <StaleNote query={list} />
      {data && data.rows.length > 0 && (
        <DataTable
          label={words.table}
          columns={workshopColumns({ slug, now, mayManage, ...data })}
          rows={data.rows}
          rowKey={({ key }) => key}
          layout={mayManage ? workshopLayout : workshopLayout.replace('_100px', '')}
        />
      )}
      {data?.rows.length === 0 && (
        <div className="panel">
          <EmptyNote icon={<Presentation size={22} />} title={words.empty.title}>
            {words.empty.sentence}
          </EmptyNote>
        </div>
      )}
      {!data && list.isError && <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />}
      {list.isPending && <ListSkeleton rows={8} />}
    </>
  );
}
