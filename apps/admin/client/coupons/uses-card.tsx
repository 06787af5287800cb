import { formatMoney } from '@lanyard/domain/money/money';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { Button } from '@lanyard/ui/button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { RollingNumber } from '@lanyard/ui/rolling-number.tsx';
import { type ReactNode, useState } from 'react';
import { Card } from '../parts/card.tsx';
import { CountsBar } from '../parts/counts-bar.tsx';
import { couponCountWords, couponPageWords } from '../strings/en/coupons.ts';
import { CapacityEditor } from './capacity-editor.tsx';

const words = couponPageWords.uses;

interface UsesCardProps {
  readonly coupon: CouponView;
  readonly slug: string;
  readonly mayManage: boolean;
}

/** How much of a code is used and held, and how much there may be: the number that can be changed at any moment. */
export function UsesCard({ coupon, slug, mayManage }: UsesCardProps): ReactNode {
  const [isEditing, setIsEditing] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const { used, held, capacity, givenAwayMinor, currency } = coupon;
  const close = (outcome: string | null) => {
    setIsEditing(false);
    setSaved(outcome);
  };
  return (
    <Card title={words.title}>
      <div className="px-4 pt-1 pb-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <p aria-live="polite" className="tabular text-18/[26px] font-semibold">
            <RollingNumber
              value={used * 1_000_003 + held}
              text={couponCountWords.line(used, held, capacity)}
            />
          </p>
          {!isEditing && (
            <Button
              variant="quiet"
              size="small"
              aria-label={`${couponPageWords.capacity.edit}: ${couponPageWords.capacity.title}`}
              isDisabled={!mayManage}
              title={mayManage ? undefined : couponPageWords.notAllowed}
              onClick={() => {
                setSaved(null);
                setIsEditing(true);
              }}
            >
              {couponPageWords.capacity.edit}
            </Button>
          )}
          <p className="tabular ml-auto text-ink-2">
            {words.given(formatMoney({ amountMinor: givenAwayMinor, currency }))}
          </p>
        </div>
        {capacity !== null && (
          <>
            <CountsBar used={used} held={held} capacity={capacity} className="mt-2" />
            <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-muted">
              <Legend className="bg-ink-2">{words.legend.used}</Legend>
              <Legend className="bg-waiting">{words.legend.held}</Legend>
              <Legend className="border border-line-strong bg-raised">{words.legend.free}</Legend>
            </ul>
          </>
        )}
        {isEditing && <CapacityEditor coupon={coupon} slug={slug} onClose={close} />}
        <p role="status" className={saved === null ? 'sr-only' : 'mt-3 flex items-start gap-2 text-good'}>
          {saved !== null && (
            <>
              <span className="mt-[3px]">
                <MeaningIcon meaning="good" size={15} />
              </span>
              {saved}
            </>
          )}
        </p>
      </div>
    </Card>
  );
}

function Legend({ className, children }: { className: string; children: ReactNode }): ReactNode {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`size-2.5 rounded-full ${className}`} />
      {children}
    </li>
  );
}
