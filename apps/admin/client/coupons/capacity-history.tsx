import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { couponPageWords } from '../strings/en/coupons.ts';

const words = couponPageWords.capacity;

/** Who changed the capacity of a code, from what to what; nothing where nobody ever did. */
export function CapacityHistory({ coupon }: { coupon: CouponView }): ReactNode {
  const { capacityChanges, timeZone } = coupon;
  if (capacityChanges.length === 0) return null;
  return (
    <Card title={words.history}>
      <ol className="pt-1">
        {capacityChanges.map(({ at, from, to, by }) => (
          <CardRow key={`${at} ${from} ${to}`}>
            <p className="tabular font-medium">{words.change(from, to)}</p>
            <p className="text-[13px]/[18px] text-muted">
              <TimeText at={at} timeZone={timeZone} /> · {by === null ? words.byNobody : words.byPerson(by)}
            </p>
          </CardRow>
        ))}
      </ol>
    </Card>
  );
}
