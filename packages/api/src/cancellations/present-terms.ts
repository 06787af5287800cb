import type { RefundOffer } from '@lanyard/commands/cancellations/refund-offer';
import { policiesOf } from '@lanyard/commands/events/policies-of';
import type { RefundTerms } from '@lanyard/domain/cancellations/cancellation-view';
import { datedRefundRules } from '@lanyard/domain/cancellations/refund-rules';

/** What an event gives back now and later; rules whose time is over are left out. */
export function presentTerms(
  event: { readonly startsAt: Date; readonly policies: unknown },
  { percent, feeMinor }: Pick<RefundOffer, 'percent' | 'feeMinor'>,
  now: Date,
): RefundTerms {
  return {
    percentNow: percent,
    rules: datedRefundRules(policiesOf(event).refunds, event.startsAt)
      .filter(({ endsAt }) => endsAt >= now)
      .map((rule) => ({ percent: rule.percent, endsAt: rule.endsAt.toISOString() })),
    feeMinor,
  };
}
