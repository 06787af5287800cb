import { couponStateWords } from '@lanyard/domain/staff/coupon-words';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { Button } from '@lanyard/ui/button.tsx';
import { CopyButton } from '@lanyard/ui/copy-button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { CopyPlus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { CopyText } from '../parts/copy-text.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { commonWords } from '../strings/en/common.ts';
import { couponPageWords as words } from '../strings/en/coupons.ts';
import { orderPageWords } from '../strings/en/order.ts';
import { ExtendButton } from './extend-button.tsx';
import { PauseButton } from './pause-button.tsx';

interface CouponHeadProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly mayManage: boolean;
}

/** A code, where it stands, and what can be done with it. */
export function CouponHead({ coupon, slug, mayManage }: CouponHeadProps): ReactNode {
  const { code } = coupon;
  const reasonId = useId();
  const state = couponStateWords[coupon.state];
  // Stripe also switches off what has ended; whoever closes a code has paused it only if it says so.
  const isPausedToo = coupon.state === 'CLOSED' && coupon.isPaused;
  const steering = {
    ...{ coupon, slug, isDisabled: !mayManage },
    describedBy: mayManage ? undefined : reasonId,
  };
  const duplicate = (
    <>
      <CopyPlus aria-hidden size={15} />
      {words.duplicate}
    </>
  );
  return (
    <header className="mb-[18px]">
      <Crumbs
        label={orderPageWords.crumbs}
        back={
          <Link to="/e/$slug/coupons" params={{ slug }}>
            {words.crumb}
          </Link>
        }
        here={code}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-2.5">
        <div className="flex min-w-0 items-center gap-1">
          <h1 className="min-w-0 font-mono text-[26px]/[32px] font-bold tracking-tight break-all">{code}</h1>
          <CopyText text={code} label={words.copyCode} />
        </div>
        <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
        {isPausedToo && (
          <StatusTag meaning={couponStateWords.PAUSED.meaning}>{couponStateWords.PAUSED.label}</StatusTag>
        )}
        <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
          <CopyButton
            text={coupon.linkUrl}
            label={words.copyLink}
            doneLabel={words.linkCopied}
            failedLabel={commonWords.copyFailed}
            size="small"
          />
          {coupon.state !== 'ENDED' && <PauseButton {...steering} />}
          <ExtendButton {...steering} />
          {mayManage ? (
            <Link
              to="/e/$slug/coupons/new"
              params={{ slug }}
              search={{ from: code }}
              className={buttonClass({ variant: 'quiet', size: 'small' })}
            >
              {duplicate}
            </Link>
          ) : (
            <Button variant="quiet" size="small" isDisabled aria-describedby={reasonId}>
              {duplicate}
            </Button>
          )}
        </div>
      </div>
      <p className="mt-2 text-ink-2">
        {coupon.fault === null ? state.sentence : words.closedBy}
        {isPausedToo && ` ${words.isPaused}`}
      </p>
      {coupon.fault !== null && <Alert meaning="bad" title={coupon.fault} className="mt-3 text-14/[20px]" />}
      {!mayManage && (
        <p id={reasonId} className="mt-1 text-[13px]/[18px] text-muted">
          {words.notAllowed}
        </p>
      )}
    </header>
  );
}
