import { formatMoney } from '@lanyard/domain/money/money';
import type { CouponList } from '@lanyard/domain/staff/coupon-views';
import { buttonClass } from '@lanyard/ui/button-class';
import { Button } from '@lanyard/ui/button.tsx';
import { DataTable } from '@lanyard/ui/data-table.tsx';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CopyPlus, Plus, TicketPercent } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { couponListQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { FilterTabs } from '../parts/filter-tabs.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { type CouponFilter, couponFilters } from '../search-params.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { couponListWords as words } from '../strings/en/coupons.ts';
import { AdoptCodes } from './adopt-codes.tsx';
import { couponColumns, couponLayout, type CouponListItem } from './coupon-columns.tsx';

const route = getRouteApi('/inside/e/$slug/coupons/');

/** The codes of an event, newest first, with what is used, held and given away of each. */
export function CouponsPage(): ReactNode {
  const { slug } = route.useParams();
  const { state = 'ALL', q } = route.useSearch();
  const session = useReadySession();
  const event = useEventRights(slug);
  const mayManage = mayDo(session, event, 'coupons.manage');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'coupons']);
  const list = useQuery({ ...couponListQuery(slug, { q }), refetchInterval });
  const { data } = list;
  const inState = (wanted: CouponFilter) =>
    listed(data).filter((row) => wanted === 'ALL' || row.state === wanted);
  const rows = inState(state);
  return (
    <>
      <RoomHead
        title={words.title}
        note={<HeadNote slug={slug} mayManage={mayManage} list={data} />}
        {...(event ? { eventName: event.name } : {})}
      />
      <FilterTabs
        label={words.states}
        tabs={couponFilters.map((key) => ({
          key,
          label: words.filters[key],
          count: data && inState(key).length,
        }))}
        selected={state}
      />
      <StaleNote query={list} />
      {data && q !== undefined && (
        <p role="status" className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-medium break-words">
            {words.found(data.rows.length, data.isMore, q, data.batches.length)}
          </span>
          <Link
            to="/e/$slug/coupons"
            params={{ slug }}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {words.clear}
          </Link>
        </p>
      )}
      {data?.isMore && q === undefined && <p className="mb-3 text-muted">{words.isMore(data.rows.length)}</p>}
      {data && rows.length > 0 && (
        <DataTable
          label={words.table}
          columns={couponColumns({ slug, ...data })}
          rows={rows}
          rowKey={(row) => (row.kind === 'BATCH' ? row.batchId : row.couponId)}
          layout={couponLayout}
        />
      )}
      {data && rows.length === 0 && (
        <NoCodes
          slug={slug}
          why={listed(data).length > 0 ? 'filtered' : q === undefined ? 'none' : 'found'}
          mayManage={mayManage}
        />
      )}
      {!data && list.isError && <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />}
      {list.isPending && <ListSkeleton rows={8} />}
    </>
  );
}

/** Codes and batches in one order, the newest first. */
function listed(list: CouponList | undefined): CouponListItem[] {
  const items = [...(list?.batches ?? []), ...(list?.rows ?? [])];
  return items.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}

interface HeadNoteProps {
  readonly slug: string;
  readonly mayManage: boolean;
  readonly list: CouponList | undefined;
}

function HeadNote({ slug, mayManage, list }: HeadNoteProps): ReactNode {
  const reasonId = useId();
  const given = list && formatMoney({ amountMinor: list.totals.givenAwayMinor, currency: list.currency });
  const make = (
    <>
      <Plus aria-hidden size={16} />
      {words.newCode}
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="tabular">{list && words.totals(list.totals.tickets, given ?? '')}</p>
      {mayManage ? (
        <>
          <AdoptCodes slug={slug} />
          <Link
            to="/e/$slug/coupons/bulk/new"
            params={{ slug }}
            className={buttonClass({ variant: 'quiet', size: 'small' })}
          >
            <CopyPlus aria-hidden size={16} />
            {words.newCodes}
          </Link>
          <Link to="/e/$slug/coupons/new" params={{ slug }} className={buttonClass({ size: 'small' })}>
            {make}
          </Link>
        </>
      ) : (
        <>
          <Button size="small" isDisabled aria-describedby={reasonId}>
            {make}
          </Button>
          <p id={reasonId} className="w-full text-[13px]/[18px]">
            {words.notAllowed}
          </p>
        </>
      )}
    </div>
  );
}

interface NoCodesProps {
  readonly slug: string;
  readonly why: 'none' | 'filtered' | 'found';
  readonly mayManage: boolean;
}

function NoCodes({ slug, why, mayManage }: NoCodesProps): ReactNode {
  const look = buttonClass({ variant: 'quiet', size: 'small' });
  const isNarrowed = why !== 'none';
  const { empty } = words;
  const [title, sentence] = {
    none: [empty.title, empty.sentence] as const,
    filtered: [empty.filteredTitle, empty.filteredSentence] as const,
    found: [empty.foundTitle, empty.foundSentence] as const,
  }[why];
  const next = isNarrowed ? (
    <Link to="/e/$slug/coupons" params={{ slug }} className={look}>
      {words.empty.all}
    </Link>
  ) : (
    mayManage && (
      <Link to="/e/$slug/coupons/new" params={{ slug }} className={look}>
        {words.newCode}
      </Link>
    )
  );
  return (
    <div className="panel">
      <EmptyNote icon={<TicketPercent size={22} />} title={title} action={next}>
        {sentence}
      </EmptyNote>
    </div>
  );
}
