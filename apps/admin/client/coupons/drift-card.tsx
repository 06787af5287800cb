import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { Card } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { couponCountWords, couponPageWords } from '../strings/en/coupons.ts';
import { RefusedNote } from './refused-note.tsx';

const words = couponPageWords.drift;

interface DriftCardProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly mayManage: boolean;
}

/** What we count of a code beside what its source counts, why the two differ, and the way to count anew. */
export function DriftCard({ coupon, slug, mayManage }: DriftCardProps): ReactNode {
  const { drift, code } = coupon;
  const whatId = useId();
  const client = useQueryClient();
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => staffApi.coupons.repair.mutate({ eventSlug: slug, code }),
    onSettled: () => client.invalidateQueries({ queryKey: ['event', slug, 'coupons'] }),
  });
  const kind = words.kinds[drift.kind];
  const number = (count: number) => count.toLocaleString('en');
  const isMoved = data && (data.before.used !== data.after.used || data.before.held !== data.after.held);
  const counted = data && (isMoved ? words.repaired(data.after.used, data.after.held) : words.unchanged);
  return (
    <Card title={words.title}>
      <div className="px-4 pt-2 pb-3.5">
        <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5">
          <Row name={words.ours}>{number(drift.ourOrders)}</Row>
          <Row name={words.theirs(couponHomeWords[coupon.home].label)}>
            {drift.sourceOrders === null ? words.nothing : number(drift.sourceOrders)}
          </Row>
          <Row name={words.tickets}>{couponCountWords.taken(coupon.used, coupon.held)}</Row>
          <Row name={words.rows}>{couponCountWords.taken(drift.countedUsed, drift.countedHeld)}</Row>
        </dl>
        <div className="mt-3">
          <StatusTag meaning={kind.meaning}>{kind.label}</StatusTag>
        </div>
        <p className="mt-2 text-ink-2">{drift.sentence}</p>
        <p className="mt-2 text-[13px]/[18px] text-muted">
          {words.seen} <TimeText at={coupon.seenAt} timeZone={coupon.timeZone} />
        </p>
        <Button
          variant="quiet"
          size="small"
          className="mt-3"
          isDisabled={!mayManage}
          isBusy={isPending}
          busyLabel={words.repairing}
          aria-describedby={whatId}
          onClick={() => mutate()}
        >
          {words.repair}
        </Button>
        <p id={whatId} className="mt-1.5 text-[13px]/[18px] text-muted">
          {mayManage ? words.repairWhat : couponPageWords.notAllowed}
        </p>
        <p role="status" className={data ? 'mt-2 text-good' : 'sr-only'}>
          {data && `${counted} ${words.source[data.source]}`}
        </p>
        <RefusedNote error={isPending ? null : error} />
      </div>
    </Card>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="tabular text-right">{children}</dd>
    </>
  );
}
