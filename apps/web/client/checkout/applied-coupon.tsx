import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import type { EventView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { Button } from '@lanyard/ui/button.tsx';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import { moneyOf } from './money-of.ts';

const words = checkoutWords.coupon;

interface AppliedCouponProps {
  readonly event: EventView;
  readonly answer: Extract<CouponAnswer, { answer: 'VALID' }>;
  readonly onRemove: () => void;
}

/** A code that counts: what it gives, what it saves here, and a way to take it off again. */
export function AppliedCoupon({ event, answer, onRemove }: AppliedCouponProps): ReactNode {
  return (
    <div className="slide-in rounded-control bg-good-soft px-4 py-3.5">
      <p className="flex items-center gap-2 font-semibold text-good">
        <Check aria-hidden size={18} strokeWidth={2.6} className="shrink-0" />
        <span className="min-w-0 flex-1 font-mono text-16/[24px] break-all">{answer.code}</span>
        <Button
          variant="plain"
          aria-label={words.removeLabel(answer.code)}
          onClick={onRemove}
          className="-my-2.5 -mr-2"
        >
          {words.remove}
        </Button>
      </p>
      <p className="mt-1 text-[15px]/[22px] text-ink">
        {whatItDoes(event, answer)}
        {answer.note !== null && <> {answer.note}</>}
      </p>
    </div>
  );
}

/** Sentences: what it opens, what it takes off and saves here, for which tickets. */
function whatItDoes(event: EventView, answer: AppliedCouponProps['answer']): string {
  const { discount } = answer.terms;
  const opened = answer.unlocked.ticketTypes.map(({ name }) => name).join(', ');
  const isDiscount = discount.kind === 'AMOUNT' || discount.percentBp > 0;
  return [
    ...(opened === '' ? [] : [words.opens(opened)]),
    ...(isDiscount
      ? [
          `${whatItGives(event, answer)}.`,
          `${words.saves(moneyOf(event, answer.discountMinor))}${forWhat(event, answer)}`,
        ]
      : []),
  ].join(' ');
}

function whatItGives({ currency }: EventView, { terms: { discount } }: AppliedCouponProps['answer']): string {
  return discount.kind === 'PERCENT'
    ? words.percentOff(String(discount.percentBp / 100))
    : words.amountOff(
        formatMoney({ amountMinor: discount.amountMinor, currency }, { trimZeroes: true }),
        discount.per,
      );
}

/** Names the tickets it is for, unless it is for all. */
function forWhat({ ticketTypes }: EventView, { terms }: AppliedCouponProps['answer']): string {
  if (terms.ticketTypeKeys === null) return '';
  const names = ticketTypes.filter(({ key }) => terms.ticketTypeKeys?.includes(key)).map(({ name }) => name);
  return ` ${words.someTickets(names.join(', '))}`;
}
