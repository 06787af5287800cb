import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayAndTime } from '../browser/times.ts';
import { Card } from '../parts/card.tsx';
import { couponPageWords } from '../strings/en/coupons.ts';
import { LabelButton } from './label-button.tsx';

const words = couponPageWords.terms;

interface TermsCardProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly mayManage: boolean;
}

/** What a code takes off, from what, when and how often. */
export function TermsCard({ coupon, slug, mayManage }: TermsCardProps): ReactNode {
  const { startsAt, endsAt, timeZone, ticketTypes, unlocks, minimumTickets, perOrder, oncePerBuyer } = coupon;
  const dates = [
    ...(startsAt === null ? [] : [words.from(dayAndTime(startsAt, timeZone))]),
    ...(endsAt === null ? [] : [words.until(dayAndTime(endsAt, timeZone))]),
  ];
  const home = couponHomeWords[coupon.home];
  const names = (types: readonly { name: string }[]) => types.map(({ name }) => name).join(', ');
  return (
    <Card title={words.title}>
      <dl className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-3 gap-y-2 px-4 pt-2 pb-3">
        <Term name={words.discount}>{coupon.discount}</Term>
        <Term name={words.dates}>
          {dates.length === 0 ? words.any : dates.map((line) => <p key={line}>{line}</p>)}
        </Term>
        <Term name={words.types}>{ticketTypes === null ? words.allTypes : names(ticketTypes)}</Term>
        {unlocks.length > 0 && <Term name={words.unlocks}>{names(unlocks)}</Term>}
        {minimumTickets > 1 && <Term name={words.minimum}>{words.minimumOf(minimumTickets)}</Term>}
        {perOrder !== null && <Term name={words.perOrder}>{words.perOrderOf(perOrder)}</Term>}
        {oncePerBuyer && <Term name={words.once}>{words.onceEach}</Term>}
        <Term name={words.label}>
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className={coupon.label === null ? 'text-muted' : 'min-w-0 break-words'}>
              {coupon.label ?? words.noLabel}
            </span>
            <LabelButton coupon={coupon} slug={slug} mayManage={mayManage} />
          </div>
        </Term>
        {coupon.batchId !== null && (
          <Term name={words.batch}>
            <Link
              to="/e/$slug/coupons/bulk/$batchId"
              params={{ slug, batchId: coupon.batchId }}
              className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
            >
              {words.others}
            </Link>
          </Term>
        )}
        <Term name={words.home}>
          {home.label}
          <p className="text-[13px]/[18px] text-muted">{home.sentence}</p>
        </Term>
      </dl>
      <p className="border-t border-line px-4 py-2.5 text-[13px]/[18px] text-muted">{words.fixed}</p>
    </Card>
  );
}

/** A name and what it says. */
export function Term({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
