import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { couponQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { DetailSkeleton } from '../parts/detail-skeleton.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { couponPageWords as words } from '../strings/en/coupons.ts';
import { CapacityHistory } from './capacity-history.tsx';
import { CouponHead } from './coupon-head.tsx';
import { CouponUsers } from './coupon-users.tsx';
import { DriftCard } from './drift-card.tsx';
import { TermsCard } from './terms-card.tsx';
import { UsesByDayCard } from './uses-by-day-card.tsx';
import { UsesCard } from './uses-card.tsx';

const route = getRouteApi('/inside/e/$slug/coupons/$code');

/** A code: how much of it is used, who used it, its terms, and what can be changed. */
export function CouponPage(): ReactNode {
  const { slug, code } = route.useParams();
  const session = useReadySession();
  const mayManage = mayDo(session, useEventRights(slug), 'coupons.manage');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'coupons']);
  const coupon = useQuery({ ...couponQuery(slug, code), refetchInterval });
  useDocumentTitle(code, words.crumb);
  const { data } = coupon;
  if (!data) {
    return coupon.isError ? (
      <FailureNote titleTag="h1" error={coupon.error} onTryAgain={() => void coupon.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  const of = { coupon: data, slug, mayManage };
  return (
    <>
      <StaleNote query={coupon} />
      <CouponHead {...of} />
      <div className="grid items-start gap-x-7 gap-y-4 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 gap-4">
          <UsesCard {...of} />
          <UsesByDayCard coupon={data} />
          <CouponUsers coupon={data} slug={slug} />
        </div>
        <div className="grid content-start gap-4">
          <TermsCard {...of} />
          <DriftCard {...of} />
          <CapacityHistory coupon={data} />
        </div>
      </div>
    </>
  );
}
