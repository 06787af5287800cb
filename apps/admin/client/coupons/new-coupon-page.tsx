import type { CouponList, CouponView } from '@lanyard/domain/staff/coupon-views';
import { whoMay } from '@lanyard/domain/staff/can';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { couponListQuery, couponQuery } from '../api/readings.ts';
import { Crumbs } from '../parts/crumbs.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { commonWords } from '../strings/en/common.ts';
import { couponFormWords as words } from '../strings/en/coupon-form.ts';
import { couponPageWords } from '../strings/en/coupons.ts';
import { orderPageWords } from '../strings/en/order.ts';
import { shellWords } from '../strings/en/shell.ts';
import { copiedCouponForm, emptyCouponForm } from './coupon-form-fields.ts';
import { NewCouponForm } from './new-coupon-form.tsx';

const route = getRouteApi('/inside/e/$slug/coupons/new');

/** Makes a code: from nothing, or with the terms of another one. */
export function NewCouponPage(): ReactNode {
  const { slug } = route.useParams();
  const { from } = route.useSearch();
  const session = useReadySession();
  const event = useEventRights(slug);
  const list = useQuery(couponListQuery(slug, {}));
  const copied = useQuery({ ...couponQuery(slug, from ?? ''), enabled: from !== undefined });
  if (!mayDo(session, event, 'coupons.manage')) {
    return (
      <div className="panel">
        <EmptyNote icon={<Lock size={22} />} title={shellWords.notForRole.title} titleTag="h1">
          {shellWords.notForRole.sentence(whoMay('coupons.manage'))}
        </EmptyNote>
      </div>
    );
  }
  const failed = [list, copied].find((query) => query.isError && !query.data);
  if (failed)
    return <FailureNote titleTag="h1" error={failed.error} onTryAgain={() => void failed.refetch()} />;
  const isReady = list.data !== undefined && (from === undefined || copied.data !== undefined);
  return (
    <>
      <div className="mb-2">
        <Crumbs
          label={orderPageWords.crumbs}
          back={
            <Link to="/e/$slug/coupons" params={{ slug }}>
              {couponPageWords.crumb}
            </Link>
          }
          here={words.title}
        />
      </div>
      <RoomHead title={words.title} {...(event ? { eventName: event.name } : {})} />
      {from !== undefined && <p className="mb-4 text-ink-2">{words.duplicateOf(from)}</p>}
      {isReady ? (
        <FilledForm key={from ?? ''} slug={slug} list={list.data} original={copied.data} />
      ) : (
        <div role="status" className="grid max-w-[720px] gap-4">
          <span className="sr-only">{commonWords.loading}</span>
          <Skeleton className="h-[236px]" />
          <Skeleton className="h-[196px]" />
          <Skeleton className="h-[140px]" />
        </div>
      )}
    </>
  );
}

interface FilledFormProps {
  readonly slug: string;
  readonly list: CouponList;
  readonly original: CouponView | undefined;
}

/** Takes what stands in the form once: what is read anew later must not undo what somebody types. */
function FilledForm({ slug, list, original }: FilledFormProps): ReactNode {
  const [initial] = useState(() =>
    original ? copiedCouponForm(original, { ...list, now: Date.now() }) : emptyCouponForm,
  );
  return <NewCouponForm slug={slug} event={list} initial={initial} />;
}
