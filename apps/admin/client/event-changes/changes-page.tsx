import { changeKindWords, changeWhatWords } from '@lanyard/domain/event-changes/change-words';
import type { ChangeProgress } from '@lanyard/domain/staff/event-change-views';
import { Alert } from '@lanyard/ui/alert.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { eventChangesQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { eventChangeWords as words } from '../strings/en/event-changes.ts';
import { ChangeEditor } from './change-editor.tsx';

const route = getRouteApi('/inside/e/$slug/changes/');

/** What becomes of the event: to say it, and to see how far it is carried out. */
export function ChangesPage(): ReactNode {
  const { slug } = route.useParams();
  const session = useReadySession();
  const event = useEventRights(slug);
  const mayDeclare = mayDo(session, event, 'changes.declare');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'changes']);
  const list = useQuery({ ...eventChangesQuery(slug), refetchInterval });
  const { data } = list;
  return (
    <>
      <RoomHead
        title={words.title}
        note={mayDeclare ? undefined : words.notAllowed}
        {...(event ? { eventName: event.name } : {})}
      />
      <StaleNote query={list} />
      {data && (
        <div className="grid max-w-[900px] gap-6">
          {data.status === 'CANCELLED' && <Alert meaning="asleep" title={words.form.cancelled} />}
          {mayDeclare && data.status !== 'CANCELLED' && <ChangeEditor slug={slug} list={data} />}
          <section aria-labelledby="changes-title" className="panel">
            <h2 id="changes-title" className="px-4 pt-3.5 font-semibold">
              {words.list.title}
            </h2>
            {data.changes.length === 0 && <p className="px-4 pb-4 text-ink-2">{words.list.none}</p>}
            <ul>
              {data.changes.map((change) => (
                <ChangeItem key={change.changeId} change={change} />
              ))}
            </ul>
          </section>
        </div>
      )}
      {!data && list.isError && <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />}
      {list.isPending && <ListSkeleton rows={4} />}
    </>
  );
}

function ChangeItem({ change }: { readonly change: ChangeProgress }): ReactNode {
  const { kind, state, told, chosen, refundsSent, refundsOpen, failed, isMailed, convertTo } = change;
  const { label, meaning } = words.states[state];
  const asked = chosen.KEEP + chosen.REFUND > 0;
  const parts = [
    words.told(told),
    ...(asked ? [words.chosen(chosen.KEEP, chosen.REFUND)] : []),
    ...(convertTo === null ? [] : [words.converts(convertTo, chosen.CONVERT, change.converted)]),
    ...(refundsSent + refundsOpen > 0 ? [words.refunds(refundsSent, refundsOpen)] : []),
    ...(failed > 0 ? [words.failed(failed)] : []),
  ];
  return (
    <li className="border-t border-line px-4 py-3.5 first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="font-semibold">{changeKindWords[kind].label}</h3>
        <StatusTag meaning={meaning}>{label}</StatusTag>
      </div>
      <p className="text-ink-2">{changeWhatWords(change)}</p>
      {!isMailed && <p className="text-ink-2">{words.quiet}</p>}
      <p className="tabular mt-1">{parts.join(' · ')}</p>
    </li>
  );
}
